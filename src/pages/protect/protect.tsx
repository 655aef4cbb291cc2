import { type Signal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { passphraseBytes, passphraseOf, passphraseText, strengthOf } from '../../domain/exchange/passphrase'
import { reader } from '../../i18n/reader'
import { saveFile } from '../../platform/files'
import type { App } from '../../state/app'
import { type LockedBackup, lockedBackup } from '../../state/locked-backup'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { CheckField, TextField } from '../../ui/field/field'
import { backToOverview } from '../../ui/frame/back-to-overview'
import { packageType } from '../../ui/frame/backup'
import { AssessmentFrame, type Opened } from '../../ui/frame/frame'
import { Note } from '../../ui/note/note'
import type { PageProps } from '../page'
import './protect.css'

/** What the form holds; `made` is one that was made here, and null while the reader writes an own one. */
interface Draft {
  readonly made: string | null
  readonly own: string
  readonly again: string
  readonly isWritten: boolean
  readonly isTried: boolean
}

const madeHere = (): string => passphraseOf(crypto.getRandomValues(new Uint8Array(passphraseBytes)))

function problemsOf({ made, own, again, isWritten }: Draft) {
  return {
    weak: made === null && strengthOf(own) === 'weak',
    different: made === null && passphraseText(own) !== passphraseText(again),
    unwritten: !isWritten,
  }
}

interface PartProps {
  readonly draft: Signal<Draft>
  readonly set: (change: Partial<Draft>) => void
}

function MadeForYou({ draft, set }: PartProps): JSX.Element {
  const { t } = reader.value
  return (
    <div class="stack">
      <h2>{t('files:protect.made')}</h2>
      <p class="made" dir="ltr">
        <code>{draft.value.made}</code>
      </p>
      <p class="small quiet">{t('files:protect.madeHint')}</p>
      <div class="row">
        <Button onClick={() => set({ made: madeHere(), isWritten: false })}>{t('files:protect.make')}</Button>
        <Button kind="quiet" onClick={() => set({ made: null, isWritten: false, isTried: false })}>
          {t('files:protect.own')}
        </Button>
      </div>
    </div>
  )
}

const ranks = { weak: 1, fair: 2, strong: 3 } as const

/** In words; the bars only repeat them. */
function StrengthLine({ passphrase }: { readonly passphrase: string }): JSX.Element {
  const { t } = reader.value
  const strength = strengthOf(passphrase)
  return (
    <p class="strength" role="status">
      <span class={`strength-bars is-${strength}`} aria-hidden="true">
        {Object.values(ranks).map((rank) => (
          <span key={rank} class={rank <= ranks[strength] ? 'is-on' : ''} />
        ))}
      </span>
      <span class="small">
        <span class="hidden-visually">
          {t('files:protect.strength.label')}
          {t('common:colon')}
        </span>
        {t(`files:protect.strength.${strength}`)}
      </span>
    </p>
  )
}

function OwnPassphrase({ draft, set }: PartProps): JSX.Element {
  const { t } = reader.value
  const { own, again, isTried } = draft.value
  const { weak, different } = problemsOf(draft.value)
  const isShown = useSignal(false)
  return (
    <div class="stack">
      <TextField
        label={t('files:protect.passphrase')}
        hint={t('files:protect.ownHint')}
        value={own}
        isSecret={!isShown.value}
        problem={isTried && weak ? t('files:protect.weak') : null}
        onInput={(typed) => set({ own: typed })}
      />
      {own !== '' && <StrengthLine passphrase={own} />}
      <TextField
        label={t('files:protect.again')}
        value={again}
        isSecret={!isShown.value}
        problem={isTried && different ? t('files:protect.different') : null}
        onInput={(typed) => set({ again: typed })}
      />
      <CheckField
        label={t('files:locked.show')}
        checked={isShown.value}
        onToggle={(shown) => {
          isShown.value = shown
        }}
      />
      <Button kind="quiet" onClick={() => set({ made: madeHere(), isWritten: false })}>
        {t('files:protect.madeAgain')}
      </Button>
    </div>
  )
}

function Form({ app, opened }: { readonly app: App; readonly opened: Opened }): JSX.Element {
  const { t } = reader.value
  const draft = useSignal<Draft>({ made: madeHere(), own: '', again: '', isWritten: false, isTried: false })
  const isLocking = useSignal(false)
  const result = useSignal<LockedBackup['type'] | null>(null)
  const set = (change: Partial<Draft>): void => {
    draft.value = { ...draft.value, ...change }
    result.value = null
  }
  const { made, own, isWritten, isTried } = draft.value

  async function save(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): Promise<void> {
    event.preventDefault()
    if (isLocking.value) return
    set({ isTried: true })
    const { weak, different, unwritten } = problemsOf(draft.value)
    if (weak || different || unwritten) return
    isLocking.value = true
    try {
      const locked = await lockedBackup(app.world, opened.current.id, opened.current.entries.peek(), made ?? own)
      if (locked.type === 'locked') saveFile(locked.name, locked.bytes, packageType)
      result.value = locked.type
    } finally {
      isLocking.value = false
    }
  }

  return (
    <form class="form protect" onSubmit={(event) => void save(event)} noValidate>
      <div>
        <h1>{t('files:protect.heading')}</h1>
        <p>{t('files:protect.lead')}</p>
      </div>
      <Card>{made === null ? <OwnPassphrase draft={draft} set={set} /> : <MadeForYou draft={draft} set={set} />}</Card>
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
