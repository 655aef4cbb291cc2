import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Digest } from '../domain/assessment/entry'
import type { LongText, Pieces } from '../domain/pieces'
import { utf8Slices } from './text'

/** SHA-256 in 64 hexadecimal digits. Not `crypto.subtle`: that is asynchronous and missing on plain http. */
export const digestOf: Digest = (text) => bytesToHex(sha256(utf8ToBytes(text)))

/** The same of a text as long as a file, in pieces: encoded and digested at once, it would hold up a slow phone. */
export function* digestingText(text: LongText): Pieces<string> {
  const hash = sha256.create()
  for (const slice of utf8Slices(text)) {
    hash.update(slice)
    yield
  }
  return bytesToHex(hash.digest())
}

/** The same of bytes: by the platform where it can, as a file of ten megabytes would hold up the screen. */
export async function digestOfBytes(bytes: Uint8Array): Promise<string> {
  const subtle = globalThis.crypto?.subtle
  if (subtle === undefined) return bytesToHex(sha256(bytes))
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', bytes.slice())))
}
