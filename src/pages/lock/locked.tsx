import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { changePassphrase, type LockChange, removeLock } from '../../state/device-lock'
import {
  type LockAfter,
  lockAfterChoices,
  lockAfterOf,
  lockNow,
  readLockAfter,
  setLockAfter,
} from '../../state/lock-now'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { SelectField, TextField } from '../../ui/field/field'
import { Fold } from '../../ui/fold/fold'
import { Note } from '../../ui/note/note'
import { ChangeForm } from './change-form'

interface PartProps {
  readonly app: App
}

const textOf = (choice: LockAfter): string => (choice === null ? '' : `${choice}`)

function WhenIdle({ app }: PartProps): JSX.Element {
  const { t } = reader.value
  const after = useSignal<LockAfter>(null)
  useEffect(() => {
    void readLockAfter(app).then((stored) => {
      after.value = stored
    })
  }, [app, after])
  return (
    <SelectField
      label={t('lock:after.label')}
      hint={t('lock:after.hint')}
      value={textOf(after.value)}
      options={lockAfterChoices.map((choice) => ({
        value: textOf(choice),
        label: choice === null ? t('lock:after.never') : t('lock:after.minutes', { count: choice }),
      }))}
      onChoose={(chosen) => {
        after.value = lockAfterOf(chosen)
        void setLockAfter(app, after.value)
      }}
    />
  )
}

/** Afterwards the page loads again, and the new passphrase is asked for while it is at hand. */
function Change({ app }: PartProps): JSX.Element {
  const { t } = reader.value
  const now = useSignal('')
  const isDone = useSignal(false)
  return (
    <Fold title={t('lock:change.title')}>
      <ChangeForm
        label={t('lock:change.button')}
        isDone={isDone.value}
        change={async (passphrase) => {
          const result = await changePassphrase(app.world, now.value, passphrase)
          isDone.value = result === 'done'
          if (result === 'done') await lockNow(app)
          return result
        }}
        before={
          <>
            <TextField
              label={t('lock:change.now')}
              value={now.value}
              isSecret
              onInput={(typed) => {
                now.value = typed
              }}
            />
            <h3>{t('lock:change.next')}</h3>
          </>
        }
      />
    </Fold>
  )
}

function Remove({ app }: PartProps): JSX.Element {
  const { t } = reader.value
  const isWorking = useSignal(false)
  const problem = useSignal<Exclude<LockChange, 'done'> | null>(null)
  async function remove(): Promise<void> {
    if (isWorking.value) return
    isWorking.value = true
    problem.value = null
    await app.writer.settled()
    const result = await removeLock(app.world).catch(() => 'unavailable' as const)
    if (result === 'done') return window.location.reload()
    isWorking.value = false
    problem.value = result
  }
  return (
    <Fold title={t('lock:remove.title')}>
      <div class="stack">
        <p>{t('lock:remove.text')}</p>
        {problem.value !== null && (
          <Note kind="flag" live="alert">
            {t(`lock:problem.${problem.value}`)}
          </Note>
        )}
        <Button onClick={() => void remove()} disabledReason={isWorking.value ? t('lock:remove.working') : undefined}>
          {t('lock:remove.button')}
        </Button>
      </div>
    </Fold>
  )
}

/** What can be done on a device that has a lock. */
export function Locked({ app }: PartProps): JSX.Element {
  const { t } = reader.value
  return (
    <>
      <Card class="stack">
        <p class="strong">{t('lock:state')}</p>
        <div class="row">
          <Button kind="main" icon="lock" onClick={() => void lockNow(app)}>
            {t('frame:lock')}
          </Button>
        </div>
        <WhenIdle app={app} />
      </Card>
      <Change app={app} />
      <Remove app={app} />
    </>
  )
}
