import { type Answer, type Criteria, isGiven, noCriteria } from '../../domain/assessment/answer'
import type { Reading } from '../../domain/assessment/fold'
import { maximumLine, maximumText } from '../../domain/limits'

/** What is written in the form of a specialist's reading, right or wrong. */
export interface ReadingDraft {
  /** Under which name it is on record; null for a new one. */
  readonly of: string | null
  readonly reviewer: string
  readonly applies: boolean
  readonly criteria: Criteria
  readonly reason: string
  readonly text: string
}

/** Keys of sentences in `changes:reading.problem`; absent where nothing is wrong. */
export type ReadingProblem = 'reviewer' | 'empty' | 'reason'

export const emptyReading: ReadingDraft = {
  of: null,
  reviewer: '',
  applies: true,
  criteria: noCriteria,
  reason: '',
  text: '',
}

export const draftOfReading = ({ reviewer, answer, text }: Reading): ReadingDraft =>
  answer.kind === 'answered'
    ? { ...emptyReading, of: reviewer, reviewer, text, criteria: answer.criteria }
    : { ...emptyReading, of: reviewer, reviewer, text, applies: false, reason: answer.reason }

export function problemsOfReading({
  reviewer,
  applies,
  criteria,
  reason,
  text,
}: ReadingDraft): readonly ReadingProblem[] {
  const isEmpty = applies && text.trim() === '' && !isGiven({ kind: 'answered', criteria })
  return [
    ...(reviewer.trim() === '' ? (['reviewer'] as const) : []),
    ...(isEmpty ? (['empty'] as const) : []),
    ...(!applies && reason.trim() === '' ? (['reason'] as const) : []),
  ]
}

/** Null while something is wrong. */
export function readingOf(draft: ReadingDraft): Reading | null {
  if (problemsOfReading(draft).length > 0) return null
  const answer: Answer = draft.applies
    ? { kind: 'answered', criteria: draft.criteria }
    : { kind: 'not-applicable', reason: draft.reason.trim().slice(0, maximumLine) }
  return {
    reviewer: draft.reviewer.trim().slice(0, maximumLine),
    answer,
    text: draft.text.trim().slice(0, maximumText),
  }
}
