import type { Criteria, CriterionAnswer } from './answer'
import { type Assessment, recordOf } from './fold'

/** The answer that gives exactly `level`: that many yes, then no. */
function criteriaOf(level: number): Criteria {
  const at = (position: number): CriterionAnswer => (position < level ? 'yes' : 'no')
  return [at(0), at(1), at(2), at(3)]
}

/**
 * What if these indicators stood at these levels (0 to 4)? A copy in which a plenary had agreed so; nothing of it is an
 * entry, so nothing of it can be saved. Where nothing is supposed, the assessment itself.
 */
export function suppose(assessment: Assessment, levels: ReadonlyMap<string, number>): Assessment {
  if (levels.size === 0) return assessment
  const indicators = new Map(assessment.indicators)
  for (const [path, level] of levels) {
    indicators.set(path, {
      ...recordOf(assessment, path),
      agreement: { answer: { kind: 'answered', criteria: criteriaOf(level) }, reason: '', dissent: [], version: 0 },
    })
  }
  return { ...assessment, indicators }
}
