import { randomNumbers } from '../random'

/** In bytes. What is larger goes as a file. */
export const maximumHandover = 1_000_000

/** A frame: these, then a block or several blocks laid over each other. Small enough for a code that a phone reads from a hand's distance. */
const headerSize = 12
const sumAt = 10
export const blockSize = 700
/** Of the content's SHA-256 as text, in front of the content. */
const digestSize = 64
/** First byte of every frame of this version. */
const mark = 0xe5

/** CRC-16 with the CCITT polynomial, of all but itself: tells a frame of ours from another code, and from one that was misread. */
function sumOf(frame: Uint8Array): number {
  let sum = 0xffff
  for (const [at, byte] of frame.entries()) {
    if (at === sumAt || at === sumAt + 1) continue
    sum ^= byte << 8
    for (let bit = 0; bit < 8; bit += 1) sum = (sum << 1) ^ (sum & 0x8000 ? 0x11021 : 0)
  }
  return sum
}

interface Header {
  /** Of digest and content, in bytes. */
  readonly length: number
  /** The first 24 bits of the digest: frames of one transfer have the same. */
  readonly transfer: number
  readonly number: number
}

const last24 = 0xffffff

/** The mark and three numbers of three bytes: each is written as four, and the one before it then covers the first. */
function writeHeader(frame: Uint8Array<ArrayBuffer>, { length, transfer, number }: Header): void {
  const view = new DataView(frame.buffer)
  view.setUint32(6, number)
  view.setUint32(3, transfer)
  view.setUint32(0, length)
  view.setUint8(0, mark)
}

/** Null where the bytes are no frame of ours, or not as they were made. */
function readHeader(frame: Uint8Array): Header | null {
  if (frame.length !== headerSize + blockSize || frame[0] !== mark) return null
  const view = new DataView(frame.buffer, frame.byteOffset)
  const [length = 0, transfer = 0, number = 0] = [0, 3, 6].map((at) => view.getUint32(at) & last24)
  const isSane = length > digestSize && length <= digestSize + maximumHandover
  return isSane && view.getUint16(sumAt) === sumOf(frame) ? { length, transfer, number } : null
}

/** Which blocks a frame lays over each other: one after the other first, then half of them, drawn from its number. */
function chosenBlocks(blocks: number, transfer: number, frame: number): Uint8Array {
  const chosen = new Uint8Array(blocks)
  if (frame >= blocks) {
    const random = randomNumbers(transfer ^ Math.imul(frame, 0x9e3779b1))
    for (let at = 0; at < blocks; at += 1) chosen[at] = random() < 0.5 ? 1 : 0
  }
  // Never nothing: a frame says at least the block whose turn it is.
  if (frame < blocks || !chosen.includes(1)) chosen[frame % blocks] = 1
  return chosen
}

function layOver(row: Uint8Array, other: Uint8Array): void {
  for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) ^ (other[at] ?? 0)
}

export interface Encoder {
  /** Enough of them, if none is lost. */
  readonly blocks: number
  /** Number 0 and up, for ever: any that arrive count, as long as there are enough. */
  readonly frame: (number: number) => Uint8Array<ArrayBuffer>
}

/** `digest`: SHA-256 of `bytes` in 64 hexadecimal digits. At most `maximumHandover` bytes. */
export function encoder(bytes: Uint8Array, digest: string): Encoder {
  const length = digestSize + bytes.length
  const blocks = Math.ceil(length / blockSize)
  const content = new Uint8Array(blocks * blockSize)
  for (let at = 0; at < digestSize; at += 1) content[at] = digest.charCodeAt(at)
  content.set(bytes, digestSize)
  const transfer = Number.parseInt(digest.slice(0, 6), 16)
  return {
    blocks,
    frame: (count) => {
      const number = count & last24
      const frame = new Uint8Array(headerSize + blockSize)
      writeHeader(frame, { length, transfer, number })
      const chosen = chosenBlocks(blocks, transfer, number)
      for (const [at, isIn] of chosen.entries()) {
        if (isIn === 1) layOver(frame.subarray(headerSize), content.subarray(at * blockSize, (at + 1) * blockSize))
      }
      new DataView(frame.buffer).setUint16(sumAt, sumOf(frame))
      return frame
    },
  }
}

export type Taken =
  /** It told something new. */
  | 'added'
  /** It told nothing new: shown before, or made of what is here. */
  | 'known'
  /** It belongs to another transfer; the one under way goes on. */
  | 'other'
  /** No frame of ours, or damaged. */
  | 'foreign'

export interface Received {
  readonly bytes: Uint8Array
  /** What SHA-256 of the bytes has to be, in 64 hexadecimal digits: whoever uses them compares. */
  readonly digest: string
}

export interface Decoder {
  /** In any order, from any of them on, as often as they come. The first one decides which transfer it is. */
  readonly take: (frame: Uint8Array) => Taken
  /** How many blocks are settled, of how many; of 0 before the first frame. */
  readonly progress: () => { readonly have: number; readonly blocks: number }
  /** Null while something is missing. */
  readonly received: () => Received | null
}

/**
 * Gaussian elimination as frames arrive: a row is which blocks it lays over each other, then their sum. `rows[at]` begins with
 * block `at`. Memory and work are bounded by `maximumHandover`, whatever a hostile frame claims.
 */
export function decoder(): Decoder {
  let rows: (Uint8Array | undefined)[] = []
  let first: Header | null = null
  let have = 0

  function settle(row: Uint8Array): Taken {
    for (let at = 0; at < rows.length; at += 1) {
      if (row[at] === 0) continue
      const known = rows[at]
      if (known === undefined) {
        rows[at] = row
        have += 1
        return 'added'
      }
      layOver(row, known)
    }
    return 'known'
  }

  /** From the last block back, each row loses the blocks after its own. */
  function block(at: number): Uint8Array {
    const row = rows[at] ?? new Uint8Array()
    for (let other = at + 1; other < rows.length; other += 1) {
      if (row[other] === 1) layOver(row, rows[other] ?? row)
    }
    return row.subarray(rows.length)
  }

  return {
    take: (frame) => {
      const header = readHeader(frame)
      if (header === null) return 'foreign'
      if (first === null) rows = Array.from({ length: Math.ceil(header.length / blockSize) })
      first ??= header
      if (header.length !== first.length || header.transfer !== first.transfer) return 'other'
      const row = new Uint8Array(rows.length + blockSize)
      row.set(chosenBlocks(rows.length, header.transfer, header.number))
      row.set(frame.subarray(headerSize), rows.length)
      return settle(row)
    },
    progress: () => ({ have, blocks: rows.length }),
    received: () => {
      if (first === null || have < rows.length) return null
      const content = new Uint8Array(rows.length * blockSize)
      for (let at = rows.length - 1; at >= 0; at -= 1) content.set(block(at), at * blockSize)
      return {
        digest: String.fromCharCode(...content.subarray(0, digestSize)),
        bytes: content.slice(digestSize, first.length),
      }
    },
  }
}
