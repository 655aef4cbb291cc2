import type { Entry } from '../domain/assessment/entry'
import { breathe, inTurns } from '../platform/breathe'
import type { Bundle } from './bundle'
import type { Database } from './database'
import type { Piles } from './piles'
import { keyOf, keyText, type Row } from './row'
import type { StoredAssessment, StoredPile } from './store'

/**
 * Rows already read, sorted by assessment. They never change and never go, so each is parsed once, when somebody asks for its
 * assessment, and a count tells whether another tab has added some: after a save nothing is read again, however many there are.
 */
export interface Shelf {
  /**
   * Rows that are stored and that this version cannot read: kept, not handed on. Those of a newer version are known at once;
   * one that is not what it should be, when its assessment is first read.
   */
  readonly unreadable: () => number
  /** Whether the entry is stored, as far as this tab knows. */
  readonly has: (entry: Entry) => boolean
  /** Puts rows that were read on the shelf. */
  readonly fill: (rows: Bundle) => Promise<void>
  /** Puts entries that are now stored on the shelf, without reading them back or parsing them again. */
  readonly add: (entries: readonly Entry[]) => Promise<void>
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
  /** What there is, without reading it. */
  readonly piles: () => Promise<readonly StoredPile[]>
  /** `read`, `readAll` and `piles` without asking the database. */
  readonly recall: (assessment: string) => readonly Entry[]
  readonly recallAll: () => readonly StoredAssessment[]
  readonly recallPiles: () => readonly StoredPile[]
}

/** From here on, reading everything at once is faster than asking for each row. */
const manyRows = 500

type Parser = typeof import('../domain/assessment/entry-schema')

/** What is done with rows is fetched with the first one: a device without an assessment does without it. */
const filing = () => import('./filing')

/**
 * So is the parser. Read in two tasks; put together in two, what an entry says and the entry around it, as each is made when it is
 * first asked for.
 */
async function fetchParser(): Promise<Parser> {
  await import('../domain/schema-ahead')
  const parser = await import('../domain/assessment/entry-schema')
  parser.bodySchema.safeParse({})
  await breathe()
  return parser
}

/** `removals`: how many there had been when what is put on the shelf first was read. */
export function createShelf(database: Database, removals = 0): Shelf {
  let piles: Piles | null = null
  const stored = new Set<string>()
  const held = new Set<string>()
  let unreadable = 0
  let removalsSeen = removals

  async function opened(): Promise<Piles> {
    const { createPiles } = await filing()
    piles ??= createPiles()
    return piles
  }

  /** Puts what is at a place of the bundle where it belongs. */
  async function filer(bundle: Bundle): Promise<(place: number) => void> {
    const [piles, { entrySchema }] = [await opened(), await fetchParser()]
    const parse = (one: Row): Entry | undefined => entrySchema.safeParse(one).data
    return (place) => {
      const owner = bundle.ownerAt(place)
      if (owner !== null) piles.add(owner, bundle, place, parse)
      else if (parse(bundle.rowAt(place)) === undefined) unreadable += 1
    }
  }

  /** Filed and marked in one step: of two readings at a time only the first may pile a row. */
  function shelve(key: string, pile: () => void): void {
    const isHeld = held.delete(key)
    if (!isHeld && !stored.has(key)) pile()
    stored.add(key)
  }

  async function fill(bundle: Bundle): Promise<void> {
    const file = await filer(bundle)
    await inTurns(bundle.places, (place) => shelve(bundle.keyAt(place), () => file(place)))
  }

  /** Counting the whole table is four times as fast as counting one assessment through its index. */
  async function refresh(): Promise<void> {
    const [count, removals] = [await database.count(), await database.removals()]
    if (count === stored.size && removals === removalsSeen) return
    const keys = await database.keys()
    const missing = keys.filter((key) => !stored.has(keyText(key)))
    if (missing.length > 0) {
      const { createBundle, readOn } = await filing()
      const bundle = createBundle()
      if (missing.length > manyRows) await readOn(database, await database.slice(null), bundle)
      else bundle.add(await database.rows(missing))
      await fill(bundle)
    }
    // Only then, as rows saved this very moment may not be among the keys yet.
    if (removals !== removalsSeen) {
      const there = new Set(keys.map(keyText))
      drop([...stored].filter((key) => !there.has(key)))
      removalsSeen = removals
    }
  }

  function drop(keys: readonly string[]): void {
    piles?.drop(new Set(keys))
    for (const key of keys) {
      stored.delete(key)
      held.delete(key)
    }
  }

  const recall = (assessment: string): readonly Entry[] => piles?.recall(assessment) ?? []
  const recallAll = (): readonly StoredAssessment[] => piles?.recallAll() ?? []
  const recallPiles = (): readonly StoredPile[] => piles?.recallPiles() ?? []

  return {
    fill,
    add: async (entries) => {
      const { addEntry } = await opened()
      await inTurns(entries, (entry) => shelve(keyOf(entry), () => addEntry(entry)))
    },
    drop,
    unreadable: () => unreadable + (piles?.unreadable() ?? 0),
    has: (entry) => stored.has(keyOf(entry)),
    hold: async (rows) => {
      if (rows.length === 0) return
      const bundle = (await filing()).createBundle()
      bundle.add(rows)
      const file = await filer(bundle)
      for (const place of bundle.places) {
        const key = bundle.keyAt(place)
        if (!stored.has(key) && !held.has(key)) file(place)
        held.add(key)
      }
    },
    unstore: () => {
      for (const key of stored) held.add(key)
      stored.clear()
    },
    read: async (assessment) => {
      await refresh()
      await piles?.prepare(assessment)
      return recall(assessment)
    },
    readAll: async () => {
      await refresh()
      return recallAll()
    },
    piles: async () => {
      await refresh()
      return recallPiles()
    },
    recall,
    recallAll,
    recallPiles,
  }
}
