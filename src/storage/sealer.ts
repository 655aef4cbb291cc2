import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { joinedBytes } from '../platform/text'
import { keyOf, type Row } from './row'

/** Random bytes from which every key of a locked device is derived. */
export const secretBytes = 32

/** What a locked device stores of a row. Its id stands for the row's key and says nothing of it; `hash` marks it as sealed. */
export interface SealedRow extends Row {
  readonly hash: typeof sealedHash
  /** Base64 of nonce and ciphertext. */
  readonly box: string
}

const sealedHash = 'sealed'

/**
 * Turns what is stored into what nobody reads without the secret, and back: XChaCha20-Poly1305 with a random nonce for
 * each piece. In one step, without a promise, so that a live query never loses its thread; a row takes a few microseconds.
 */
export interface Sealer {
  /** The id under which the row with this key (`keyText`) is stored: always the same, so that nothing is stored twice. */
  readonly idOf: (key: string) => string
  readonly sealRow: (row: Row) => SealedRow
  /** Null where the box was changed, or sealed with another secret. */
  readonly openRow: (row: SealedRow) => Row | null
  readonly sealBytes: (bytes: Uint8Array) => Uint8Array<ArrayBuffer>
  readonly openBytes: (bytes: Uint8Array) => Uint8Array<ArrayBuffer> | null
  /** A name for a SHA-256, always the same, from which only the secret gets the SHA-256 back. */
  readonly nameOf: (hash: string) => string
  /** Null for a name that this sealer did not give. */
  readonly hashOf: (name: string) => string | null
}

export const isSealedRow = (row: Row): row is SealedRow =>
  row.hash === sealedHash && 'box' in row && typeof row.box === 'string'

const nonceBytes = 24

/** Lengths are seen by whoever has the disk: rounded up, they do not tell a "yes" from an "unknown". */
const roundedTo = 256
const padded = (json: string): string => {
  const { length } = utf8ToBytes(json)
  return json + ' '.repeat(Math.ceil(length / roundedTo) * roundedTo - length)
}

/** `btoa` takes text; in pieces, as a call takes so many arguments and no more. */
export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(text)
}

export const bytesOfBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))

/** `bound`: what the piece belongs to; it does not open anywhere else. */
function sealed(key: Uint8Array, nonce: Uint8Array, bytes: Uint8Array, bound?: Uint8Array): Uint8Array<ArrayBuffer> {
  return joinedBytes([nonce, xchacha20poly1305(key, nonce, bound).encrypt(bytes)])
}

function opened(key: Uint8Array, box: Uint8Array, bound?: Uint8Array): Uint8Array<ArrayBuffer> | null {
  try {
    const cipher = xchacha20poly1305(key, box.subarray(0, nonceBytes), bound)
    return new Uint8Array(cipher.decrypt(box.subarray(nonceBytes)))
  } catch {
    return null
  }
}

/** `secret` is `secretBytes` long; `random` gives as many random bytes as it is asked for. */
export function createSealer(secret: Uint8Array, random: (count: number) => Uint8Array): Sealer {
  const derived = (purpose: string) => hkdf(sha256, secret, undefined, utf8ToBytes(`ittisaq ${purpose}`), 32)
  const [ids, rows, files, names] = [derived('ids'), derived('rows'), derived('files'), derived('names')]
  const idOf = (key: string): string => bytesToHex(hmac(sha256, ids, utf8ToBytes(key)))
  const decoder = new TextDecoder()
  return {
    idOf,
    sealRow: (row) => {
      const id = idOf(keyOf(row))
      const box = sealed(rows, random(nonceBytes), utf8ToBytes(padded(JSON.stringify(row))), utf8ToBytes(id))
      return { id, hash: sealedHash, box: base64Of(box) }
    },
    openRow: ({ id, box }) => {
      try {
        const bytes = opened(rows, bytesOfBase64(box), utf8ToBytes(id))
        return bytes === null ? null : JSON.parse(decoder.decode(bytes))
      } catch {
        return null
      }
    },
    sealBytes: (bytes) => sealed(files, random(nonceBytes), bytes),
    openBytes: (bytes) => opened(files, bytes),
    // The nonce comes from the name itself: the same name always, and never the same nonce for two.
    nameOf: (hash) => {
      const bytes = hexToBytes(hash)
      return bytesToHex(sealed(names, hmac(sha256, names, bytes).subarray(0, nonceBytes), bytes))
    },
    hashOf: (name) => {
      if (!/^[0-9a-f]{144}$/.test(name)) return null
      const bytes = opened(names, hexToBytes(name))
      return bytes === null ? null : bytesToHex(bytes)
    },
  }
}
