import type { JSX } from 'preact'
import type { Assessment } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import { Fold } from '../../ui/fold/fold'
import { Who, when } from '../answers/history'
import { Said } from './said'

export interface HistoryProps {
  readonly assessment: Assessment
  readonly about: 'validation' | 'review'
}

/** What was recorded and taken back, the latest first. Nothing while nothing ever was. */
export function History({ assessment, about }: HistoryProps): JSX.Element | null {
  const { t } = reader.value
  const entries = assessment.threads.get(about)?.history ?? []
  if (entries.length === 0) return null
  return (
    <Fold title={t(`validation:history.${about}`)} count={entries.length}>
      <ol class="validation-history">
        {[...entries].reverse().map((entry) => (
          <li key={`${entry.id} ${entry.hash}`}>
            <p class="small quiet">
              {when(entry, reader.value)} · <Who entry={entry} assessment={assessment} reader={reader.value} />
            </p>
            <Said entry={entry} />
          </li>
        ))}
      </ol>
    </Fold>
  )
}
