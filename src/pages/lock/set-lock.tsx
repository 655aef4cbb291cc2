import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { lockDevice } from '../../state/device-lock'
import { Note } from '../../ui/note/note'
import { ChangeForm } from './change-form'

/** The way into a locked device. Afterwards the page loads again, and the new passphrase is asked for at once. */
export function SetLock({ app }: { readonly app: App }): JSX.Element {
  const { t } = reader.value
  const isDone = useSignal(false)
  return (
    <section class="stack">
      <h2>{t('lock:set.title')}</h2>
      <ChangeForm
        label={t('lock:set.button')}
        isDone={isDone.value}
        change={async (passphrase) => {
          await app.writer.settled()
          const result = await lockDevice(app.world, passphrase)
          isDone.value = result === 'done'
          if (result === 'done') window.location.reload()
          return result
        }}
      >
        <Note kind="caution" icon="lock">
          {t('lock:set.noWayBack')}
        </Note>
      </ChangeForm>
    </section>
  )
}
