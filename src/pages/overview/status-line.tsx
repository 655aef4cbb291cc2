import type { JSX } from 'preact'
import type { Assessment } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import { statusSentence } from '../../i18n/status-words'
import { hashOfRoute } from '../../state/route'

/** How far the assessment has come, and the way to its validation. */
export function StatusLine({ assessment }: { readonly assessment: Assessment }): JSX.Element {
  const { t } = reader.value
  return (
    <p class="quiet">
      {statusSentence(assessment, reader.value)}{' '}
      <a class="overview-link is-after" href={hashOfRoute({ page: 'validation', assessment: assessment.id })}>
        {t('validation:title')}
      </a>
    </p>
  )
}
