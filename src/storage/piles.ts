import { compareEntries, type Entry } from '../domain/assessment/entry'
import { inTurns } from '../platform/breathe'
import type { Bundle } from './bundle'
import { keyOf, type Row } from './row'
import type { StoredAssessment, StoredPile } from './store'

type Parse = (row: Row) => Entry | undefined

/** Rows of a bundle that nobody has asked for yet, at least one. */
interface Unread {
  readonly bundle: Bundle
  readonly places: number[]
}

/** What is stored of one assessment. */
interface Pile {
  unread: Unread[]
  /** Parsed, and not yet among the entries. */
  fresh: Entry[]
  /** Replaced, never changed: listeners keep what they were given. */
  entries: readonly Entry[]
  count: number
  /** Of all hashes, in whatever order they came. */
  sum: number
}

/** The first eight digits of the hash in a key as a number; their exclusive or changes with every row that comes or goes. */
const digestOf = (key: string): number => {
  const start = key.lastIndexOf(' ') + 1
  return Number.parseInt(key.slice(start, start + 8), 16) | 0
}

const markOf = ({ count, sum }: Pile): string => `${count}.${sum >>> 0}`

export type Piles = ReturnType<typeof createPiles>

export function createPiles() {
  const piles = new Map<string, Pile>()
  let parse: Parse = () => undefined
  let unreadable = 0

  /** That a row has come, or gone. */
  function mark(pile: Pile, key: string, by: 1 | -1): void {
    pile.count += by
    pile.sum ^= digestOf(key)
  }

  /** Where the row with this key belongs, which counts it from now on. */
  function pileWith(assessment: string, key: string): Pile {
    const pile = piles.get(assessment) ?? { unread: [], fresh: [], entries: [], count: 0, sum: 0 }
    piles.set(assessment, pile)
    mark(pile, key, 1)
    return pile
  }

  function add(assessment: string, bundle: Bundle, place: number, parser: Parse): void {
    parse = parser
    const { unread } = pileWith(assessment, bundle.keyAt(place))
    const last = unread.at(-1)
    if (last?.bundle === bundle) last.places.push(place)
    else unread.push({ bundle, places: [place] })
  }

  /** What was parsed before it was stored. */
  function addEntry(entry: Entry): void {
    pileWith(entry.assessment, keyOf(entry)).fresh.push(entry)
  }

  /** In whatever order: they are sorted when they are handed out. */
  function parseOne(pile: Pile): void {
    const last = pile.unread.at(-1)
    const place = last?.places.pop()
    if (last === undefined || place === undefined) return
    if (last.places.length === 0) pile.unread.pop()
    const entry = parse(last.bundle.rowAt(place))
    if (entry === undefined) unreadable += 1
    else pile.fresh.push(entry)
  }

  /** Parses what nobody has asked for before. */
  function readPile(pile: Pile): void {
    while (pile.unread.length > 0) parseOne(pile)
    if (pile.fresh.length === 0) return
    pile.entries = [...pile.entries, ...pile.fresh].sort(compareEntries)
    pile.fresh = []
  }

  /** Parses what is to be asked for, a few rows a task: a phone takes a while for each. */
  async function prepare(assessment: string): Promise<void> {
    const pile = piles.get(assessment)
    const places = pile?.unread.flatMap(({ places }) => places) ?? []
    if (pile !== undefined) await inTurns(places, () => parseOne(pile))
  }

  function recall(assessment: string): readonly Entry[] {
    const pile = piles.get(assessment)
    if (pile === undefined) return []
    readPile(pile)
    return pile.entries
  }

  function recallAll(): readonly StoredAssessment[] {
    const latestOf = ({ entries }: StoredAssessment): string => entries.at(-1)?.stamp ?? ''
    return [...piles.keys()]
      .map((id) => ({ id, entries: recall(id) }))
      .filter(({ entries }) => entries.length > 0)
      .sort((a, b) => (latestOf(a) > latestOf(b) ? -1 : 1))
  }

  /** An assessment of which nothing is left is gone. */
  function drop(keys: ReadonlySet<string>): void {
    for (const [assessment, pile] of piles) {
      const unread = pile.unread.flatMap(({ bundle, places }) => places.map(bundle.keyAt))
      const gone = [...unread, ...[...pile.fresh, ...pile.entries].map(keyOf)].filter((key) => keys.has(key))
      if (gone.length === 0) continue
      readPile(pile)
      pile.entries = pile.entries.filter((entry) => !keys.has(keyOf(entry)))
      for (const key of gone) mark(pile, key, -1)
      if (pile.entries.length === 0) piles.delete(assessment)
    }
  }

  return {
    add,
    addEntry,
    drop,
    prepare,
    recall,
    recallAll,
    recallPiles: (): readonly StoredPile[] => [...piles].map(([id, pile]) => ({ id, mark: markOf(pile) })),
    unreadable: () => unreadable,
  }
}
