import type { JSX } from 'preact'
import { t } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'

/** From a page of figures to the whole method. */
export function MethodLink(): JSX.Element {
  return (
    <Button kind="quiet" href={hashOfRoute({ page: 'method' })}>
      {t('explain:all')}
    </Button>
  )
}
