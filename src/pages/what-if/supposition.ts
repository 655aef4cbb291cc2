import type { Finding } from '../../domain/coherence/findings'
import type { Changes, RuleChange } from '../../domain/diagnostic/changes'
import type { Diagnostic, IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import type { HelpfulStep } from '../../domain/diagnostic/most-helpful'
import type { Catalogue } from '../../domain/questionnaire/questionnaire'
import type { View } from '../results/view'

/** What is supposed: a level, 0 to 4, by `questionnaire/indicator`. */
export type Levels = ReadonlyMap<string, number>

/** Everything that the parts of the page show, and the few things that can be done. Nothing of it can write. */
export interface Supposition {
  /** The assessment as it is. */
  readonly view: View
  readonly levels: Levels
  /** The diagnostic of the copy. */
  readonly after: Diagnostic
  readonly changes: Changes
  /** Steps on top of what is supposed, those that help first; null while they are worked out for the first time. */
  readonly steps: readonly HelpfulStep[] | null
  /** Indicators that a finding names as the answers stand. */
  readonly inFindings: ReadonlySet<string>
  readonly choose: (indicator: string, level: number) => void
  readonly reset: (indicator: string) => void
  readonly resetAll: () => void
}

export function without(levels: Levels, indicator: string): Levels {
  const rest = new Map(levels)
  rest.delete(indicator)
  return rest
}

/** The level at which an indicator is settled already is no supposition: choosing it takes one back. */
export function withLevel(levels: Levels, { indicator, position }: IndicatorDiagnosis, level: number): Levels {
  if (position.kind !== 'interval') return levels
  if (position.floor === level && position.ceiling === level) return without(levels, indicator.path)
  return new Map([...levels, [indicator.path, level]])
}

/** The indicators that the rules of today's findings name. */
export function namedInFindings(
  { rules }: Pick<Catalogue, 'rules'>,
  findings: readonly Finding[],
): ReadonlySet<string> {
  const found = new Set(findings.filter(({ status }) => status === 'finding').map(({ rule }) => rule))
  const clauses = rules.filter(({ id }) => found.has(id)).flatMap((rule) => rule.clauses)
  return new Set(clauses.flatMap(({ comparisons }) => comparisons.map(({ indicator }) => indicator)))
}

export const filters = ['all', 'findings', 'foundations', 'gaps'] as const

export type Filter = (typeof filters)[number]

/** By what the answers say, not by what is supposed: nothing may vanish from under a finger. */
export function isShown(
  filter: Filter,
  { indicator, gap }: IndicatorDiagnosis,
  inFindings: ReadonlySet<string>,
): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'findings':
      return inFindings.has(indicator.path)
    case 'foundations':
      return indicator.foundational
    case 'gaps':
      return gap !== null && gap > 0
  }
}

export type RuleGroup = 'findingsGone' | 'findingsNew' | 'questionsSettled' | 'questionsNew'

/** A change of a rule is told once: as what happens to the finding, else to the question. */
export function groupOf({ before, after }: RuleChange): RuleGroup {
  if (before === 'finding') return 'findingsGone'
  if (after === 'finding') return 'findingsNew'
  return before === 'question' ? 'questionsSettled' : 'questionsNew'
}

export const ruleGroups: readonly RuleGroup[] = ['findingsGone', 'findingsNew', 'questionsSettled', 'questionsNew']
