import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { Entry } from '../../domain/assessment/entry'
import { reader } from '../../i18n/reader'
import { canShareFile, shareFile } from '../../platform/share'
import type { App } from '../../state/app'
import { rememberBackup } from '../../state/backup'
import type { BackupFile } from '../../state/backup-file'
import type { CurrentAssessment } from '../../state/current'
import { Button } from '../button/button'
import { packageType } from '../frame/backup'

export interface ShareBackupProps {
  readonly app: App
  readonly current: CurrentAssessment
}

/** The whole assessment by the system's share sheet, where that takes our files; nothing elsewhere. */
export function ShareBackup({ app, current }: ShareBackupProps): JSX.Element | null {
  const { t } = reader.value
  const isFailed = useSignal(false)
  /** Kept until something is said: where making it took so long that the browser no longer shares, a second tap does at once. */
  const made = useRef<{ readonly entries: readonly Entry[]; readonly file: BackupFile } | null>(null)
  if (!canShareFile('assessment.ittisaq', packageType)) return null
  async function share(): Promise<void> {
    const { world } = app
    const entries = current.entries.peek()
    if (made.current?.entries !== entries) {
      const { backupFile } = await import('../../state/backup-file')
      made.current = { entries, file: await backupFile(world, current.id, entries) }
    }
    const { name, bytes, fingerprint } = made.current.file
    const shared = await shareFile(name, bytes, packageType)
    isFailed.value = shared === 'failed'
    if (shared === 'shared') await rememberBackup(world, current.id, entries.length, fingerprint)
  }
  return (
    <>
      <Button kind="quiet" icon="share" onClick={() => void share()}>
        {t('files:share.button')}
      </Button>
      <p class="small" role="status">
        {isFailed.value && t('files:share.failed')}
      </p>
    </>
  )
}
