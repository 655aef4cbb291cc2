import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { Empty } from '../../ui/empty/empty'

/** Instead of an indicator that is not asked here: `isShipped` where a longer assessment would ask it. */
export function Unknown({ assessment, isShipped }: { assessment: string; isShipped: boolean }): JSX.Element {
  const { t } = reader.value
  return (
    <>
      <h1>{t('indicator:unknown.title')}</h1>
      <Empty
        title={t(isShipped ? 'indicator:unknown.rapid' : 'indicator:unknown.text')}
        action={
          <Button kind="main" href={hashOfRoute({ page: 'overview', assessment })}>
            {t('indicator:unknown.overview')}
          </Button>
        }
      />
    </>
  )
}
