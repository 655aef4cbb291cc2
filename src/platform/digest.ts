import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Digest } from '../domain/assessment/entry'

/** SHA-256 in 64 hexadecimal digits. Not `crypto.subtle`: that is asynchronous and missing on plain http. */
export const digestOf: Digest = (text) => bytesToHex(sha256(utf8ToBytes(text)))

/** The same of bytes: by the platform where it can, as a file of ten megabytes would hold up the screen. */
export async function digestOfBytes(bytes: Uint8Array): Promise<string> {
  const subtle = globalThis.crypto?.subtle
  if (subtle === undefined) return bytesToHex(sha256(bytes))
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', bytes.slice())))
}
