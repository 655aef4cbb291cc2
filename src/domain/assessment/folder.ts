import { mapping, type Pieces, wholeOf } from '../pieces'
import type { Entry } from './entry'
import { type Assessment, assembling, folding } from './fold'
import { subjectOf } from './subject'
import { type Thread, threadOf, uniteEntries } from './threads'

/**
 * A fold that remembers: given the same entries and a few more, it looks only at what those are about, and everything else
 * keeps its identity. The result is always that of `fold`; only the time it takes depends on what came before.
 */
export interface Folder {
  (entries: readonly Entry[]): Assessment
  /** In pieces, ahead of whoever asks: ten thousand entries at once would hold up a slow phone. */
  readonly ahead: (entries: readonly Entry[]) => Pieces<Assessment>
}

interface Memory {
  readonly assessment: Assessment
  /** Nothing is ever taken out of a list of entries: what is asked again of the same one, as long as it was, need not be looked at. */
  readonly entries: readonly Entry[]
  /** Hash by id of every entry folded so far. */
  readonly known: ReadonlyMap<string, string>
}

/** What is new; null when something known is missing or has changed, so that nothing remembered may be used. */
function addedTo({ known }: Memory, entries: readonly Entry[]): readonly Entry[] | null {
  const added: Entry[] = []
  let again = 0
  for (const entry of entries) {
    const hash = known.get(entry.id)
    if (hash === undefined) added.push(entry)
    else if (hash === entry.hash) again += 1
    else return null
  }
  return again === known.size ? added : null
}

function isDamagedOrTwice(entries: readonly Entry[]): boolean {
  return new Set(entries.map(({ id }) => id)).size !== entries.length
}

const inOrder = (threads: ReadonlyMap<string, Thread>): ReadonlyMap<string, Thread> =>
  new Map([...threads].sort(([a], [b]) => (a < b ? -1 : 1)))

function grown({ assessment, known }: Memory, entries: readonly Entry[], added: readonly Entry[]): Memory {
  const threads = new Map(assessment.threads)
  const subjects = new Map<string, Entry[]>()
  for (const entry of added) {
    const subject = subjectOf(entry.body)
    subjects.set(subject, [...(subjects.get(subject) ?? []), entry])
  }
  const changed: Thread[] = []
  const isLonger = [...subjects.keys()].some((subject) => !threads.has(subject))
  for (const [subject, more] of subjects) {
    const history = [...(assessment.threads.get(subject)?.history ?? []), ...more]
    const thread = threadOf(uniteEntries(history).entries)
    if (thread === null) continue
    threads.set(subject, thread)
    changed.push(thread)
  }
  return {
    // In the order of subjects, as `fold` has it: nothing that is shown may depend on how the entries came.
    assessment: wholeOf(assembling(assessment.id, isLonger ? inOrder(threads) : threads, [], assessment, changed)),
    entries,
    known: new Map([...known, ...added.map(({ id, hash }) => [id, hash] as const)]),
  }
}

/** `id` of the assessment. */
export function createFolder(id: string): Folder {
  let memory: Memory | null = null

  function* beginning(entries: readonly Entry[]): Pieces<Assessment> {
    const assessment = yield* folding(id, entries)
    const known = new Map(yield* mapping(entries, ({ id: own, hash }) => [own, hash] as const))
    // Damage is rare and must not be forgotten: such a set is folded anew each time.
    const isWhole = assessment.damaged.length === 0 && known.size === entries.length
    memory = isWhole ? { assessment, entries, known } : null
    return assessment
  }

  function folded(entries: readonly Entry[]): Assessment {
    if (memory?.entries === entries && memory.known.size === entries.length) return memory.assessment
    const added = memory === null ? null : addedTo(memory, entries)
    if (memory === null || added === null || isDamagedOrTwice(entries)) return wholeOf(beginning(entries))
    memory = added.length > 0 ? grown(memory, entries, added) : { ...memory, entries }
    return memory.assessment
  }

  return Object.assign(folded, { ahead: beginning })
}
