import { mapping, type Pieces, sorting, wholeOf } from '../pieces'
import { compareEntries, type Entry } from './entry'
import { subjectOf } from './subject'

/** All that was ever said about one thing. */
export interface Thread {
  /** What counts now. */
  readonly current: Entry
  /** Others that nobody has replaced: made without knowledge of `current`, kept, and shown to the person who decides. */
  readonly conflicts: readonly Entry[]
  /** Every entry of the thread in stamp order, `current` among them. */
  readonly history: readonly Entry[]
}

export interface United {
  readonly entries: readonly Entry[]
  readonly damaged: readonly Entry[]
}

function isBefore(a: Entry, b: Entry): boolean {
  const order = compareEntries(a, b)
  return order < 0 || (order === 0 && a.hash < b.hash)
}

/** The union by id: any order, grouping or repetition gives the same result. In pieces. */
export function* uniting(entries: Iterable<Entry>): Pieces<United> {
  const byId = new Map<string, Entry>()
  const damaged = new Map<string, Entry>()
  yield* mapping(entries, (entry) => {
    const known = byId.get(entry.id)
    if (known !== undefined && known.hash !== entry.hash) {
      for (const one of [known, entry]) damaged.set(`${one.id} ${one.hash}`, one)
    }
    if (known === undefined || entry.hash < known.hash) byId.set(entry.id, entry)
  })
  return { entries: yield* sorting(byId.values(), isBefore), damaged: yield* sorting(damaged.values(), isBefore) }
}

/** The same at once. */
export const uniteEntries = (entries: Iterable<Entry>): United => wholeOf(uniting(entries))

/** `history` in stamp order, not empty. */
export function threadOf(history: readonly Entry[]): Thread | null {
  const replaced = new Set(history.flatMap((entry) => entry.supersedes.filter((id) => id !== entry.id)))
  const heads = history.filter((entry) => !replaced.has(entry.id))
  // Entries that replace each other in a circle can only come from a damaged file: then the latest counts.
  const current = heads.at(-1) ?? history.at(-1)
  if (current === undefined) return null
  return { current, conflicts: heads.filter((entry) => entry !== current), history }
}

/** All threads, by subject. In pieces. */
export function* threading(entries: readonly Entry[]): Pieces<ReadonlyMap<string, Thread>> {
  const histories = new Map<string, Entry[]>()
  yield* mapping(entries, (entry) => {
    const subject = subjectOf(entry.body)
    const history = histories.get(subject)
    if (history === undefined) histories.set(subject, [entry])
    else history.push(entry)
  })
  const subjects = yield* sorting(histories.keys())
  const threads = new Map<string, Thread>()
  yield* mapping(subjects, (subject) => {
    const thread = threadOf(histories.get(subject) ?? [])
    if (thread !== null) threads.set(subject, thread)
  })
  return threads
}
