import type { IndicatorRecord } from '../assessment/fold'
import { averageDeviation, type Consensus, consensusOf, levelsOf } from './agreement'
import { constituencyPositions, countryPosition } from './position'

/** How far apart those who answered one indicator stand. */
export interface Disagreement {
  /** Average distance of the settled levels from their median; null where no answer is settled. */
  readonly deviation: number | null
  /** Levels from the smallest floor to the largest ceiling of the constituencies. */
  readonly range: number
  /** Null where fewer than two constituencies gave a settled level: then there is nothing to check. */
  readonly consensus: Consensus | null
}

/** Null unless several constituencies answered, the indicator applies and nothing is agreed. */
export function disagreementOf(record: IndicatorRecord): Disagreement | null {
  const position = countryPosition(record)
  if (position.kind !== 'interval' || position.basis !== 'provisional') return null
  const levels = levelsOf(record)
  return {
    deviation: levels.length === 0 ? null : averageDeviation(levels.map(({ level }) => level)),
    range: position.ceiling - position.floor,
    consensus: consensusOf(levels),
  }
}

const furthestFirst = (a: Disagreement, b: Disagreement): number =>
  (b.deviation ?? 0) - (a.deviation ?? 0) || b.range - a.range

/** Those of `items` on which the constituencies can differ, widest apart first; ties keep their order. */
export function byDisagreement<Item>(
  items: readonly Item[],
  recordOf: (item: Item) => IndicatorRecord,
): readonly (Disagreement & { readonly item: Item })[] {
  return items
    .flatMap((item) => {
      const disagreement = disagreementOf(recordOf(item))
      return disagreement === null ? [] : [{ ...disagreement, item }]
    })
    .sort(furthestFirst)
}

/** Where an indicator is on its way to agreement. `unchecked`: too little is settled for the consensus check. */
export type Standing = 'agreed' | 'passes' | 'fails' | 'unchecked' | 'one constituency'

/** Null where nobody has answered, and where the indicator does not apply. */
export function standingOf(record: IndicatorRecord): Standing | null {
  const position = countryPosition(record)
  if (position.kind !== 'interval' || position.basis === 'unanswered') return null
  if (position.basis === 'agreed') return 'agreed'
  if (constituencyPositions(record).length === 1) return 'one constituency'
  const consensus = consensusOf(levelsOf(record))
  if (consensus === null) return 'unchecked'
  return consensus.passes ? 'passes' : 'fails'
}

export type Spread = 'opposite' | 'spread' | 'close'

/** Van der Eijk's A in a word, by the one decimal that is printed beside it. */
export function spreadOf(index: number): Spread {
  const tenths = Math.round(index * 10)
  if (tenths <= -3) return 'opposite'
  return tenths >= 5 ? 'close' : 'spread'
}
