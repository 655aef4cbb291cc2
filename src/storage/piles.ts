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
  /** Replaced, never changed: listeners keep what they were given. */
  entries: readonly Entry[]
  isSorted: boolean
  count: number
  /** Of all hashes, in whatever order they came. */
  sum: number
}

/** The first eight digits of a hash as a number; their exclusive or changes with every row that comes or goes. */
const digestOf = ({ hash }: Row): number => Number.parseInt(hash.slice(0, 8), 16) | 0

const markOf = ({ count, sum }: Pile): string => `${count}.${sum >>> 0}`

export function createPiles() {
  const piles = new Map<string, Pile>()
  /** What `prepare` has parsed ahead. */
  const parsed = new WeakMap<Row, Entry | undefined>()
  let parse: Parse = () => undefined
  let unreadable = 0

  function add(row: FiledRow, parser: Parse): void {
    parse = parser
    const pile = piles.get(row.assessment) ?? { unread: [], entries: [], isSorted: true, count: 0, sum: 0 }
    piles.set(row.assessment, pile)
    pile.unread.push(row)
    pile.count += 1
    pile.sum ^= digestOf(row)
  }

  /** Parses what nobody has asked for before. */
  function readPile(pile: Pile): void {
    if (pile.unread.length > 0) {
      const fresh = pile.unread
        .map((row) => (parsed.has(row) ? parsed.get(row) : parse(row)))
        .filter((entry) => entry !== undefined)
      unreadable += pile.unread.length - fresh.length
      pile.entries = [...pile.entries, ...fresh]
      pile.unread = []
      pile.isSorted = false
    }
    if (!pile.isSorted) pile.entries = [...pile.entries].sort(compareEntries)
    pile.isSorted = true
  }

  /** Parses what is to be asked for, a few rows a task: a phone takes a while for each. */
  async function prepare(assessment: string): Promise<void> {
    await inTurns(piles.get(assessment)?.unread ?? [], (row) => parsed.set(row, parse(row)))
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
    const isKept = (row: Row): boolean => !keys.has(keyOf(row))
    for (const [assessment, pile] of piles) {
      const gone = [...pile.unread, ...pile.entries].filter((row) => !isKept(row))
      if (gone.length === 0) continue
      const count = pile.count - gone.length
      const [unread, entries] = [pile.unread.filter(isKept), pile.entries.filter(isKept)]
      if (unread.length + entries.length === 0) piles.delete(assessment)
      else
        piles.set(assessment, {
          ...pile,
          unread,
          entries,
          count,
          sum: gone.reduce((sum, row) => sum ^ digestOf(row), pile.sum),
        })
    }
  }

  return {
    add,
    drop,
    prepare,
    recall,
    recallAll,
    recallPiles: (): readonly StoredPile[] => [...piles].map(([id, pile]) => ({ id, mark: markOf(pile) })),
    unreadable: () => unreadable,
  }
}
