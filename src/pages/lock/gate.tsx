import { type Signal, useSignal } from '@preact/signals'
import { type JSX, render } from 'preact'
import { useEffect } from 'preact/hooks'
import { changeLanguage, reader } from '../../i18n/reader'
import { loadLanguage, loadScreens } from '../../i18n/translate'
import { type Refusal, tryPassphrase } from '../../state/device-lock'
import { type Preferences, readPreferences } from '../../state/preferences'
import { eraseEverything } from '../../storage/erase-everything'
import type { LockRow } from '../../storage/lock-row'
import type { Settings } from '../../storage/open'
import type { Sealer } from '../../storage/sealer'
import { Button } from '../../ui/button/button'
import { CheckField, TextField } from '../../ui/field/field'
import { Fold } from '../../ui/fold/fold'
import { Brand } from '../../ui/frame/brand'
import { LanguageSwitch } from '../../ui/frame/language-switch'
import { useDocument } from '../../ui/frame/use-document'
import { Note } from '../../ui/note/note'
import './lock.css'

interface GateProps {
  readonly locks: readonly LockRow[]
  readonly preferences: Preferences
  readonly onOpen: (sealer: Sealer) => void
}

/** Only for whoever has lost the passphrase: asked twice, as nothing comes back. */
function Forgotten(): JSX.Element {
  const { t } = reader.value
  const isSure = useSignal(false)
  const isTried = useSignal(false)
  async function erase(): Promise<void> {
    isTried.value = true
    if (!isSure.value) return
    await eraseEverything()
    window.location.reload()
  }
  return (
    <Fold title={t('lock:lost.title')}>
      <div class="stack">
        <p>{t('lock:lost.text')}</p>
        <CheckField
          label={t('lock:lost.sure')}
          checked={isSure.value}
          problem={isTried.value && !isSure.value ? t('lock:lost.sureProblem') : null}
          onToggle={(sure) => {
            isSure.value = sure
          }}
        />
        <Button onClick={() => void erase()}>{t('lock:lost.erase')}</Button>
      </div>
    </Fold>
  )
}

function PassphraseForm({ locks, onOpen }: GateProps): JSX.Element {
  const { t } = reader.value
  const passphrase = useSignal('')
  const isShown = useSignal(false)
  const isTrying = useSignal(false)
  const refusal: Signal<Refusal | null> = useSignal<Refusal | null>(null)

  async function open(event: Event): Promise<void> {
    event.preventDefault()
    if (isTrying.value || passphrase.value === '') return
    isTrying.value = true
    const result = await tryPassphrase(locks, passphrase.value).catch(() => 'memory' as const)
    isTrying.value = false
    if (typeof result !== 'string') return onOpen(result)
    refusal.value = result
  }

  return (
    <form class="stack" onSubmit={(event) => void open(event)} noValidate>
      <TextField
        label={t('files:locked.passphrase')}
        value={passphrase.value}
        isSecret={!isShown.value}
        problem={refusal.value === 'wrong' ? t('lock:gate.wrong') : null}
        onInput={(typed) => {
          passphrase.value = typed
          refusal.value = null
        }}
      />
      <CheckField
        label={t('files:locked.show')}
        checked={isShown.value}
        onToggle={(shown) => {
          isShown.value = shown
        }}
      />
      {refusal.value !== null && refusal.value !== 'wrong' && (
        <Note kind="flag" live="alert">
          {t(`lock:gate.${refusal.value}`)}
        </Note>
      )}
      <div class="row">
        <Button
          kind="main"
          type="submit"
          icon="lock"
          disabledReason={isTrying.value ? t('files:locked.unlocking') : undefined}
        >
          {t('files:locked.unlock')}
        </Button>
      </div>
    </form>
  )
}

function Gate(props: GateProps): JSX.Element {
  const { t } = reader.value
  const { preferences } = props
  useDocument(preferences)
  const name = t('common:app.name')
  useEffect(() => {
    document.title = name
  }, [name])
  return (
    <>
      <header class="topbar">
        <div class="topbar-in">
          <span class="brand">
            <Brand />
            <span class="brand-word">{name}</span>
          </span>
          <span class="place" />
          <LanguageSwitch preferences={preferences} />
        </div>
      </header>
      <main class="gate">
        <div>
          <h1>{t('lock:gate.title')}</h1>
          <p>{t('lock:gate.lead')}</p>
        </div>
        <PassphraseForm {...props} />
        <Forgotten />
      </main>
    </>
  )
}

/** Asks for the passphrase until it opens one of the locks; nothing of what is stored has been read by then. */
export async function askPassphrase(root: Element, locks: readonly LockRow[], settings: Settings): Promise<Sealer> {
  const preferences = await readPreferences(settings, navigator.languages)
  const follow = async (language: string): Promise<void> => {
    await Promise.all([loadLanguage(language), loadScreens(language)])
    if (preferences.language.peek() === language) changeLanguage(language, 'by-country', '')
  }
  await follow(preferences.language.peek())
  const stop = preferences.language.subscribe((language) => void follow(language))
  return new Promise((resolve) => {
    const onOpen = (sealer: Sealer): void => {
      stop()
      render(null, root)
      resolve(sealer)
    }
    render(<Gate locks={locks} preferences={preferences} onOpen={onOpen} />, root)
  })
}
