import Dexie, { type Table } from 'dexie'
import { type Courier, courierTo } from '../platform/courier'
import { digestOfBytes } from '../platform/digest'
import { within } from './deadline'
import workerUrl from './evidence.worker?worker&url'
import type { EvidenceReply, EvidenceRequest } from './evidence-messages'
import { failureOf, type Written } from './failure'
import { hasFileSystem } from './file-system'

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

export async function openEvidenceFiles(): Promise<EvidenceFiles> {
  const shelf = (await hasFileSystem()) ? fileSystem(courierTo(workerUrl)) : database()
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
