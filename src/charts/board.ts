import { isGiven } from '../domain/assessment/answer'
import { type Constituency, constituencies } from '../domain/assessment/constituency'
import type { IndicatorRecord } from '../domain/assessment/fold'
import { type Interval, intervalOf } from '../domain/scoring/interval'
import type { CountryPosition } from '../domain/scoring/position'

/** One constituency that answered: what each of its respondents said, and nothing of who they are. */
export interface BoardRow {
  readonly constituency: Constituency
  /** One a respondent, by level. */
  readonly standings: readonly Interval[]
  /** Respondents who say that it does not apply. */
  readonly notApplicable: number
}

export interface Board {
  /** In the fixed order of constituencies. */
  readonly rows: readonly BoardRow[]
  /** Null where the indicator does not apply. */
  readonly country: Interval | null
}

/** One indicator's board. */
export function boardOf(record: IndicatorRecord, position: CountryPosition): Board {
  const given = record.answers.filter(({ answer }) => isGiven(answer))
  const rows = constituencies.flatMap((constituency): readonly BoardRow[] => {
    const own = given.filter(({ respondent }) => respondent.constituency === constituency)
    if (own.length === 0) return []
    const standings = own
      .flatMap(({ answer }) => (answer.kind === 'answered' ? [intervalOf(answer.criteria)] : []))
      .sort((a, b) => a.floor - b.floor || a.ceiling - b.ceiling)
    return [{ constituency, standings, notApplicable: own.length - standings.length }]
  })
  return { rows, country: position.kind === 'interval' ? position : null }
}

/** How many of `standings` are exactly this. */
export const countOf = (standings: readonly Interval[], { floor, ceiling }: Interval): number =>
  standings.filter((one) => one.floor === floor && one.ceiling === ceiling).length

/** Each level or span that was said, once, in order. */
export const differentOf = (standings: readonly Interval[]): readonly Interval[] =>
  standings.filter(
    (one, index) =>
      standings.findIndex(({ floor, ceiling }) => floor === one.floor && ceiling === one.ceiling) === index,
  )
