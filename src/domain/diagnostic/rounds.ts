import { isGiven } from '../assessment/answer'
import { type Assessment, type Explanation, type IndicatorRecord, recordOf } from '../assessment/fold'
import type { LastPosition, LastRound, LastSaid } from '../assessment/round-schema'
import { questionnaireOf } from '../questionnaire/questionnaire'
import type { Diagnostic } from './diagnose'

/** Levels of a position; null where the indicator does not apply. */
export type Levels = LastPosition['levels']

/** What one criterion was last said to be: agreed, or by everybody who said anything of it. */
function saidOf({ agreement, answers }: IndicatorRecord, at: number): LastSaid {
  const given = agreement === null ? answers.map(({ answer }) => answer) : [agreement.answer]
  const said = new Set(given.flatMap((answer) => (answer.kind === 'answered' ? (answer.criteria[at] ?? []) : [])))
  said.delete('unanswered')
  const [first] = said
  if (first === undefined || first === 'unanswered') return null
  return said.size > 1 ? 'divided' : first
}

/** Version of the questionnaire that the position rests on: the oldest, as one old answer is enough to compare with care. */
export function versionOfRecord({ agreement, answers }: IndicatorRecord): number {
  if (agreement !== null) return agreement.version
  const given = answers.filter(({ answer }) => isGiven(answer)).map(({ version }) => version)
  return given.length === 0 ? 0 : Math.min(...given)
}

function positionOf(assessment: Assessment, diagnostic: Diagnostic, indicator: string): LastPosition | null {
  const position = diagnostic.indicators[indicator]?.position
  if (position === undefined || position.basis === 'unanswered') return null
  const record = recordOf(assessment, indicator)
  const isInterval = position.kind === 'interval'
  return {
    indicator,
    version: versionOfRecord(record),
    levels: isInterval ? { floor: position.floor, ceiling: position.ceiling } : null,
    basis: position.basis,
    said: isInterval
      ? [saidOf(record, 0), saidOf(record, 1), saidOf(record, 2), saidOf(record, 3)]
      : [null, null, null, null],
  }
}

/** Why no new round can begin from an assessment. */
export type RoundRefusal =
  /** Everybody is still answering alone: the answers of others must not be seen in hints. */
  | 'blind'
  /** There is nothing to compare with. */
  | 'nothing-answered'
  /** Nobody has said which country and year it is about. */
  | 'no-details'

export function roundRefusal({ blind, details }: Assessment, diagnostic: Diagnostic): RoundRefusal | null {
  if (details === null) return 'no-details'
  if (blind) return 'blind'
  return Object.values(diagnostic.indicators).some(({ answered }) => answered) ? null : 'nothing-answered'
}

/** What a new round keeps of this one. `at`: a stamp later than all that is known of it. Null where `roundRefusal` says why. */
export function lastRoundOf(assessment: Assessment, diagnostic: Diagnostic, at: string): LastRound | null {
  const { id, details } = assessment
  if (details === null || roundRefusal(assessment, diagnostic) !== null) return null
  return {
    assessment: id,
    year: details.year,
    title: details.title,
    at,
    positions: Object.keys(diagnostic.indicators).flatMap(
      (indicator) => positionOf(assessment, diagnostic, indicator) ?? [],
    ),
  }
}

/** One indicator that stands elsewhere than in the last round. */
export interface LevelChange {
  readonly indicator: string
  readonly before: Levels
  readonly after: Levels
  /** Versions of the questionnaire that the two rest on; a level may differ for that alone. */
  readonly versions: { readonly before: number; readonly after: number }
  readonly explanation: Explanation | null
}

/** Of one questionnaire, how many indicators are not among the changes, and why. */
export interface Unchanged {
  readonly questionnaire: string
  readonly same: number
  /** Answered last time, not yet in this round. */
  readonly open: number
  /** Answered in this round only. */
  readonly first: number
}

export interface RoundChanges {
  /** In questionnaire order. */
  readonly changes: readonly LevelChange[]
  /** How many of them have no cause yet. */
  readonly unexplained: number
  /** Every questionnaire asked. No number of it is computed across them. */
  readonly unchanged: readonly Unchanged[]
}

export const isReworded = ({ versions }: LevelChange): boolean => versions.before !== versions.after

const isSame = (a: Levels, b: Levels): boolean =>
  a === null || b === null ? a === b : a.floor === b.floor && a.ceiling === b.ceiling

type Place = 'same' | 'open' | 'first' | 'never'

/** This round against the last, indicator by indicator (METHOD 9); null in a first round. The last round is never recomputed. */
export function changesOf(assessment: Assessment, diagnostic: Diagnostic): RoundChanges | null {
  const { lastRound } = assessment
  if (lastRound === null) return null
  const last = new Map(lastRound.positions.map((position) => [position.indicator, position]))
  const changes: LevelChange[] = []
  const places = new Map<string, Record<Place, number>>()
  for (const [indicator, { position, basis }] of Object.entries(diagnostic.indicators)) {
    const before = last.get(indicator)
    const id = questionnaireOf(indicator)
    const counts = places.get(id) ?? { same: 0, open: 0, first: 0, never: 0 }
    places.set(id, counts)
    const isAnswered = basis !== 'unanswered'
    if (before === undefined) counts[isAnswered ? 'first' : 'never'] += 1
    else if (!isAnswered) counts.open += 1
    else {
      const after = position.kind === 'interval' ? { floor: position.floor, ceiling: position.ceiling } : null
      const record = recordOf(assessment, indicator)
      if (isSame(before.levels, after)) counts.same += 1
      else {
        changes.push({
          indicator,
          before: before.levels,
          after,
          versions: { before: before.version, after: versionOfRecord(record) },
          explanation: record.explanation,
        })
      }
    }
  }
  return {
    changes,
    unexplained: changes.filter(({ explanation }) => (explanation?.cause ?? null) === null).length,
    unchanged: [...places].map(([questionnaire, { same, open, first }]) => ({ questionnaire, same, open, first })),
  }
}
