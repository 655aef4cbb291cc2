import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { saveFile } from '../../platform/files'
import type { App } from '../../state/app'
import { type LockedBackup, lockedBackup } from '../../state/locked-backup'
import { Button } from '../../ui/button/button'
import { CheckField } from '../../ui/field/field'
import { backToOverview } from '../../ui/frame/back-to-overview'
import { packageType } from '../../ui/frame/backup'
import { AssessmentFrame, type Opened } from '../../ui/frame/frame'
import { Note } from '../../ui/note/note'
import { chosenIn, newDraft, PassphraseChoice, type PassphraseDraft, problemsOf } from '../../ui/passphrase/passphrase'
import type { PageProps } from '../page'

function Form({ app, opened }: { readonly app: App; readonly opened: Opened }): JSX.Element {
  const { t } = reader.value
  const draft = useSignal(newDraft())
  const isLocking = useSignal(false)
  const result = useSignal<LockedBackup['type'] | null>(null)
  const set = (change: Partial<PassphraseDraft>): void => {
    draft.value = { ...draft.value, ...change }
    result.value = null
  }
  const { isWritten, isTried } = draft.value

  async function save(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): Promise<void> {
    event.preventDefault()
    if (isLocking.value) return
    set({ isTried: true })
    const { weak, different, unwritten } = problemsOf(draft.value)
    if (weak || different || unwritten) return
    isLocking.value = true
    try {
      const locked = await lockedBackup(
        app.world,
        opened.current.id,
        opened.current.entries.peek(),
        chosenIn(draft.value),
      )
      if (locked.type === 'locked') saveFile(locked.name, locked.bytes, packageType)
      result.value = locked.type
    } finally {
      isLocking.value = false
    }
  }

  return (
    <form class="form" onSubmit={(event) => void save(event)} noValidate>
      <div>
        <h1>{t('files:protect.heading')}</h1>
        <p>{t('files:protect.lead')}</p>
      </div>
      <PassphraseChoice draft={draft} set={set} />
      <Note kind="caution" icon="lock">
        <p>{t('files:protect.lost')}</p>
        <p>{t('files:protect.unlockedToo')}</p>
      </Note>
      <CheckField
        label={t('files:protect.written')}
        checked={isWritten}
        problem={isTried && !isWritten ? t('files:protect.writtenProblem') : null}
        onToggle={(written) => set({ isWritten: written })}
      />
      <div class="row">
        <Button
          kind="main"
          type="submit"
          icon="download"
          disabledReason={isLocking.value ? t('files:protect.locking') : undefined}
        >
          {t('files:protect.save')}
        </Button>
      </div>
      <p role="status" class="strong">
        {result.value !== null && t(`files:protect.${result.value === 'locked' ? 'saved' : 'failed'}`)}
      </p>
    </form>
  )
}

/** A file of the whole assessment that only a passphrase opens. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  return (
    <AssessmentFrame app={app} title={t('files:protect.heading')} {...backToOverview(app)}>
      {(opened) => <Form app={app} opened={opened} />}
    </AssessmentFrame>
  )
}
