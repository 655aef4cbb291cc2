import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import type { LockedFiles } from '../../state/incoming'
import { leaveLocked, unlockIncoming } from '../../state/unlocking'
import { Button } from '../../ui/button/button'
import { CheckField, TextField } from '../../ui/field/field'
import { Foreign } from '../../ui/foreign/foreign'

interface LockedProps {
  readonly app: App
  readonly files: LockedFiles
  readonly onLeave: () => void
}

/** Files that wait for a passphrase: one is tried on all of them. */
export function Locked({ app, files, onLeave }: LockedProps): JSX.Element {
  const { t } = reader.value
  const { locked, others, refused, isWrong } = files
  const passphrase = useSignal('')
  const isShown = useSignal(false)
  const isUnlocking = useSignal(false)

  async function unlock(event: Event): Promise<void> {
    event.preventDefault()
    if (isUnlocking.value || passphrase.value === '') return
    isUnlocking.value = true
    try {
      app.setIncoming(await unlockIncoming(app.world, files, passphrase.value))
    } finally {
      isUnlocking.value = false
    }
  }

  return (
    <form class="incoming" onSubmit={(event) => void unlock(event)} noValidate>
      <div>
        <h1>{t('files:locked.heading', { count: locked.length })}</h1>
        <p class="quiet">{t('files:locked.lead')}</p>
      </div>
      <ul class="effects">
        {locked.map(({ name }) => (
          <li key={name}>
            <Foreign>{name}</Foreign>
          </li>
        ))}
      </ul>
      <TextField
        label={t('files:locked.passphrase')}
        value={passphrase.value}
        isSecret={!isShown.value}
        problem={isWrong ? t('files:locked.wrong') : null}
        onInput={(typed) => {
          passphrase.value = typed
        }}
      />
      <CheckField
        label={t('files:locked.show')}
        checked={isShown.value}
        onToggle={(shown) => {
          isShown.value = shown
        }}
      />
      <div class="row">
        <Button
          kind="main"
          type="submit"
          icon="lock"
          disabledReason={isUnlocking.value ? t('files:locked.unlocking') : undefined}
        >
          {t('files:locked.unlock')}
        </Button>
        {others.length + refused.length > 0 && (
          <Button onClick={() => void leaveLocked(app.world, files).then(app.setIncoming)}>
            {t('files:locked.without')}
          </Button>
        )}
        <Button onClick={onLeave}>{t('open:leave')}</Button>
      </div>
    </form>
  )
}
