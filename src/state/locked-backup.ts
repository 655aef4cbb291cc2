import type { Entry } from '../domain/assessment/entry'
import { lockFile } from '../platform/locked-file'
import { rememberBackup } from './backup'
import { backupFile } from './backup-file'
import type { World } from './world'

export type LockedBackup =
  | { readonly type: 'locked'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Mostly as the device has too little memory. */
  | { readonly type: 'failed' }

/** All of an assessment as a file that only the passphrase opens; counts as a backup. */
export async function lockedBackup(
  world: World,
  assessment: string,
  entries: readonly Entry[],
  passphrase: string,
): Promise<LockedBackup> {
  const { name, bytes, fingerprint } = await backupFile(world, assessment, entries)
  const locked = await lockFile(bytes, passphrase)
  if (locked === null) return { type: 'failed' }
  await rememberBackup(world, assessment, entries.length, fingerprint)
  return { type: 'locked', name: name.replace(/\.ittisaq$/, '-locked.ittisaq'), bytes: locked }
}
