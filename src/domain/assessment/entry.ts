import type { EntryOfSchema } from './entry-schema'

/** The device of entries that nobody typed here; their stamps say nothing about when an answer was given. */
export const answersDevice = 'answers-file'

export type Body = EntryOfSchema['body']
export type BodyOf<Kind extends Body['kind']> = Extract<Body, { kind: Kind }>
export type EvidenceContent = NonNullable<BodyOf<'evidence'>['content']>

/** One thing that somebody said, once. Never changed, never deleted. */
export type Entry = EntryOfSchema
export type UnsealedEntry = Omit<Entry, 'hash'>

/** SHA-256 of a text as 64 hexadecimal digits; handed in, as the domain computes no digests itself. */
export type Digest = (text: string) => string

/** Keys in order at every depth, so that the same content always has the same digest. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, canonical(inner)]),
  )
}

const sealedText = ({ v, id, assessment, stamp, device, supersedes, body }: UnsealedEntry): string =>
  JSON.stringify(canonical({ v, id, assessment, stamp, device, supersedes, body }))

export function seal(entry: UnsealedEntry, digest: Digest): Entry {
  return { ...entry, hash: digest(sealedText(entry)) }
}

/** False when the entry is not what its author sealed. */
export function isIntact(entry: Entry, digest: Digest): boolean {
  return digest(sealedText(entry)) === entry.hash
}

/** Order of entries: by stamp, then by id, so that no two devices disagree about it. */
export function compareEntries(a: Entry, b: Entry): number {
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? -1 : 1
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1
}
