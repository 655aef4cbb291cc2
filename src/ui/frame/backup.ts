import type { Entry } from '../../domain/assessment/entry'
import { saveFile } from '../../platform/files'
import type { App } from '../../state/app'
import { type Backup, rememberBackup } from '../../state/backup'

/** A zip that is Ittisaq's own: phones would unpack what is called a zip. */
export const packageType = 'application/octet-stream'

/** Being made, by what they are made of: who presses twice gets one file. */
const making = new Map<readonly Entry[], Promise<Backup>>()

/** Hands all of one assessment to the reader as a file, and remembers when. */
export function saveBackup(app: App, assessment: string, entries: readonly Entry[]): Promise<Backup> {
  const begun = making.get(entries) ?? makeBackup(app, assessment, entries).finally(() => making.delete(entries))
  making.set(entries, begun)
  return begun
}

async function makeBackup({ world }: App, assessment: string, entries: readonly Entry[]): Promise<Backup> {
  // The file format is fetched when there is a file to write.
  const { backupFile } = await import('../../state/backup-file')
  const { name, bytes, fingerprint } = await backupFile(world, assessment, entries)
  saveFile(name, bytes, packageType)
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
