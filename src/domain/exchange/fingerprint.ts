import type { Digest, Entry } from '../assessment/entry'
import { type DigestingPieces, digestedWhole, digesting, joining, mapping, sorting } from '../pieces'

/** Neither O and 0, I, L and 1, S and 5, Z and 2, B and 8, nor U and V: what people confuse on paper and on the telephone. */
const signs = 'ACDEFGHJKMNPQRTVWXY34679'
const groups = 4
const signsInGroup = 4

function signsOf(digest: string): string {
  let rest = BigInt(`0x${digest}`)
  const base = BigInt(signs.length)
  const sign = (): string => {
    const one = signs[Number(rest % base)] ?? ''
    rest /= base
    return one
  }
  return Array.from({ length: groups }, () => Array.from({ length: signsInGroup }, sign).join('')).join('-')
}

/**
 * `KD4M-7XQA-…`: four groups of four signs (73 bits), short enough to be read aloud. The same for the same entries, whatever
 * file they came in and in whatever order: two people who read out the same one hold the same assessment. In pieces.
 */
export function* fingerprinting(entries: Iterable<Entry>): DigestingPieces<string> {
  const hashes = yield* mapping(entries, ({ hash }) => hash)
  const sorted = yield* sorting(hashes)
  const once = sorted.filter((hash, at) => hash !== sorted[at - 1])
  return signsOf(yield* digesting(yield* joining(once)))
}

/** The same at once. */
export const fingerprintOf = (entries: Iterable<Entry>, digest: Digest): string =>
  digestedWhole(fingerprinting(entries), digest)
