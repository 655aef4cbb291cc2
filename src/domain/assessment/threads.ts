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

/** The union by id: any order, grouping or repetition gives the same result. */
export function uniteEntries(entries: Iterable<Entry>): { entries: readonly Entry[]; damaged: readonly Entry[] } {
  const byId = new Map<string, Entry>()
  const damaged = new Map<string, Entry>()
  for (const entry of entries) {
    const known = byId.get(entry.id)
    if (known !== undefined && known.hash !== entry.hash) {
      for (const one of [known, entry]) damaged.set(`${one.id} ${one.hash}`, one)
    }
    if (known === undefined || entry.hash < known.hash) byId.set(entry.id, entry)
  }
  const inOrder = (list: Iterable<Entry>) =>
    [...list].sort((a, b) => compareEntries(a, b) || (a.hash < b.hash ? -1 : 1))
  return { entries: inOrder(byId.values()), damaged: inOrder(damaged.values()) }
}

/** `history` in stamp order, not empty. */
export function threadOf(history: readonly Entry[]): Thread | null {
  const replaced = new Set(history.flatMap((entry) => entry.supersedes.filter((id) => id !== entry.id)))
  const heads = history.filter((entry) => !replaced.has(entry.id))
  // Entries that replace each other in a circle can only come from a damaged file: then the latest counts.
  const current = heads.at(-1) ?? history.at(-1)
  if (current === undefined) return null
  return { current, conflicts: heads.filter((entry) => entry !== current), history }
}

/** All threads, by subject. */
export function threadsOf(entries: readonly Entry[]): ReadonlyMap<string, Thread> {
  const histories = new Map<string, Entry[]>()
  for (const entry of entries) {
    const subject = subjectOf(entry.body)
    const history = histories.get(subject)
    if (history === undefined) histories.set(subject, [entry])
    else history.push(entry)
  }
  const threads = new Map<string, Thread>()
  for (const subject of [...histories.keys()].sort()) {
    const thread = threadOf(histories.get(subject) ?? [])
    if (thread !== null) threads.set(subject, thread)
  }
  return threads
}
