import Dexie, { type Table } from 'dexie'
import { type Courier, courierTo } from '../platform/courier'
import { within } from '../platform/deadline'
import { digestOfBytes } from '../platform/digest'
import workerUrl from './evidence.worker?worker&url'
import type { EvidenceReply, EvidenceRequest } from './evidence-messages'
import { failureOf, type Written } from './failure'
import { hasFileSystem } from './file-system'
import type { Sealer } from './sealer'

/**
 * Documents that entries name by their SHA-256, beside the entries: in the origin private file system, which survives a
 * damaged database; in a database of their own where there is no such file system (a page opened from a file, plain http).
 */
export interface EvidenceFiles {
  /** `hash` is theirs. Resolves with `written` after they reached the disk; what is there already is not written again. */
  readonly put: (hash: string, bytes: Uint8Array) => Promise<Written>
  /** Null where the file is missing, or no longer what its hash says. */
  readonly get: (hash: string) => Promise<Uint8Array<ArrayBuffer> | null>
  /** Of what is here, whole or not. */
  readonly hashes: () => Promise<ReadonlySet<string>>
  readonly remove: (hash: string) => Promise<void>
}

/** Where bytes lie, whatever they are worth. */
interface Shelf {
  readonly put: (hash: string, bytes: Uint8Array) => Promise<Written>
  readonly get: (hash: string) => Promise<Uint8Array<ArrayBuffer> | null>
  readonly hashes: () => Promise<readonly string[]>
  readonly remove: (hash: string) => Promise<void>
}

/** Milliseconds for a file of ten megabytes on a slow disk. */
const patience = 30_000

function fileSystem({ ask }: Courier<EvidenceRequest, EvidenceReply>): Shelf {
  return {
    put: async (hash, bytes) => {
      const reply = await within(patience, ask({ type: 'put', hash, bytes }), null)
      return reply?.type === 'put' ? reply.written : 'unavailable'
    },
    get: async (hash) => {
      const reply = await ask({ type: 'get', hash })
      return reply.type === 'got' ? reply.bytes : null
    },
    hashes: async () => {
      const reply = await ask({ type: 'list' })
      return reply.type === 'listed' ? reply.hashes : []
    },
    remove: async (hash) => {
      await ask({ type: 'remove', hash })
    },
  }
}

interface Stored {
  readonly hash: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

class FilesDatabase extends Dexie {
  declare readonly files: Table<Stored, string>

  constructor() {
    super('ittisaq-evidence', { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(1).stores({ files: 'hash' })
  }
}

function database(): Shelf {
  const { files } = new FilesDatabase()
  return {
    put: (hash, bytes) =>
      within(
        patience,
        files.put({ hash, bytes: bytes.slice() }).then(() => 'written' as const, failureOf),
        'unavailable' as const,
      ),
    get: async (hash) => (await files.get(hash))?.bytes ?? null,
    hashes: () => files.toCollection().primaryKeys(),
    remove: (hash) => files.delete(hash),
  }
}

/** On a locked device: what lies there is named and sealed so that only the secret tells. What was left in clear is found too. */
function sealedShelf(shelf: Shelf, sealer: Sealer): Shelf {
  return {
    put: (hash, bytes) => shelf.put(sealer.nameOf(hash), sealer.sealBytes(bytes)),
    get: async (hash) => {
      const box = await shelf.get(sealer.nameOf(hash))
      return (box === null ? null : sealer.openBytes(box)) ?? shelf.get(hash)
    },
    hashes: async () => [...new Set((await shelf.hashes()).map((name) => sealer.hashOf(name) ?? name))],
    remove: async (hash) => {
      await shelf.remove(sealer.nameOf(hash))
      await shelf.remove(hash)
    },
  }
}

/** Moves every document from one shelf to the other, one at a time; it leaves the first only when it is whole on the second. */
async function move(names: readonly string[], from: Shelf, to: Shelf): Promise<Written> {
  for (const hash of names) {
    const bytes = await from.get(hash)
    if (bytes === null || (await digestOfBytes(bytes)) !== hash) continue
    const written = await to.put(hash, bytes)
    const copy = await to.get(hash)
    if (written !== 'written') return written
    if (copy === null || (await digestOfBytes(copy)) !== hash) return 'unavailable'
    await from.remove(hash)
  }
  return 'written'
}

const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)

async function openShelf(): Promise<Shelf> {
  return (await hasFileSystem()) ? fileSystem(courierTo(workerUrl)) : database()
}

/** What lies in clear is sealed, or (`isSealing` false) the other way round. What is damaged stays where it is. */
export async function resealEvidenceFiles(sealer: Sealer, isSealing: boolean): Promise<Written> {
  const clear = await openShelf()
  const sealedOnly: Shelf = {
    ...sealedShelf(clear, sealer),
    get: async (hash) => {
      const box = await clear.get(sealer.nameOf(hash))
      return box === null ? null : sealer.openBytes(box)
    },
    remove: (hash) => clear.remove(sealer.nameOf(hash)),
  }
  const names = await clear.hashes()
  if (isSealing) return move(names.filter(isHash), clear, sealedOnly)
  return move(
    names.map(sealer.hashOf).filter((hash) => hash !== null),
    sealedOnly,
    clear,
  )
}

/** `sealer`: of a locked device. */
export async function openEvidenceFiles(sealer: Sealer | null = null): Promise<EvidenceFiles> {
  const open = await openShelf()
  const shelf = sealer === null ? open : sealedShelf(open, sealer)
  const get = async (hash: string) => {
    const bytes = await shelf.get(hash).catch(() => null)
    return bytes !== null && (await digestOfBytes(bytes)) === hash ? bytes : null
  }
  return {
    get,
    put: async (hash, bytes) => ((await get(hash)) === null ? shelf.put(hash, bytes) : 'written'),
    hashes: async () => new Set(await shelf.hashes().catch(() => [])),
    remove: (hash) => shelf.remove(hash).catch(() => undefined),
  }
}
