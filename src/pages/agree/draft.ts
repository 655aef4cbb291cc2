import { type Answer, type Criteria, isGiven, noCriteria } from '../../domain/assessment/answer'
import { type Constituency, constituencies } from '../../domain/assessment/constituency'
import type { Agreement } from '../../domain/assessment/fold'
import { maximumLine, maximumText } from '../../domain/limits'
import { firstOpen } from '../../state/own-answers'

/** What the plenary is about to record. */
export interface Draft {
  readonly applies: boolean
  readonly criteria: Criteria
  readonly reason: string
  /** By constituency that dissents; the text is kept as it was said. */
  readonly dissent: ReadonlyMap<Constituency, string>
}

/** Nothing: what stood in the form would be agreed to by not being changed. */
export const emptyDraft: Draft = { applies: true, criteria: noCriteria, reason: '', dissent: new Map() }

/** The same with an answer that nobody has to write again. */
export const withAnswer = (draft: Draft, answer: Answer): Draft =>
  answer.kind === 'answered'
    ? { ...draft, applies: true, criteria: answer.criteria }
    : { ...draft, applies: false, reason: answer.reason }

export type DraftProblem = 'no-answer' | 'no-reason' | 'no-dissent'

const isBlank = (text: string): boolean => text.trim() === ''

/** Constituencies that are said to dissent, without their words. */
export const wordless = ({ dissent }: Draft): readonly Constituency[] =>
  constituencies.filter((one) => isBlank(dissent.get(one) ?? 'none'))

/** What keeps the draft from being recorded; an answer is whole once nothing left open can move the level. */
export function problemsOf(draft: Draft): readonly DraftProblem[] {
  const { applies, criteria, reason } = draft
  const isWhole = !applies || (isGiven({ kind: 'answered', criteria }) && firstOpen(criteria) === null)
  return [
    ...(isWhole ? [] : ['no-answer' as const]),
    ...(isBlank(reason) ? ['no-reason' as const] : []),
    ...(wordless(draft).length === 0 ? [] : ['no-dissent' as const]),
  ]
}

/** Where it does not apply, the reason is part of the answer and need not be said twice. */
export function agreementOf({ applies, criteria, reason, dissent }: Draft): Omit<Agreement, 'version'> {
  const said = reason.trim()
  return {
    answer: applies ? { kind: 'answered', criteria } : { kind: 'not-applicable', reason: said.slice(0, maximumLine) },
    reason: applies ? said.slice(0, maximumText) : '',
    dissent: constituencies.flatMap((constituency) => {
      const text = dissent.get(constituency)
      return text === undefined ? [] : [{ constituency, text: text.slice(0, maximumText) }]
    }),
  }
}
