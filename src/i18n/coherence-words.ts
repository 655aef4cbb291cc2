import { type Constituency, constituencies } from '../domain/assessment/constituency'
import type { Comparison, Truth } from '../domain/coherence/condition'
import type { Pattern } from '../domain/coherence/findings'
import type { Reading, RuleCounts } from '../domain/coherence/reading'
import type { Indicator } from '../domain/questionnaire/questionnaire'
import type { Interval } from '../domain/scoring/interval'
import type { Translate } from './sentences'

const highest = 4

/** The levels at which a comparison holds. */
export function levelsAsked(comparison: Comparison): Interval {
  if ('atLeast' in comparison) return { floor: comparison.atLeast, ceiling: highest }
  if ('atMost' in comparison) return { floor: 0, ceiling: comparison.atMost }
  return { floor: comparison.exactly, ceiling: comparison.exactly }
}

function askedKey(comparison: Comparison): string {
  if ('atLeast' in comparison) return `atLeast.${comparison.atLeast}`
  if ('atMost' in comparison) return `atMost.${comparison.atMost}`
  return `exactly.${comparison.exactly}`
}

/** "In force or more (level 2 to 4)", "No complete text in force (level 0 to 1)". */
export function askedText(comparison: Comparison, t: Translate): string {
  const words = t(`coherence:asked.${askedKey(comparison)}`)
  const { floor, ceiling } = levelsAsked(comparison)
  return floor === ceiling
    ? t('coherence:askedAtOne', { words, level: floor })
    : t('coherence:askedAtSome', { words, floor, ceiling })
}

export const truthText = (truth: Truth, t: Translate): string => t(`coherence:truth.${truth}`)

/** How many of a clause's comparisons are enough; null where all of them are needed. */
export function clauseText({ clause }: Reading['clauses'][number], t: Translate): string | null {
  if (clause.kind === 'all' || clause.comparisons.length === 1) return null
  return clause.kind === 'any'
    ? t('coherence:clause.any')
    : t('coherence:clause.atLeast', { needed: clause.count, total: clause.comparisons.length })
}

/** What the rules say over all answers, and how many say nothing: every rule is counted once. */
export function countsText({ findings, questions, silent, ruledOut }: RuleCounts, t: Translate): string {
  const total = findings + questions + silent + ruledOut
  const undecided = questions + silent
  const first =
    findings > 0
      ? [t('coherence:counts.findings', { count: findings, total })]
      : [
          t('coherence:counts.noFinding', { count: total }),
          ...(undecided > 0 ? [t('coherence:counts.undecided', { count: undecided })] : []),
        ]
  return [
    ...first,
    ...(questions > 0 ? [t('coherence:counts.questions', { count: questions })] : []),
    // Without a finding they are counted among the undecided already.
    ...(findings > 0 && silent > 0 ? [t('coherence:counts.silent', { count: silent })] : []),
    ...(ruledOut > 0 ? [t('coherence:counts.ruledOut', { count: ruledOut })] : []),
  ].join(' ')
}

/** "Finding · high severity". */
export const standingText = ({ rule, status }: Reading, t: Translate): string =>
  [t(`coherence:status.${status}`), t(`coherence:severity.${rule.severity}`)].join('\u00a0· ')

/** The three patterns that are read on every indicator, in METHOD's order. */
export const patterns: readonly Pattern[] = ['law-without-practice', 'practice-without-law', 'data-blindness']

/** Who usually answers an indicator, in the fixed order of constituencies. */
export const usuallyAnswering = ({ answeredBy }: Pick<Indicator, 'answeredBy'>): readonly Constituency[] =>
  constituencies.filter((constituency) => answeredBy.includes(constituency))
