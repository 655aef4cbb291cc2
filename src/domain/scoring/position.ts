import { type Answer, isGiven } from '../assessment/answer'
import { type Constituency, constituencies } from '../assessment/constituency'
import type { IndicatorRecord, RespondentAnswer } from '../assessment/fold'
import { type Interval, intervalOf, isAhead, unknownInterval } from './interval'
import { lowerMedian, upperMedian } from './median'

/** Where a constituency stands on an indicator. */
export type ConstituencyPosition =
  | { readonly kind: 'not-applicable'; readonly constituency: Constituency; readonly respondents: number }
  | ({ readonly kind: 'interval'; readonly constituency: Constituency; readonly respondents: number } & Interval)

/** How the country's position came about (METHOD 3). */
export type PositionBasis = 'agreed' | 'single' | 'provisional' | 'unanswered'

/** Where the country stands on an indicator. */
export type CountryPosition =
  | { readonly kind: 'not-applicable'; readonly basis: PositionBasis }
  | ({ readonly kind: 'interval'; readonly basis: PositionBasis } & Interval)

const given = (record: IndicatorRecord): readonly RespondentAnswer[] =>
  record.answers.filter(({ answer }) => isGiven(answer))

const intervals = (answers: readonly RespondentAnswer[]): readonly Interval[] =>
  answers.flatMap(({ answer }) => (answer.kind === 'answered' ? [intervalOf(answer.criteria)] : []))

function positionOfConstituency(
  constituency: Constituency,
  answers: readonly RespondentAnswer[],
): ConstituencyPosition {
  const scored = intervals(answers)
  // "more than half": at exactly half, those who found something to say are heard (METHOD 3).
  if ((answers.length - scored.length) * 2 > answers.length) {
    return { kind: 'not-applicable', constituency, respondents: answers.length }
  }
  return {
    kind: 'interval',
    constituency,
    respondents: answers.length,
    floor: lowerMedian(scored.map(({ floor }) => floor)),
    ceiling: upperMedian(scored.map(({ ceiling }) => ceiling)),
  }
}

function positionsIn(record: IndicatorRecord): readonly ConstituencyPosition[] {
  const answers = given(record)
  return constituencies.flatMap((constituency) => {
    const own = answers.filter(({ respondent }) => respondent.constituency === constituency)
    return own.length === 0 ? [] : [positionOfConstituency(constituency, own)]
  })
}

/** A record never changes, and is asked for its positions by whatever is said of it. */
const known = new WeakMap<IndicatorRecord, readonly ConstituencyPosition[]>()

/** The constituencies that answered, in their fixed order. */
export function constituencyPositions(record: IndicatorRecord): readonly ConstituencyPosition[] {
  const before = known.get(record)
  if (before !== undefined) return before
  const positions = positionsIn(record)
  known.set(record, positions)
  return positions
}

function positionOfAnswer(answer: Answer): CountryPosition {
  return answer.kind === 'not-applicable'
    ? { kind: 'not-applicable', basis: 'agreed' }
    : { kind: 'interval', basis: 'agreed', ...intervalOf(answer.criteria) }
}

/** METHOD 3. Constituencies count equally, however many people each brought. */
export function countryPosition(record: IndicatorRecord): CountryPosition {
  if (record.agreement !== null) return positionOfAnswer(record.agreement.answer)
  const positions = constituencyPositions(record)
  if (positions.length === 0) return { kind: 'interval', basis: 'unanswered', ...unknownInterval }
  const basis = positions.length === 1 ? 'single' : 'provisional'
  const scored = positions.filter((position) => position.kind === 'interval')
  if (scored.length === 0) return { kind: 'not-applicable', basis }
  return {
    kind: 'interval',
    basis,
    floor: Math.min(...scored.map(({ floor }) => floor)),
    ceiling: Math.max(...scored.map(({ ceiling }) => ceiling)),
  }
}

/** Practice ahead of its base, in the agreement if there is one, else in any respondent's answer. */
export function isRecordAhead(record: IndicatorRecord): boolean {
  const answers = record.agreement !== null ? [record.agreement.answer] : record.answers.map(({ answer }) => answer)
  return answers.some((answer) => answer.kind === 'answered' && isAhead(answer.criteria))
}
