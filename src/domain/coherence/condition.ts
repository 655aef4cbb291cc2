import type { CountryPosition } from '../scoring/position'

/** Three-valued: over an interval a comparison may hold at every level, at some, or at none (METHOD 7). */
export type Truth = 'true' | 'possible' | 'false'

export type Comparison = { readonly indicator: string } & (
  | { readonly atLeast: number }
  | { readonly atMost: number }
  | { readonly exactly: number }
)

export type Clause =
  | { readonly kind: 'all'; readonly comparisons: readonly Comparison[] }
  | { readonly kind: 'any'; readonly comparisons: readonly Comparison[] }
  | { readonly kind: 'at-least'; readonly count: number; readonly comparisons: readonly Comparison[] }

export type PositionOf = (indicator: string) => CountryPosition

const truth = (always: boolean, never: boolean): Truth => (always ? 'true' : never ? 'false' : 'possible')

export function compare(comparison: Comparison, positionOf: PositionOf): Truth {
  const position = positionOf(comparison.indicator)
  if (position.kind === 'not-applicable') return 'false'
  const { floor, ceiling } = position
  if ('atLeast' in comparison) return truth(floor >= comparison.atLeast, ceiling < comparison.atLeast)
  if ('atMost' in comparison) return truth(ceiling <= comparison.atMost, floor > comparison.atMost)
  const level = comparison.exactly
  return truth(floor === level && ceiling === level, level < floor || level > ceiling)
}

export const numberNeeded = (clause: Clause): number =>
  clause.kind === 'all' ? clause.comparisons.length : clause.kind === 'any' ? 1 : clause.count

export function judgeClause(clause: Clause, positionOf: PositionOf): Truth {
  const truths = clause.comparisons.map((comparison) => compare(comparison, positionOf))
  const certain = truths.filter((value) => value === 'true').length
  const open = truths.filter((value) => value === 'possible').length
  const needed = numberNeeded(clause)
  return truth(certain >= needed, certain + open < needed)
}

/** One comparison of a rule and what is known of it: what a question to settle is made of. */
export interface Judged {
  readonly comparison: Comparison
  readonly truth: Truth
}

/** Every comparison of a rule, in its order, an indicator that two clauses name twice. */
export const judgedComparisons = (clauses: readonly Clause[], positionOf: PositionOf): readonly Judged[] =>
  clauses.flatMap(({ comparisons }) =>
    comparisons.map((comparison) => ({ comparison, truth: compare(comparison, positionOf) })),
  )

export interface Verdict {
  readonly truth: Truth
  /** Comparisons still open, the fewest first when questions are listed. */
  readonly open: number
  /** Comparisons already true: a possible rule is a question only when there is at least one. */
  readonly established: number
}

/** A rule is the conjunction of its clauses (METHOD 7). */
export function judge(clauses: readonly Clause[], positionOf: PositionOf): Verdict {
  const truths = clauses.map((clause) => judgeClause(clause, positionOf))
  const comparisons = judgedComparisons(clauses, positionOf).map(({ truth: value }) => value)
  return {
    truth: truth(
      truths.every((value) => value === 'true'),
      truths.some((value) => value === 'false'),
    ),
    open: comparisons.filter((value) => value === 'possible').length,
    established: comparisons.filter((value) => value === 'true').length,
  }
}
