import type { Assessment, Respondent } from '../domain/assessment/fold'
import type { Thread } from '../domain/assessment/threads'

/** Things about indicators said twice without knowledge of each other: one's own, and what belongs to everybody. */
export function conflictsFor(assessment: Assessment, respondent: Respondent | null): readonly Thread[] {
  return [...assessment.threads.values()].filter(({ current: { body }, conflicts }) => {
    if (conflicts.length === 0) return false
    if (body.kind === 'answer' || body.kind === 'note') return body.respondent === respondent?.id
    return body.kind === 'evidence' || body.kind === 'agreement'
  })
}

/** Actions of the plan that two devices changed, or one changed and one took out, without knowledge of each other. */
export const planConflicts = ({ threads }: Assessment): readonly Thread[] =>
  [...threads.values()].filter(({ current: { body }, conflicts }) => body.kind === 'action' && conflicts.length > 0)

/** Validations or reviews that two devices recorded or took back without knowledge of each other. */
export const statusConflicts = ({ threads }: Assessment): readonly Thread[] =>
  [...threads.values()].filter(
    ({ current: { body }, conflicts }) =>
      (body.kind === 'validation' || body.kind === 'review') && conflicts.length > 0,
  )

/** The indicator that an entry is about; null for details and respondents. */
export const indicatorOf = ({ current: { body } }: Thread): string | null =>
  'indicator' in body ? body.indicator : null
