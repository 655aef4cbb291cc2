import type { JSX } from 'preact'
import { useLayoutEffect, useMemo } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import { CheckField, TextArea } from '../../ui/field/field'
import { createDraft, type Draft } from './draft'
import type { Scene } from './scene'

interface Note {
  readonly text: string
  readonly confidential: boolean
}

/** As it was written, blank or not: the record of the indicator leaves blank notes out. */
function savedNote({ assessment, current, indicator }: Scene): Note {
  const body = assessment.threads.get(`note:${current.respondent.value?.id ?? ''}:${indicator.path}`)?.current.body
  return body?.kind === 'note' ? body : { text: '', confidential: false }
}

/** Saved at the latest when the reader leaves the indicator; the writer sees to those who leave the program. */
function useDraft({ app, current, indicator: { path } }: Scene): Draft<Note> {
  const draft = useMemo(
    () => createDraft<Note>(app.writer, ({ text, confidential }) => current.note(path, text, confidential)),
    [app, current, path],
  )
  useLayoutEffect(() => draft.save, [draft])
  return draft
}

/** Why this answer: for colleagues, and for the report unless it is confidential. */
export function NotePanel({ scene }: { scene: Scene }): JSX.Element {
  const { t } = reader.value
  const draft = useDraft(scene)
  const shown = draft.value.value ?? savedNote(scene)
  return (
    <div class="stack note-panel" onFocusOut={draft.save}>
      <TextArea
        label={t('indicator:note.label')}
        hint={t('indicator:note.hint')}
        value={shown.text}
        onInput={(text) => draft.change({ ...shown, text })}
      />
      <CheckField
        label={t('indicator:note.confidential.label')}
        hint={t('indicator:note.confidential.hint')}
        checked={shown.confidential}
        onToggle={(confidential) => {
          draft.change({ ...shown, confidential })
          draft.save()
        }}
      />
    </div>
  )
}
