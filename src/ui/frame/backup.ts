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
