import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { reader } from '../../i18n/reader'
import type { LockChange } from '../../state/device-lock'
import { Button } from '../../ui/button/button'
import { CheckField } from '../../ui/field/field'
import { Note } from '../../ui/note/note'
import { chosenIn, newDraft, PassphraseChoice, type PassphraseDraft, problemsOf } from '../../ui/passphrase/passphrase'

export interface ChangeFormProps {
  readonly label: string
  readonly isDone: boolean
  /** Takes seconds; what it answers is said below the button. */
  readonly change: (passphrase: string) => Promise<LockChange | 'wrong'>
  /** What comes before the choice, and what after it. */
  readonly before?: ComponentChildren
  readonly children?: ComponentChildren
}

/** Chooses a passphrase and hands it on, once it is strong enough and written down. */
export function ChangeForm({ label, isDone, change, before, children }: ChangeFormProps): JSX.Element {
  const { t } = reader.value
  const draft = useSignal(newDraft())
  const isWorking = useSignal(false)
  const problem = useSignal<Exclude<LockChange, 'done'> | 'wrong' | null>(null)
  const set = (part: Partial<PassphraseDraft>): void => {
    draft.value = { ...draft.value, ...part }
    problem.value = null
  }
  const { isWritten, isTried } = draft.value

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    if (isWorking.value) return
    set({ isTried: true })
    const { weak, different, unwritten } = problemsOf(draft.value)
    if (weak || different || unwritten) return
    isWorking.value = true
    const result = await change(chosenIn(draft.value)).catch(() => 'unavailable' as const)
    isWorking.value = false
    if (result === 'done') draft.value = newDraft()
    else problem.value = result
  }

  return (
    <form class="stack" onSubmit={(event) => void submit(event)} noValidate>
      {before}
      <PassphraseChoice draft={draft} set={set} />
      {children}
      <CheckField
        label={t('lock:set.written')}
        checked={isWritten}
        problem={isTried && !isWritten ? t('files:protect.writtenProblem') : null}
        onToggle={(written) => set({ isWritten: written })}
      />
      {problem.value !== null && (
        <Note kind="flag" live="alert">
          {t(`lock:problem.${problem.value}`)}
        </Note>
      )}
      <div class="row">
        <Button
          kind="main"
          type="submit"
          icon="lock"
          disabledReason={isWorking.value || isDone ? t('lock:set.working') : undefined}
        >
          {label}
        </Button>
      </div>
    </form>
  )
}
