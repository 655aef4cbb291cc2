import type { EvidenceReply, EvidenceRequest } from './evidence-messages'
import { failureOf, type Written } from './failure'
import { holding } from './locks'

/** One file a document, called by its SHA-256: the same document is there once, however many assessments name it. */
const folderName = 'evidence'

/** TypeScript's page library does not know what only workers have. */
interface SyncAccessHandle {
  readonly write: (buffer: Uint8Array, options: { at: number }) => number
  readonly truncate: (size: number) => void
  readonly flush: () => void
  readonly getSize: () => number
  readonly close: () => void
}

type FileHandle = FileSystemFileHandle & { readonly createSyncAccessHandle: () => Promise<SyncAccessHandle> }

const folder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true })

const reply = (message: EvidenceReply, transfer: readonly Transferable[] = []): void =>
  postMessage(message, { transfer: [...transfer] })

/** A kill in the middle leaves a file whose bytes do not have its name: it is not handed out, and written anew. */
async function put(hash: string, bytes: Uint8Array): Promise<Written> {
  try {
    const file = (await (await folder()).getFileHandle(hash, { create: true })) as FileHandle
    const handle = await file.createSyncAccessHandle()
    try {
      handle.truncate(0)
      const written = handle.write(bytes, { at: 0 })
      handle.flush()
      return written === bytes.length ? 'written' : 'full'
    } finally {
      handle.close()
    }
  } catch (error) {
    return failureOf(error)
  }
}

async function get(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await (await folder()).getFileHandle(hash).catch(() => null)
  return file === null ? null : new Uint8Array(await (await file.getFile()).arrayBuffer())
}

async function list(): Promise<readonly string[]> {
  const names: string[] = []
  for await (const name of (await folder()).keys()) names.push(name)
  return names
}

async function answer(request: EvidenceRequest): Promise<void> {
  const { number } = request
  switch (request.type) {
    case 'put':
      return reply({ number, type: 'put', written: await put(request.hash, request.bytes) })
    case 'get': {
      const bytes = await get(request.hash)
      return reply({ number, type: 'got', bytes }, bytes === null ? [] : [bytes.buffer])
    }
    case 'list':
      return reply({ number, type: 'listed', hashes: await list() })
    case 'remove':
      await (await folder()).removeEntry(request.hash).catch(() => undefined)
      return reply({ number, type: 'removed' })
  }
}

// Two tabs that put the same document at the same moment would shut each other out.
addEventListener('message', ({ data }: MessageEvent<EvidenceRequest>) => {
  holding(`ittisaq-${folderName}`, () => answer(data)).catch(() => reply({ number: data.number, type: 'failed' }))
})
