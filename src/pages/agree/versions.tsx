import type { JSX } from 'preact'
import type { Entry } from '../../domain/assessment/entry'
import { subjectOf } from '../../domain/assessment/subject'
import type { Thread } from '../../domain/assessment/threads'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { Foreign } from '../../ui/foreign/foreign'
import { Note } from '../../ui/note/note'
import { Agreed } from '../answers/agreed'
import { Who, when } from '../answers/history'
import type { View } from '../results/view'

/** What two devices recorded of one indicator without knowledge of each other; null where there is one record, or none. */
export function disputedAgreement({ assessment }: Pick<View, 'assessment'>, indicator: string): Thread | null {
  const thread = assessment.threads.get(subjectOf({ kind: 'reopening', indicator, reason: '' }))
  return thread === undefined || thread.conflicts.length === 0 ? null : thread
}

/** An agreement whole, with its reason and dissent; or why it was opened again. */
function Recorded({ entry: { body } }: { readonly entry: Entry }): JSX.Element | null {
  const { t } = reader.value
  if (body.kind === 'agreement') return <Agreed agreement={body} reader={reader.value} />
  if (body.kind !== 'reopening') return null
  return (
    <p>
      <b>{t('answers:history.reopening')}</b> <Foreign>{body.reason}</Foreign>
    </p>
  )
}

export interface VersionsProps {
  readonly view: View
  readonly path: string
  readonly onChosen: () => void
}

/** Both records side by side; the plenary chooses the one that counts, and the other stays in the history. */
export function Versions({ view, path, onChosen }: VersionsProps): JSX.Element | null {
  const { t } = reader.value
  const thread = disputedAgreement(view, path)
  if (thread === null) return null
  return (
    <Note kind="caution" icon="people" title={t('indicator:conflict.title.agreement')} level={2}>
      <p>{t('indicator:conflict.text')}</p>
      <ul class="agree-versions">
        {[thread.current, ...thread.conflicts].map((entry) => (
          <li key={entry.id}>
            <p class="small quiet">
              {when(entry, reader.value)} · <Who entry={entry} assessment={view.assessment} reader={reader.value} />
            </p>
            <Recorded entry={entry} />
            <Button
              label={`${t('indicator:conflict.keep')}${t('common:colon')}${when(entry, reader.value)}`}
              onClick={() => {
                view.current.choose(entry)
                onChosen()
              }}
            >
              {t('indicator:conflict.keep')}
            </Button>
          </li>
        ))}
      </ul>
    </Note>
  )
}
