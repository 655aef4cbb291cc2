import { failure, type Problem, type Result, success } from '../problem'
import { maximumParts } from './limits'

/** One file in a zip, as its table of contents has it; nothing has been unpacked. */
export interface ZipPart {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly packed: Uint8Array
  /** In bytes, as the table of contents says; the reader holds it to its word. */
  readonly size: number
}

const localMark = 0x04034b50
const entryMark = 0x02014b50
const endMark = 0x06054b50
const endLength = 22
const longestComment = 0xffff
const entryLength = 46
const localLength = 30

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Whether the bytes are meant as a zip, whatever the file is called. */
export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && [localMark, endMark].includes(viewOf(bytes).getUint32(0, true))

const cutOff = (): Result<never> => failure([{ type: 'cut-off', place: { path: '' } }])

/** Names are only compared with ours and shown; nothing is ever written under them. */
const nameOf = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, 80)].map((byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : '?')).join('')

/** Where the record at the end begins: the last that reaches to the end of the file exactly; -1 where there is none. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= first; at--) {
    if (view.getUint32(at, true) === endMark && at + endLength + view.getUint16(at + 20, true) === view.byteLength)
      return at
  }
  return -1
}

/** The bytes of one part, from its own header; null where the two headers do not fit together. */
function packedOf(bytes: Uint8Array, view: DataView, offset: number, length: number, end: number): Uint8Array | null {
  if (offset + localLength > end || view.getUint32(offset, true) !== localMark) return null
  const start = offset + localLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return start + length > end ? null : bytes.subarray(start, start + length)
}

/**
 * The table of contents of a zip, without unpacking anything. Zips of several volumes, in 64 bits or locked are not ours;
 * checksums are not read, as the manifest has a better one.
 */
export function zipDirectory(bytes: Uint8Array): Result<readonly ZipPart[]> {
  const view = viewOf(bytes)
  const end = endOf(view)
  if (end === -1) return cutOff()
  const count = view.getUint16(end + 10, true)
  if (count > maximumParts) return failure([{ type: 'too-many-parts', place: { path: '' }, limit: maximumParts }])
  const start = view.getUint32(end + 16, true)
  const parts: ZipPart[] = []
  const problems: Problem[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + entryLength > end || view.getUint32(at, true) !== entryMark) return cutOff()
    const nameLength = view.getUint16(at + 28, true)
    const name = nameOf(bytes.subarray(at + entryLength, at + entryLength + nameLength))
    const isLocked = (view.getUint16(at + 8, true) & 1) === 1
    const method = view.getUint16(at + 10, true)
    const packed = packedOf(bytes, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true), start)
    if (packed === null) return cutOff()
    if (parts.some((part) => part.name === name)) {
      // Which of the two is meant, readers do not agree on.
      problems.push({ type: 'duplicate', place: { path: '' }, id: name })
    }
    // A method that nobody has: such a part cannot be unpacked, and may still lie beside ours.
    const readable = isLocked ? -1 : method
    parts.push({ name, method: readable, packed, size: view.getUint32(at + 24, true) })
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return problems.length > 0 ? failure(problems) : success(parts)
}
