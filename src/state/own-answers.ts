import { type Answer, type Criteria, isGiven, noCriteria } from '../domain/assessment/answer'
import { type Agreement, type Assessment, type Respondent, recordOf } from '../domain/assessment/fold'
import type { Thread } from '../domain/assessment/threads'
import type { Diagnostic } from '../domain/diagnostic/diagnose'
import type { Indicator, Questionnaire } from '../domain/questionnaire/questionnaire'
import { intervalOf, isSettled } from '../domain/scoring/interval'
import type { CountryPosition } from '../domain/scoring/position'

/** `settled`: the level is known; `unknown`: answered, and something is not known; `open`: something is left to answer. */
export type Progress = 'settled' | 'unknown' | 'open'

const nothing: Answer = { kind: 'answered', criteria: noCriteria }

/** What `respondent` said of the indicator; four unanswered criteria before anything was said. */
export function ownAnswerOf(assessment: Assessment | null, respondent: Respondent | null, path: string): Answer {
  if (assessment === null) return nothing
  const own = recordOf(assessment, path).answers.find((record) => record.respondent.id === respondent?.id)
  return own?.answer ?? nothing
}

export const agreementOf = (assessment: Assessment | null, path: string): Agreement | null =>
  assessment === null ? null : recordOf(assessment, path).agreement

/** What one answer alone says of the level. */
export function positionOf(answer: Answer): CountryPosition {
  if (answer.kind === 'not-applicable') return { kind: 'not-applicable', basis: 'single' }
  return { kind: 'interval', basis: isGiven(answer) ? 'single' : 'unanswered', ...intervalOf(answer.criteria) }
}

/** The first criterion without an answer that can still move the level (0 to 3); null when there is none. */
export function firstOpen(criteria: Criteria): number | null {
  const { floor, ceiling } = intervalOf(criteria)
  const open = criteria.findIndex((criterion, at) => criterion === 'unanswered' && at >= floor && at < ceiling)
  return open === -1 ? null : open
}

export function progressOf(answer: Answer): Progress {
  if (answer.kind === 'not-applicable') return 'settled'
  if (!isGiven(answer) || firstOpen(answer.criteria) !== null) return 'open'
  return isSettled(intervalOf(answer.criteria)) ? 'settled' : 'unknown'
}

export interface OwnIndicator {
  readonly indicator: Indicator
  /** 1 is the first of its questionnaire. */
  readonly number: number
  readonly position: CountryPosition
  readonly progress: Progress
}

/** Every indicator of a questionnaire as one respondent, or the agreement, left it. */
export function ownIndicators(
  questionnaire: Questionnaire,
  assessment: Assessment,
  respondent: Respondent | null,
): readonly OwnIndicator[] {
  return questionnaire.indicators.map((indicator, at) => {
    // What the plenary agreed on is closed: nothing is left to answer there.
    const answer =
      agreementOf(assessment, indicator.path)?.answer ?? ownAnswerOf(assessment, respondent, indicator.path)
    return { indicator, number: at + 1, position: positionOf(answer), progress: progressOf(answer) }
  })
}

/** Every indicator of a questionnaire as the country stands on it, for a device that answers for nobody yet. */
export function countryIndicators(questionnaire: Questionnaire, diagnostic: Diagnostic): readonly OwnIndicator[] {
  return questionnaire.indicators.map((indicator, at) => {
    const diagnosis = diagnostic.indicators[indicator.path]
    const position = diagnosis?.position ?? positionOf(nothing)
    const isKnown = position.kind === 'not-applicable' || isSettled(position)
    const progress = diagnosis?.answered !== true ? 'open' : isKnown ? 'settled' : 'unknown'
    return { indicator, number: at + 1, position, progress }
  })
}

/** The first indicator with something left to answer after `path`, going round; the one at `path` itself does not count. */
export function nextOpen(own: readonly OwnIndicator[], path: string | null): OwnIndicator | null {
  const at = own.findIndex(({ indicator }) => indicator.path === path)
  const round = [...own.slice(at + 1), ...own.slice(0, Math.max(at, 0))]
  return round.find(({ progress }) => progress === 'open') ?? null
}

/** What a respondent said of the criteria before saying that the indicator does not apply. */
export function answerBefore(thread: Thread | undefined): Answer {
  const said = thread?.history.flatMap(({ body }) => (body.kind === 'answer' ? [body.answer] : [])) ?? []
  return said.filter(({ kind }) => kind === 'answered').at(-1) ?? nothing
}
