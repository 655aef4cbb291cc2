import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Digest } from '../domain/assessment/entry'

/** SHA-256 in 64 hexadecimal digits. Not `crypto.subtle`: that is asynchronous and missing on plain http. */
export const digestOf: Digest = (text) => bytesToHex(sha256(utf8ToBytes(text)))
