import type { Entry } from '../domain/assessment/entry'
import { compareEntries } from '../domain/assessment/entry'
import type { Database } from './database'
import { keyOf, keyText, type Row } from './row'
import type { StoredAssessment } from './store'

/**
 * Entries already read and parsed. They never change and never go, so each is parsed once, and a count tells whether
 * another tab has added some: after a save nothing is read again, however many entries there are.
 */
export interface Shelf {
  /** Reads everything there is; returns the keys. */
  readonly fill: () => Promise<ReadonlySet<string>>
  /** Rows that are stored and that this version cannot read: kept, not handed on. */
  readonly unreadable: () => number
  /** Whether the entry is stored, as far as this tab knows. */
  readonly has: (entry: Entry) => boolean
  /** Puts rows that are now stored on the shelf without reading them back. */
  readonly add: (rows: readonly Row[]) => Promise<void>
  /** Takes rows off that are no longer stored; others stay. */
  readonly drop: (keys: readonly string[]) => void
  /** Rows that the journal holds and the database could not take: shown all the same. */
  readonly hold: (rows: readonly Row[]) => Promise<void>
  /** All of it is no longer stored, and still shown. */
  readonly unstore: () => void
  /** The entries of an assessment in stamp order. */
  readonly read: (assessment: string) => Promise<readonly Entry[]>
  /** Most recently changed first. */
  readonly readAll: () => Promise<readonly StoredAssessment[]>
  /** `read` and `readAll` without asking the database. */
  readonly recall: (assessment: string) => readonly Entry[]
  readonly recallAll: () => readonly StoredAssessment[]
}

/** The readable entries of one assessment. */
interface Pile {
  /** Replaced, never changed: listeners keep what they were given. */
  entries: readonly Entry[]
  isSorted: boolean
}

/** From here on, reading everything at once is faster than asking for each row. */
const manyRows = 500

function createPiles() {
  const piles = new Map<string, Pile>()

  /** A pile is copied once, however many entries come. */
  function add(entries: readonly Entry[]): void {
    const groups = new Map<string, Entry[]>()
    for (const entry of entries) {
      const group = groups.get(entry.assessment)
      if (group === undefined) groups.set(entry.assessment, [entry])
      else group.push(entry)
    }
    for (const [assessment, group] of groups) {
      const known = piles.get(assessment)?.entries ?? []
      piles.set(assessment, { entries: [...known, ...group], isSorted: false })
    }
  }

  function recall(assessment: string): readonly Entry[] {
    const pile = piles.get(assessment)
    if (pile === undefined) return []
    if (!pile.isSorted) {
      pile.entries = [...pile.entries].sort(compareEntries)
      pile.isSorted = true
    }
    return pile.entries
  }

  function recallAll(): readonly StoredAssessment[] {
    const latestOf = ({ entries }: StoredAssessment): string => entries.at(-1)?.stamp ?? ''
    return [...piles.keys()]
      .map((id) => ({ id, entries: recall(id) }))
      .sort((a, b) => (latestOf(a) > latestOf(b) ? -1 : 1))
  }

  /** An assessment of which nothing is left is gone. */
  function drop(keys: ReadonlySet<string>): void {
    for (const [assessment, { entries, isSorted }] of piles) {
      const kept = entries.filter((entry) => !keys.has(keyOf(entry)))
      if (kept.length === 0) piles.delete(assessment)
      else if (kept.length < entries.length) piles.set(assessment, { entries: kept, isSorted })
    }
  }

  return { add, drop, recall, recallAll }
}

type Parser = typeof import('../domain/assessment/entry-schema')

/** The parser is fetched with the first row: a device without an assessment does without it. */
const parserFor = async (rows: readonly Row[]): Promise<Parser | null> =>
  rows.length === 0 ? null : import('../domain/assessment/entry-schema')

export function createShelf(database: Database): Shelf {
  const { add: pile, drop: unpile, recall, recallAll } = createPiles()
  const stored = new Set<string>()
  const held = new Set<string>()
  let unreadable = 0
  let removalsSeen = 0

  function parse(rows: readonly Row[], { entrySchema }: Parser): void {
    const unknown = rows.filter((row) => !stored.has(keyOf(row)) && !held.has(keyOf(row)))
    const entries = unknown.map((row) => entrySchema.safeParse(row).data).filter((entry) => entry !== undefined)
    unreadable += unknown.length - entries.length
    pile(entries)
  }

  async function add(rows: readonly Row[]): Promise<void> {
    const parser = await parserFor(rows)
    // Parsed and marked in one step: of two readings at a time only the first may pile a row.
    if (parser !== null) parse(rows, parser)
    for (const row of rows) {
      stored.add(keyOf(row))
      held.delete(keyOf(row))
    }
  }

  /** Counting the whole table is four times as fast as counting one assessment through its index. */
  async function refresh(): Promise<void> {
    const [count, removals] = [await database.count(), await database.removals()]
    if (count === stored.size && removals === removalsSeen) return
    const keys = await database.keys()
    const missing = keys.filter((key) => !stored.has(keyText(key)))
    if (missing.length > 0)
      await add(missing.length > manyRows ? await database.allRows() : await database.rows(missing))
    // Only then, as rows saved this very moment may not be among the keys yet.
    if (removals !== removalsSeen) {
      const there = new Set(keys.map(keyText))
      drop([...stored].filter((key) => !there.has(key)))
      removalsSeen = removals
    }
  }

  function drop(keys: readonly string[]): void {
    unpile(new Set(keys))
    for (const key of keys) {
      stored.delete(key)
      held.delete(key)
    }
  }

  return {
    add,
    drop,
    fill: async () => {
      const rows = await database.allRows()
      await add(rows)
      return new Set(rows.map(keyOf))
    },
    unreadable: () => unreadable,
    has: (entry) => stored.has(keyOf(entry)),
    hold: async (rows) => {
      const parser = await parserFor(rows)
      if (parser !== null) parse(rows, parser)
      for (const row of rows) held.add(keyOf(row))
    },
    unstore: () => {
      for (const key of stored) held.add(key)
      stored.clear()
    },
    read: async (assessment) => {
      await refresh()
      return recall(assessment)
    },
    readAll: async () => {
      await refresh()
      return recallAll()
    },
    recall,
    recallAll,
  }
}
