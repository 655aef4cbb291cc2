import type { LongText, Pieces } from '../domain/pieces'

/** Bytes, or characters, after which work stops: less than a millisecond, and a few on a slow phone. */
const slice = 65_536

/**
 * The text of `bytes`, or null where they are no UTF-8: a guess would change what somebody wrote without a word. A character
 * that stands across two slices is waited for, and a byte order mark is left out.
 */
export function* decodingUtf8(bytes: Uint8Array): Pieces<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parts: string[] = []
  try {
    for (let at = 0; at < bytes.length; at += slice) {
      parts.push(decoder.decode(bytes.subarray(at, at + slice), { stream: true }))
      yield
    }
    parts.push(decoder.decode())
  } catch {
    return null
  }
  return parts.join('')
}

/** Whether a character that takes two places stands across `at`. */
const isInside = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff

/** A text in slices; two halves of one character stay together. */
function* slicesOf(text: string): Iterable<string> {
  for (let at = 0; at < text.length; ) {
    const end = at + slice
    const next = isInside(text, end) ? end + 1 : end
    yield text.slice(at, next)
    at = next
  }
}

/** The UTF-8 of a long text, slice by slice. Parts end where characters do. */
export function* utf8Slices(text: LongText): Iterable<Uint8Array> {
  const encoder = new TextEncoder()
  for (const part of text) for (const one of slicesOf(part)) yield encoder.encode(one)
}

/** The same as one. */
export function* encodingUtf8(text: LongText): Pieces<Uint8Array<ArrayBuffer>> {
  const slices: Uint8Array[] = []
  let length = 0
  for (const one of utf8Slices(text)) {
    slices.push(one)
    length += one.length
    yield
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const one of slices) {
    bytes.set(one, at)
    at += one.length
    yield
  }
  return bytes
}

/** Pieces as one. */
export function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
