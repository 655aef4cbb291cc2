import type { IndicatorRecord } from '../assessment/fold'
import type { CountryPosition } from '../scoring/position'
import { judge, type PositionOf } from './condition'
import { type Rule, severities } from './rule'

/** A true rule is a finding; a possible one with half of it established is a question to settle (METHOD 7). */
export interface Finding {
  readonly rule: string
  readonly status: 'finding' | 'question'
}

/** Findings by severity, then questions, fewest open comparisons first, then by severity; ties in rule order. */
export function findingsOf(rules: readonly Rule[], positionOf: PositionOf): readonly Finding[] {
  const judged = rules.map((rule) => ({ rule, verdict: judge(rule.clauses, positionOf) }))
  const bySeverity = (a: { rule: Rule }, b: { rule: Rule }) =>
    severities.indexOf(a.rule.severity) - severities.indexOf(b.rule.severity)
  const findings = judged.filter(({ verdict }) => verdict.truth === 'true').sort(bySeverity)
  const questions = judged
    .filter(({ verdict }) => verdict.truth === 'possible' && verdict.established > 0)
    .sort((a, b) => a.verdict.open - b.verdict.open || bySeverity(a, b))
  return [
    ...findings.map(({ rule }) => ({ rule: rule.id, status: 'finding' as const })),
    ...questions.map(({ rule }) => ({ rule: rule.id, status: 'question' as const })),
  ]
}

/** What is read on every indicator beside the written rules (METHOD 7). */
export type Pattern = 'law-without-practice' | 'practice-without-law' | 'data-blindness'

export function patternsOf(record: IndicatorRecord, position: CountryPosition): readonly Pattern[] {
  const answers = record.agreement !== null ? [record.agreement.answer] : record.answers.map(({ answer }) => answer)
  const criteria = answers.flatMap((answer) => (answer.kind === 'answered' ? [answer.criteria] : []))
  const patterns: Pattern[] = []
  if (position.kind === 'interval' && position.floor === 2 && position.ceiling === 2)
    patterns.push('law-without-practice')
  if (criteria.some(([, adopted, implemented]) => implemented === 'yes' && adopted === 'no')) {
    patterns.push('practice-without-law')
  }
  if (criteria.some(([, , implemented, reviewed]) => implemented === 'unknown' || reviewed === 'unknown')) {
    patterns.push('data-blindness')
  }
  return patterns
}
