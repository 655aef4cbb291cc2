import type { Answer, Criteria, CriterionAnswer } from '../../src/domain/assessment/answer'
import { criteriaSchema } from '../../src/domain/assessment/answer-schema'
import type { Constituency } from '../../src/domain/assessment/constituency'
import { emptyRecord, type IndicatorRecord, type Respondent } from '../../src/domain/assessment/fold'

const letters: Record<string, CriterionAnswer> = { y: 'yes', n: 'no', '?': 'unknown', '-': 'unanswered' }

/** `yes yes unknown no`, or short `yy?n`. */
export function criteriaOf(text: string): Criteria {
  const words = text.includes(' ') ? text.split(' ') : [...text].map((letter) => letters[letter])
  return criteriaSchema.parse(words)
}

export const answered = (text: string): Answer => ({ kind: 'answered', criteria: criteriaOf(text) })

export const notApplicable: Answer = { kind: 'not-applicable', reason: 'city-State' }

export const respondentOf = (constituency: Constituency, id = `${constituency} 1`): Respondent => ({
  id,
  constituency,
  name: '',
})

/** `[['government', 'yyn?'], ['workers', 'not-applicable']]` as the record of one indicator. */
export function recordWith(
  answers: readonly (readonly [Constituency, string])[],
  more: Partial<IndicatorRecord> = {},
): IndicatorRecord {
  return {
    ...emptyRecord,
    answers: answers.map(([constituency, text], index) => ({
      respondent: respondentOf(constituency, `r${index}`),
      answer: text === 'not-applicable' ? notApplicable : answered(text),
      version: 1,
    })),
    ...more,
  }
}
