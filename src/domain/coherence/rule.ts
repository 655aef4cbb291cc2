import type { Clause } from './condition'

export const ruleTypes = [
  'contradiction',
  'law-without-practice',
  'practice-without-law',
  'missing-link',
  'capture-risk',
  'data-blindness',
] as const

export type RuleType = (typeof ruleTypes)[number]

export const severities = ['high', 'medium', 'low'] as const

export type Severity = (typeof severities)[number]

export interface Rule {
  readonly id: string
  readonly type: RuleType
  readonly severity: Severity
  readonly clauses: readonly Clause[]
  /** Of the strategy. */
  readonly paragraphs: readonly string[]
}
