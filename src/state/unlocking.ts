import { unlockFile } from '../platform/locked-file'
import {
  type FileSource,
  type IncomingResult,
  type LockedFile,
  type LockedFiles,
  type RefusedFile,
  readIncoming,
} from './incoming'
import type { World } from './world'

const sourceOf = (name: string, bytes: Uint8Array): FileSource => ({
  name,
  size: bytes.length,
  bytes: async () => bytes,
})

/**
 * Tries a passphrase on every file that waits for one, then reads all that are open. Those that it does not fit go on waiting;
 * those that no passphrase opens are refused, with the reason.
 */
export async function unlockIncoming(world: World, files: LockedFiles, passphrase: string): Promise<IncomingResult> {
  const still: LockedFile[] = []
  const opened: FileSource[] = []
  const refused: RefusedFile[] = [...files.refused]
  for (const file of files.locked) {
    const result = await unlockFile(file.bytes, passphrase)
    if (result.type === 'unlocked') opened.push(sourceOf(file.name, result.bytes))
    else if (result.type === 'wrong-passphrase') still.push(file)
    else {
      const type = result.type === 'damaged' ? 'lock-broken' : result.type
      refused.push({ fileName: file.name, problems: [{ type, place: { path: '' } }] })
    }
  }
  const others = [...files.others, ...opened]
  if (still.length === 0) return readIncoming(world, others, refused)
  return { type: 'locked', locked: { locked: still, others, refused, isWrong: opened.length === 0 } }
}

/** Goes on without the files that are still locked: they are named among those that were refused. */
export function leaveLocked(world: World, { locked, others, refused }: LockedFiles): Promise<IncomingResult> {
  const left = locked.map(
    ({ name }): RefusedFile => ({ fileName: name, problems: [{ type: 'locked', place: { path: '' } }] }),
  )
  return readIncoming(world, others, [...refused, ...left])
}
