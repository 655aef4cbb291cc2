import type { Digest } from '../assessment/entry'
import { type DigestingPieces, digestedWhole, type Pieces } from '../pieces'
import type { Catalogue } from '../questionnaire/questionnaire'

/** What a reader of files must know of the world. */
export interface ReadingTools {
  readonly catalogue: Catalogue
  readonly digest: Digest
  /** Codes of ISO 3166-1 and the fictional ones. */
  readonly isCountry: (code: string) => boolean
}

/** What a reader of bytes must be able to do besides; the domain unpacks and decodes nothing itself. */
export interface UnpackingTools extends ReadingTools {
  /** SHA-256 in 64 hexadecimal digits. */
  readonly digestOfBytes: (bytes: Uint8Array) => Promise<string>
  /** Their text; null where the bytes are no UTF-8. */
  readonly decoding: (bytes: Uint8Array) => Pieces<string | null>
  /** Undoes "deflate"; null where the bytes are none, or would give more or fewer than `size` bytes. Stops at the first too many. */
  readonly inflate: (packed: Uint8Array, size: number) => Promise<Uint8Array | null>
  /** Does long work a little at a time, for a page that must not stand still. Where there is none, all of it is done at once. */
  readonly inPieces?: <Value>(work: DigestingPieces<Value>) => Promise<Value>
}

/** What comes of the work, done as the tools do it. */
export const workedThrough = async <Value>(
  work: DigestingPieces<Value>,
  { inPieces, digest }: UnpackingTools,
): Promise<Value> => (inPieces === undefined ? digestedWhole(work, digest) : inPieces(work))
