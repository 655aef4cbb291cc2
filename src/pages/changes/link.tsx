import type { JSX } from 'preact'
import { changesOf } from '../../domain/diagnostic/rounds'
import { t } from '../../i18n/reader'
import { unexplainedText } from '../../i18n/round-words'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import type { View } from '../results/view'

/** From the results to the comparison with the last round; nothing in a first round. */
export function ChangesLink({ view }: { readonly view: View }): JSX.Element | null {
  const found = changesOf(view.assessment, view.diagnostic)
  if (found === null) return null
  return (
    <p class="row results-next">
      <Button href={hashOfRoute({ page: 'changes', assessment: view.assessment.id })}>
        {t('changes:link.action')}
      </Button>
      <span class="small quiet">{unexplainedText(found, view.reader)}</span>
    </p>
  )
}
