import { shippedCatalogue } from '../catalogue/catalogue'
import type { Entry } from '../domain/assessment/entry'
import { readBytes } from '../domain/exchange/read-bytes'
import { isCountry } from '../i18n/countries'
import { digestOf, digestOfBytes } from '../platform/digest'
import { inflate } from '../platform/inflate'
import { decodingUtf8, joinedBytes } from '../platform/text'
import type { FileHead, ReadingReply, ReadingRequest } from './reading-messages'

/** Handed over at a time: what a slow phone copies in some milliseconds. */
const entriesAtOnce = 100

let entries: readonly Entry[] = []
let given = 0

/** TypeScript's page library does not know the way that a worker gives bytes away. */
const reply = (message: ReadingReply, transfer: readonly Transferable[] = []): void =>
  postMessage(message, { transfer: [...transfer] })

/** Copied: a file may be a part of the package that it came in. */
function ownFiles({ files, ...head }: FileHead): FileHead {
  return files === undefined ? head : { ...head, files: new Map([...files].map(([hash, own]) => [hash, own.slice()])) }
}

async function read(number: number, pieces: readonly Uint8Array[]): Promise<void> {
  // All at once: nobody waits for this thread.
  const result = await readBytes(joinedBytes(pieces), {
    catalogue: shippedCatalogue,
    digest: digestOf,
    isCountry,
    digestOfBytes,
    decoding: decodingUtf8,
    inflate,
  })
  if (!result.ok) return reply({ number, type: 'refused', problems: result.problems })
  const { entries: found, ...rest } = result.value
  ;[entries, given] = [found, 0]
  const head = ownFiles(rest)
  reply(
    { number, type: 'read', head },
    [...(head.files?.values() ?? [])].map(({ buffer }) => buffer as ArrayBuffer),
  )
}

async function next(number: number): Promise<void> {
  reply({ number, type: 'entries', json: JSON.stringify(entries.slice(given, given + entriesAtOnce)) })
  given += entriesAtOnce
}

addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
  const answered = data.type === 'read' ? read(data.number, data.pieces) : next(data.number)
  answered.catch(() => reply({ number: data.number, type: 'failed' }))
})
