import { type Answer, isGiven } from '../../domain/assessment/answer'
import type { IndicatorRecord } from '../../domain/assessment/fold'

const isSame = (a: Answer, b: Answer): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * The answer that every respondent of at least two constituencies gave, criterion by criterion; null where anybody said
 * anything else. Only this may be offered to the plenary: any other would be one side's.
 */
export function unanimousAnswer(record: IndicatorRecord): Answer | null {
  const given = record.answers.filter(({ answer }) => isGiven(answer))
  const [first] = given
  if (first === undefined) return null
  const sides = new Set(given.map(({ respondent }) => respondent.constituency))
  return sides.size > 1 && given.every(({ answer }) => isSame(answer, first.answer)) ? first.answer : null
}
