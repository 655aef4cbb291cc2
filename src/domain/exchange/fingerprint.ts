import type { Digest, Entry } from '../assessment/entry'

/** Neither O and 0, I, L and 1, S and 5, Z and 2, B and 8, nor U and V: what people confuse on paper and on the telephone. */
const signs = 'ACDEFGHJKMNPQRTVWXY34679'
const groups = 4
const signsInGroup = 4

/**
 * `KD4M-7XQA-…`: four groups of four signs (73 bits), short enough to be read aloud. The same for the same entries, whatever
 * file they came in and in whatever order: two people who read out the same one hold the same assessment.
 */
export function fingerprintOf(entries: Iterable<Entry>, digest: Digest): string {
  const hashes = [...new Set([...entries].map(({ hash }) => hash))].sort()
  let rest = BigInt(`0x${digest(hashes.join('\n'))}`)
  const base = BigInt(signs.length)
  const sign = (): string => {
    const one = signs[Number(rest % base)] ?? ''
    rest /= base
    return one
  }
  return Array.from({ length: groups }, () => Array.from({ length: signsInGroup }, sign).join('')).join('-')
}
