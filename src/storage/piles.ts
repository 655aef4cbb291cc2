import { compareEntries, type Entry } from '../domain/assessment/entry'
import { inTurns } from '../platform/breathe'
import { keyOf, type Row } from './row'
import type { StoredAssessment, StoredPile } from './store'

/** A row of which it is known whose it is; everything else of it is unparsed. */
export interface FiledRow extends Row {
  readonly assessment: string
}

type Parse = (row: Row) => Entry | undefined

/** What is stored of one assessment. */
interface Pile {
  /** Not yet asked for. */
  unread: FiledRow[]
  /** Parsed, and not yet among the entries. */
  fresh: Entry[]
  /** Replaced, never changed: listeners keep what they were given. */
  entries: readonly Entry[]
  count: number
  /** Of all hashes, in whatever order they came. */
  sum: number
}

/** The first eight digits of a hash as a number; their exclusive or changes with every row that comes or goes. */
const digestOf = ({ hash }: Row): number => Number.parseInt(hash.slice(0, 8), 16) | 0

const markOf = ({ count, sum }: Pile): string => `${count}.${sum >>> 0}`

export function createPiles() {
  const piles = new Map<string, Pile>()
  let parse: Parse = () => undefined
  let unreadable = 0

  /** That a row has come, or gone. */
  function mark(pile: Pile, row: Row, by: 1 | -1): void {
    pile.count += by
    pile.sum ^= digestOf(row)
  }

  /** Where the row belongs, which counts it from now on. */
  function pileWith(row: FiledRow): Pile {
    const pile = piles.get(row.assessment) ?? { unread: [], fresh: [], entries: [], count: 0, sum: 0 }
    piles.set(row.assessment, pile)
    mark(pile, row, 1)
    return pile
  }

  function add(row: FiledRow, parser: Parse): void {
    parse = parser
    pileWith(row).unread.push(row)
  }

  /** What was parsed before it was stored. */
  function addEntry(entry: Entry): void {
    pileWith(entry).fresh.push(entry)
  }

  /** In whatever order: they are sorted when they are handed out. */
  function parseOne(pile: Pile): void {
    const row = pile.unread.pop()
    if (row === undefined) return
    const entry = parse(row)
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
    if (pile !== undefined) await inTurns([...pile.unread], () => parseOne(pile))
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
    const isGone = (row: Row): boolean => keys.has(keyOf(row))
    for (const [assessment, pile] of piles) {
      const gone = [...pile.unread, ...pile.fresh, ...pile.entries].filter(isGone)
      if (gone.length === 0) continue
      readPile(pile)
      pile.entries = pile.entries.filter((entry) => !isGone(entry))
      for (const row of gone) mark(pile, row, -1)
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
