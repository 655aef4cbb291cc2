import type { Entry } from '../domain/assessment/entry'
import type { FileContent } from '../domain/exchange/read'
import { readBytes } from '../domain/exchange/read-bytes'
import { failure, type Problem, type Result, success } from '../domain/problem'
import { isCountry } from '../i18n/countries'
import { breathe } from '../platform/breathe'
import { courierTo } from '../platform/courier'
import { within } from '../platform/deadline'
import { digestOfBytes } from '../platform/digest'
import { inPieces } from '../platform/in-pieces'
import { inflate } from '../platform/inflate'
import { decodingUtf8 } from '../platform/text'
import workerUrl from './reading.worker?worker&url'
import type { ReadingReply, ReadingRequest } from './reading-messages'
import type { World } from './world'

/** Bytes up to which a slow phone reads a file, a little at a time, in less time than a worker takes to begin. */
const little = 32_768

/** Bytes from which a file is mostly documents, which nobody has to parse, and too large for an old phone to have twice. */
const much = 20_000_000

/** Bytes that are copied in some milliseconds. */
const pieceSize = 1_000_000

/**
 * Milliseconds that a worker has to answer, and to read each megabyte, which may be ten unpacked: several times what a slow phone
 * takes. And at most.
 */
const [toAnswer, perMegabyte, atMost] = [10_000, 60_000, 180_000]

/** One that has failed, or has not answered, is not asked again in this visit: nobody waits for it twice. */
let isGivenUp = false

/** Copied, each piece in a task of its own: they are given away, and the caller still needs its own. */
async function piecesOf(bytes: Uint8Array): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let at = 0; at < bytes.length; at += pieceSize) {
    await breathe()
    pieces.push(bytes.slice(at, at + pieceSize))
  }
  return pieces
}

/** Made to exhaust its reader, or the worker had too little memory: the page tries once more. */
const isUnread = (problems: readonly Problem[]): boolean => problems.some(({ type }) => type === 'unreadable')

/** Null where the worker failed, died or was silent. */
async function ask(bytes: Uint8Array): Promise<Result<FileContent> | null> {
  const courier = courierTo<ReadingRequest, ReadingReply>(workerUrl)
  try {
    const pieces = await piecesOf(bytes)
    const asked = courier.ask(
      { type: 'read', pieces },
      pieces.map(({ buffer }) => buffer),
    )
    const patience = Math.min(toAnswer + (perMegabyte * bytes.length) / 1_000_000, atMost)
    const reply = await within(patience, asked, null)
    if (reply?.type === 'refused') return isUnread(reply.problems) ? null : failure(reply.problems)
    if (reply?.type !== 'read') return null
    const entries: Entry[] = []
    for (;;) {
      const more = await within(toAnswer, courier.ask({ type: 'entries' }), null)
      if (more?.type !== 'entries') return null
      const few: readonly Entry[] = JSON.parse(more.json)
      if (few.length === 0) return success({ ...reply.head, entries })
      entries.push(...few)
    }
  } finally {
    // It gives its memory back, also where it is still at work.
    courier.close()
  }
}

/**
 * A file read in a worker, which leaves there all that is thrown away on the way: tens of thousands of objects, and to collect them
 * here would hold up a slow phone for a tenth of a second. Null where there is none, or where it could not.
 */
async function readApart(bytes: Uint8Array): Promise<Result<FileContent> | null> {
  const isForWorker = bytes.length > little && bytes.length < much
  if (isGivenUp || !isForWorker || typeof Worker === 'undefined') return null
  const read = await ask(bytes).catch(() => null)
  if (read === null) isGivenUp = true
  return read
}

/** The content of a file by its bytes, or its problems. Where no worker reads it, it is read here, a little at a time. */
export async function readContent(world: World, bytes: Uint8Array): Promise<Result<FileContent>> {
  const { catalogue, digest } = await world.method()
  const read = await readApart(bytes)
  if (read !== null) return read
  return readBytes(bytes, { catalogue, digest, isCountry, digestOfBytes, decoding: decodingUtf8, inflate, inPieces })
}
