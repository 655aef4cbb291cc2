import { type Signal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import { CheckField, TextArea } from '../../ui/field/field'
import type { Scene } from './scene'

interface Draft {
  readonly text: string
  readonly confidential: boolean
}

/** A writer pauses this long between two thoughts; what was typed is saved by then. */
const pause = 500

/** As it was written, blank or not: the record of the indicator leaves blank notes out. */
function savedNote({ assessment, current, indicator }: Scene): Draft {
  const body = assessment.threads.get(`note:${current.respondent.value?.id ?? ''}:${indicator.path}`)?.current.body
  return body?.kind === 'note' ? body : { text: '', confidential: false }
}

/** The draft, saved a moment after the last key, on leaving the field and on leaving the page. */
function useDraft(scene: Scene): {
  readonly draft: Signal<Draft | null>
  readonly change: (draft: Draft) => void
  readonly save: () => void
} {
  const draft = useSignal<Draft | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const { current, indicator } = scene
  const save = useRef(() => {})
  save.current = () => {
    clearTimeout(timer.current)
    const { value } = draft
    if (value === null) return
    draft.value = null
    current.note(indicator.path, value.text, value.confidential)
  }
  useEffect(() => {
    const now = (): void => save.current()
    window.addEventListener('pagehide', now)
    return () => {
      window.removeEventListener('pagehide', now)
      now()
    }
  }, [])
  return {
    draft,
    change: (changed) => {
      draft.value = changed
      clearTimeout(timer.current)
      timer.current = setTimeout(() => save.current(), pause)
    },
    save: () => save.current(),
  }
}

/** Why this answer: for colleagues, and for the report unless it is confidential. */
export function NotePanel({ scene }: { scene: Scene }): JSX.Element {
  const { t } = reader.value
  const { draft, change, save } = useDraft(scene)
  const shown = draft.value ?? savedNote(scene)
  return (
    <div class="stack note-panel">
      <TextArea
        label={t('indicator:note.label')}
        hint={t('indicator:note.hint')}
        value={shown.text}
        onInput={(text) => change({ ...shown, text })}
        onCommit={save}
      />
      <CheckField
        label={t('indicator:note.confidential.label')}
        hint={t('indicator:note.confidential.hint')}
        checked={shown.confidential}
        onToggle={(confidential) => {
          change({ ...shown, confidential })
          save()
        }}
      />
    </div>
  )
}
