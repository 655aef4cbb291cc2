import Dexie, { type Table } from 'dexie'
import { failureOf, type Written } from './failure'
import type { Sealer } from './sealer'

/** Why it was taken: before an import, before a newer version started, before a deletion, before going back. */
export const snapshotReasons = ['import', 'update', 'deletion', 'return'] as const

export type SnapshotReason = (typeof snapshotReasons)[number]

/** All of one assessment as it was, as an Ittisaq file without its documents (they stay where they are). */
export interface Snapshot {
  readonly id: string
  readonly assessment: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly reason: SnapshotReason
  readonly entries: number
  readonly fingerprint: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** As it lies there: `isSealed` where the device was locked. */
interface StoredSnapshot extends Snapshot {
  readonly isSealed?: true
}

/** A folder that the user chose for backups; the browser hands it out again only where it may be used. */
export interface ChosenFolder {
  readonly key: 'folder'
  readonly handle: FileSystemDirectoryHandle
}

/** What helps in an emergency lies in a database of its own: damage to one does not reach the other. */
class BackupDatabase extends Dexie {
  declare readonly snapshots: Table<StoredSnapshot, string>
  declare readonly folders: Table<ChosenFolder, string>

  constructor() {
    super('ittisaq-backups', { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(1).stores({ snapshots: 'id, assessment', folders: 'key' })
  }
}

export interface Snapshots {
  /** Resolves with `written` after it reached the disk. */
  readonly add: (snapshot: Snapshot) => Promise<Written>
  /** The newest first. */
  readonly all: () => Promise<readonly Snapshot[]>
  readonly remove: (ids: readonly string[]) => Promise<void>
  /** Null where none was chosen, or the browser cannot keep one. */
  readonly folder: () => Promise<FileSystemDirectoryHandle | null>
  readonly keepFolder: (handle: FileSystemDirectoryHandle | null) => Promise<Written>
}

/** A copy that does not open any more is none. */
function clearOf(sealer: Sealer | null, { isSealed, ...snapshot }: StoredSnapshot): Snapshot | null {
  if (isSealed === undefined) return snapshot
  const bytes = sealer?.openBytes(snapshot.bytes) ?? null
  return bytes === null ? null : { ...snapshot, bytes }
}

const sealed = (sealer: Sealer, snapshot: Snapshot): StoredSnapshot => ({
  ...snapshot,
  bytes: sealer.sealBytes(snapshot.bytes),
  isSealed: true,
})

/** Copies in clear are sealed, or (`isSealing` false) the other way round; each in one step. */
export async function resealSnapshots(sealer: Sealer, isSealing: boolean): Promise<Written> {
  const { snapshots } = new BackupDatabase()
  try {
    for (const id of await snapshots.toCollection().primaryKeys()) {
      const stored = await snapshots.get(id)
      // As it should be already, as at every start of a locked device: not worth opening.
      if (stored === undefined || isSealing === (stored.isSealed ?? false)) continue
      const snapshot = clearOf(sealer, stored)
      if (snapshot === null) continue
      await snapshots.put(isSealing ? sealed(sealer, snapshot) : snapshot)
    }
    return 'written'
  } catch (error) {
    return failureOf(error)
  }
}

/** `sealer`: of a locked device. */
export function openSnapshots(sealer: Sealer | null = null): Snapshots {
  const database = new BackupDatabase()
  const written = (work: Promise<unknown>): Promise<Written> => work.then(() => 'written' as const, failureOf)
  return {
    add: (snapshot) => written(database.snapshots.add(sealer === null ? snapshot : sealed(sealer, snapshot))),
    all: async () => {
      const found = await database.snapshots.toArray().catch(() => [])
      const open = found.map((stored) => clearOf(sealer, stored)).filter((snapshot) => snapshot !== null)
      return open.sort((one, other) => other.at - one.at)
    },
    remove: async (ids) => {
      await database.snapshots.bulkDelete([...ids]).catch(() => undefined)
    },
    folder: async () => (await database.folders.get('folder').catch(() => undefined))?.handle ?? null,
    keepFolder: (handle) =>
      written(handle === null ? database.folders.clear() : database.folders.put({ key: 'folder', handle })),
  }
}
