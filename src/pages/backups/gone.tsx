import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { fold } from '../../domain/assessment/fold'
import { daysLeft } from '../../domain/exchange/retention'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { bringBack, purge } from '../../state/deletion'
import type { StoredAssessment } from '../../storage/store'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { Dialog } from '../../ui/dialog/dialog'
import { assessmentName } from '../../ui/frame/naming'

export interface GoneProps {
  readonly app: App
  readonly stored: StoredAssessment
  /** Milliseconds since 1970. */
  readonly deletedAt: number
}

/** A deleted assessment: brought back, or removed for good before its time. */
export function Gone({ app, stored, deletedAt }: GoneProps): JSX.Element {
  const { t } = reader.value
  const isAsking = useSignal(false)
  const name = assessmentName(fold(stored.id, stored.entries).details, reader.value)
  const close = (): void => {
    isAsking.value = false
  }
  return (
    <Card class="stack">
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p class="small quiet">{t('backups:days', { count: daysLeft(deletedAt, app.world.clock.now()) })}</p>
      <div class="row">
        <Button icon="undo" onClick={() => void bringBack(app.world, stored.id)}>
          {t('backups:bringBack')}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            isAsking.value = true
          }}
        >
          {t('backups:forGood.button')}
        </Button>
      </div>
      <Dialog
        open={isAsking.value}
        title={t('backups:forGood.question', { name })}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{t('backups:delete.keep')}</Button>
            <Button kind="main" onClick={() => void purge(app.world, stored.id).then(close)}>
              {t('backups:forGood.button')}
            </Button>
          </>
        }
      >
        <p>{t('backups:forGood.text')}</p>
      </Dialog>
    </Card>
  )
}
