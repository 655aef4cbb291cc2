import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { App } from '../../state/app'
import { type Backup, readBackup } from '../../state/backup'
import type { CurrentAssessment } from '../../state/current'
import { useBusy } from '../busy/use-busy'
import { saveBackup } from './backup'

export interface BackupView {
  /** The last one made on this device; null while there is none. */
  readonly backup: ReadonlySignal<Backup | null>
  /** One is being made, and it takes a while. */
  readonly isMaking: ReadonlySignal<boolean>
  /** One was made just now, and the reader has not been told long enough. */
  readonly isSaved: ReadonlySignal<boolean>
  readonly save: () => Promise<void>
  /** Looks again: one may have been made elsewhere. */
  readonly read: () => Promise<void>
  readonly dismiss: () => void
}

/** Makes backup files of one assessment, and knows when the last was made. */
export function useBackup(app: App, current: CurrentAssessment): BackupView {
  const backup = useSignal<Backup | null>(null)
  const busy = useBusy()
  const isSaved = useSignal(false)
  const read = async (): Promise<void> => {
    backup.value = await readBackup(app.world, current.id)
  }
  useEffect(() => void read(), [current.id])
  return {
    backup,
    isMaking: busy.isLong,
    isSaved,
    read,
    save: () =>
      busy.during(async () => {
        await saveBackup(app, current.id, current.entries.peek())
        isSaved.value = true
        await read()
      }),
    dismiss: () => {
      isSaved.value = false
    },
  }
}
