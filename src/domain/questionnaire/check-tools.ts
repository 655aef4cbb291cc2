import type { Problem } from '../problem'

/** Ids that stand twice. */
export function duplicates(ids: readonly string[], place: (index: number) => string): readonly Problem[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ type: 'duplicate' as const, place: { path: place(index) }, id }],
  )
}

/** References into nothing. */
export function dangling(ids: readonly string[], known: ReadonlySet<string>, place: string): readonly Problem[] {
  return ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ type: 'dangling' as const, place: { path: `${place}[${index}]` }, id }],
  )
}

/** Keys that are missing, and keys that belong to nobody. */
export function differing(found: readonly string[], wanted: readonly string[], place: string): readonly Problem[] {
  return [
    ...wanted
      .filter((key) => !found.includes(key))
      .map((key) => ({ type: 'missing' as const, place: { path: `${place}.${key}` } })),
    ...found
      .filter((key) => !wanted.includes(key))
      .map((key) => ({ type: 'unknown-field' as const, place: { path: place }, field: key })),
  ]
}
