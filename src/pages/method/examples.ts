import type { Answer, Criteria } from '../../domain/assessment/answer'
import type { Constituency } from '../../domain/assessment/constituency'
import type { EvidenceKind } from '../../domain/assessment/evidence-kind'
import { emptyRecord, type IndicatorRecord, type Vote } from '../../domain/assessment/fold'
import type { Indicator } from '../../domain/questionnaire/questionnaire'
import { type Interval, unknownInterval } from '../../domain/scoring/interval'

/** What the examples start from. Everything that follows from it is computed on the page. */

/** METHOD 10, and an indicator that nobody has answered. */
export const answers: readonly Criteria[] = [
  ['yes', 'yes', 'unknown', 'no'],
  ['no', 'yes', 'yes', 'yes'],
  ['yes', 'unknown', 'no', 'yes'],
  ['unanswered', 'unanswered', 'unanswered', 'unanswered'],
]

/** Of no questionnaire: what the examples ask. */
export const indicator: Indicator = {
  path: 'method/example',
  id: 'example',
  core: true,
  foundational: true,
  mayNotApply: true,
  weight: 1,
  answeredBy: [],
  paragraphs: [],
  outputs: [],
  deliverables: [],
  points: [],
  instruments: [],
}

const answered = (...criteria: Criteria): Answer => ({ kind: 'answered', criteria })

function recordOf(said: readonly (readonly [Constituency, Answer])[]): IndicatorRecord {
  return {
    ...emptyRecord,
    answers: said.map(([constituency, answer], index) => ({
      respondent: { id: String(index), constituency, name: '' },
      answer,
      version: 1,
    })),
  }
}

/** Seven people of four constituencies, one indicator. */
export const disputed: IndicatorRecord = recordOf([
  ['government', answered('yes', 'yes', 'yes', 'no')],
  ['government', answered('yes', 'yes', 'no', 'no')],
  ['government', { kind: 'not-applicable', reason: '' }],
  ['employers', answered('yes', 'no', 'no', 'no')],
  ['workers', answered('yes', 'yes', 'unknown', 'no')],
  ['sse', answered('yes', 'yes', 'no', 'no')],
  ['sse', answered('yes', 'no', 'no', 'no')],
])

export const settledAt = (level: number): Interval => ({ floor: level, ceiling: level })

/** METHOD 10: levels known, then two that nobody answered; one more does not apply. */
export const knownLevels: readonly number[] = [4, 4, 3, 3, 2, 1, 4]
export const questionnaire: readonly Interval[] = [...knownLevels.map(settledAt), unknownInterval, unknownInterval]
export const leftOut = 1

/** METHOD 10: what a mean hides. */
export const uneven: readonly (readonly number[])[] = [
  [4, 4, 4, 1, 1, 1],
  [3, 3, 3, 3, 3, 0],
]

/** A second questionnaire for the matrix: more law than practice. */
export const lawOnly: readonly Interval[] = [2, 2, 2, 1, 4].map(settledAt).concat({ floor: 1, ceiling: 3 })

export const foundations: readonly Interval[] = [
  { floor: 0, ceiling: 0 },
  { floor: 0, ceiling: 3 },
  { floor: 1, ceiling: 3 },
]

export const priorityGap = 2

const vote = (constituency: Constituency, importance: number, feasibility: number): Vote => ({
  constituency,
  importance,
  feasibility,
})

export const votes: readonly Vote[] = [
  vote('government', 3, 1),
  vote('employers', 2, 2),
  vote('workers', 3, 2),
  vote('sse', 3, 3),
]

/** METHOD 10: how many respondents at each level from 0 to 4. */
export const distributions: readonly (readonly number[])[] = [
  [0, 0, 9, 0, 0],
  [0, 5, 4, 0, 0],
  [2, 2, 2, 2, 2],
  [0, 5, 0, 5, 0],
  [5, 0, 0, 0, 5],
]

/** The distribution whose layers are shown. */
export const layered = 3

/** Five people of four constituencies, on whom the consensus check is made. */
export const checked: IndicatorRecord = recordOf([
  ['government', answered('yes', 'yes', 'yes', 'no')],
  ['government', answered('yes', 'yes', 'no', 'no')],
  ['employers', answered('yes', 'yes', 'no', 'no')],
  ['workers', answered('yes', 'no', 'no', 'no')],
  ['sse', answered('no', 'no', 'no', 'no')],
])

/** Two indicators on which a rule is tried: established, open, silent, ruled out. */
export const rulePositions: readonly (readonly [Interval, Interval])[] = [
  [settledAt(3), settledAt(1)],
  [settledAt(3), { floor: 0, ceiling: 2 }],
  [
    { floor: 1, ceiling: 3 },
    { floor: 0, ceiling: 4 },
  ],
  [settledAt(3), settledAt(2)],
]

/** Intervals on which one comparison is tried. */
export const comparedAt: readonly Interval[] = [settledAt(3), { floor: 1, ceiling: 3 }, settledAt(1)]

export const openGap: Interval = { floor: 1, ceiling: 3 }

/** What may lie behind one answer. */
export const evidenceKinds: readonly (readonly EvidenceKind[])[] = [
  [],
  ['testimony'],
  ['law', 'testimony'],
  ['law', 'budget'],
]

/** Indicators that cite one point, point by point. */
export const citing: readonly (readonly Interval[])[] = [
  [settledAt(3), settledAt(4)],
  [settledAt(0), { floor: 0, ceiling: 1 }],
  [settledAt(1), { floor: 0, ceiling: 4 }, { floor: 0, ceiling: 4 }],
  [settledAt(2), { floor: 1, ceiling: 3 }],
]
