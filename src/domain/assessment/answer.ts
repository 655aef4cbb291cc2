/** What a respondent can say of one criterion; `unanswered` is nobody's choice, only the state before one. */
export const criterionAnswers = ['yes', 'no', 'unknown', 'unanswered'] as const

export type CriterionAnswer = (typeof criterionAnswers)[number]

/** The four criteria of an indicator from the bottom: recognised, adopted, implemented, reviewed (METHOD 1). */
export type Criteria = readonly [CriterionAnswer, CriterionAnswer, CriterionAnswer, CriterionAnswer]

export type Answer =
  | { readonly kind: 'answered'; readonly criteria: Criteria }
  | { readonly kind: 'not-applicable'; readonly reason: string }

export const noCriteria: Criteria = ['unanswered', 'unanswered', 'unanswered', 'unanswered']

/** At least one criterion, or not applicable: only then does the respondent count (METHOD 3). */
export function isGiven(answer: Answer): boolean {
  return answer.kind === 'not-applicable' || answer.criteria.some((criterion) => criterion !== 'unanswered')
}

/** `criteria` with the criterion at `position` (0 to 3) set to `value`. */
export function withCriterion(criteria: Criteria, position: number, value: CriterionAnswer): Criteria {
  const [first, second, third, fourth] = criteria
  switch (position) {
    case 0:
      return [value, second, third, fourth]
    case 1:
      return [first, value, third, fourth]
    case 2:
      return [first, second, value, fourth]
    default:
      return [first, second, third, value]
  }
}
