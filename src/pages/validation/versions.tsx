import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { statusConflicts } from '../../state/conflicts'
import { Button } from '../../ui/button/button'
import type { Opened } from '../../ui/frame/frame'
import { Note } from '../../ui/note/note'
import { Who, when } from '../answers/history'
import { focusOn, headings } from './focus'
import { Said } from './said'

/** Two devices said different things without knowing of each other: both are kept until somebody chooses. */
export function Versions({ assessment, current: opened }: Opened): JSX.Element | null {
  const { t } = reader.value
  const disputed = statusConflicts(assessment)
  if (disputed.length === 0) return null
  return (
    <>
      {disputed.map(({ current, conflicts }) => (
        <Note
          key={current.id}
          kind="caution"
          icon="people"
          title={t(`validation:versions.${current.body.kind === 'review' ? 'review' : 'validation'}`)}
        >
          <p>{t('indicator:conflict.text')}</p>
          <ul class="validation-versions">
            {[current, ...conflicts].map((entry) => (
              <li key={entry.id}>
                <p class="small quiet">
                  {when(entry, reader.value)} · <Who entry={entry} assessment={assessment} reader={reader.value} />
                </p>
                <Said entry={entry} />
                <Button
                  onClick={() => {
                    opened.choose(entry)
                    focusOn(headings.validation)
                  }}
                >
                  {t('indicator:conflict.keep')}
                </Button>
              </li>
            ))}
          </ul>
        </Note>
      ))}
    </>
  )
}
