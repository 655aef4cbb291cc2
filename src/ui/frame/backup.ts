import type { Entry } from '../../domain/assessment/entry'
import type { Assessment } from '../../domain/assessment/fold'
import { saveFile } from '../../platform/files'
import type { App } from '../../state/app'
import { type Backup, rememberBackup } from '../../state/backup'

/** A zip that is Ittisaq's own: phones would unpack what is called a zip. */
const backupType = 'application/octet-stream'

/** `TUN-2026-2026-11-23.ittisaq`: letters and digits that every file system and every e-mail program keeps. */
function backupName({ id, details }: Pick<Assessment, 'id' | 'details'>, now: number): string {
  const subject = details === null ? id.slice(0, 8) : `${details.country}-${details.year}`
  return `${subject}-${new Date(now).toISOString().slice(0, 10)}.ittisaq`
}

/** Hands all of one assessment to the reader as a file, and remembers when. */
export async function saveBackup({ world }: App, assessment: string, entries: readonly Entry[]): Promise<Backup> {
  // The file format is fetched when there is a file to write.
  const [{ packageFile }, { fold }] = await Promise.all([
    import('../../state/package-file'),
    import('../../domain/assessment/fold'),
    world.method(),
  ])
  const { bytes, fingerprint } = packageFile(world, assessment, entries)
  saveFile(backupName(fold(assessment, entries), world.clock.now()), bytes, backupType)
  return rememberBackup(world, assessment, entries.length, fingerprint)
}

/** When this device takes no more: a file for every assessment with something unsaved, stored and unstored together. */
export async function saveUnsaved(app: App): Promise<void> {
  const pending = app.writer.pending.peek()
  for (const assessment of new Set(pending.map((entry) => entry.assessment))) {
    const stored = await app.world.store.entriesOf(assessment).catch(() => [])
    await saveBackup(app, assessment, [...stored, ...pending.filter((entry) => entry.assessment === assessment)])
  }
}
