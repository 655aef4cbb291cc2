import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { fold } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import { saveFile } from '../../platform/files'
import type { App } from '../../state/app'
import { backupName } from '../../state/backup'
import { goBack, type Returned } from '../../state/snapshots'
import type { Snapshot } from '../../storage/snapshots'
import type { StoredAssessment } from '../../storage/store'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { Dialog } from '../../ui/dialog/dialog'
import { packageType } from '../../ui/frame/backup'
import { assessmentName } from '../../ui/frame/naming'

export interface SnapshotsProps {
  readonly app: App
  readonly stored: StoredAssessment
  /** Of this assessment, the newest first. */
  readonly snapshots: readonly Snapshot[]
  readonly onDone: (returned: Returned) => void
}

function Row({ app, stored, snapshot, onDone }: Omit<SnapshotsProps, 'snapshots'> & { snapshot: Snapshot }) {
  const { t, formats } = reader.value
  const isAsking = useSignal(false)
  const when = t('backups:snapshot.when', { day: formats.day(snapshot.at), time: formats.time(snapshot.at) })
  const close = (): void => {
    isAsking.value = false
  }
  async function back(): Promise<void> {
    close()
    await app.writer.settled()
    onDone(await goBack(app, snapshot))
  }
  const save = (): void =>
    saveFile(backupName(fold(stored.id, stored.entries), snapshot.at), snapshot.bytes, packageType)
  return (
    <li class="snapshot">
      <div>
        <p class="strong">{t(`backups:snapshot.${snapshot.reason}`)}</p>
        <p class="small quiet">
          {when} · {t('backups:snapshot.entries', { count: snapshot.entries })} ·{' '}
          {t('frame:fingerprint', { fingerprint: snapshot.fingerprint })}
        </p>
      </div>
      <div class="row">
        <Button
          icon="undo"
          label={t('backups:snapshot.backLabel', { when })}
          onClick={() => {
            isAsking.value = true
          }}
        >
          {t('backups:snapshot.back')}
        </Button>
        <Button kind="quiet" icon="download" label={t('backups:snapshot.saveLabel', { when })} onClick={save}>
          {t('backups:snapshot.save')}
        </Button>
      </div>
      <Dialog
        open={isAsking.value}
        title={t('backups:snapshot.question', { when })}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{t('backups:snapshot.stay')}</Button>
            <Button kind="main" icon="undo" onClick={() => void back()}>
              {t('backups:snapshot.back')}
            </Button>
          </>
        }
      >
        <p>{t('backups:snapshot.consequence')}</p>
      </Dialog>
    </li>
  )
}

/** How one assessment was before each large step. */
export function Snapshots(props: SnapshotsProps): JSX.Element {
  const { stored, snapshots } = props
  const { details } = fold(stored.id, stored.entries)
  return (
    <Card as="section" class="stack">
      <h3>
        <bdi>{assessmentName(details, reader.value)}</bdi>
      </h3>
      <ul class="list">
        {snapshots.map((snapshot) => (
          <Row key={snapshot.id} {...props} snapshot={snapshot} />
        ))}
      </ul>
    </Card>
  )
}
