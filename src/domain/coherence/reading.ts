import { type Assessment, recordOf } from '../assessment/fold'
import { questionnaireOf } from '../questionnaire/questionnaire'
import { type CountryPosition, countryPosition } from '../scoring/position'
import { type Clause, type Judged, judge, judgedComparisons, type PositionOf } from './condition'
import type { Finding } from './findings'
import type { Rule } from './rule'

/** One clause of a rule and what is known of each of its comparisons. */
export interface JudgedClause {
  readonly clause: Clause
  readonly judged: readonly Judged[]
}

/** A finding or a question as lists, drawings and reports show it. */
export interface Reading {
  /** From 1, in the order of findings and questions: its number on the map. */
  readonly number: number
  readonly rule: Rule
  readonly status: Finding['status']
  readonly clauses: readonly JudgedClause[]
  /** Questionnaires that it joins: of what is established and, for a question, of what is open too. */
  readonly policies: readonly string[]
}

/** Positions as the rules read them, those of indicators that a rapid assessment does not ask too. */
export const positionsIn =
  (indicators: Readonly<Record<string, { readonly position: CountryPosition }>>, assessment: Assessment): PositionOf =>
  (path) =>
    indicators[path]?.position ?? countryPosition(recordOf(assessment, path))

export const judgedOf = ({ clauses }: Reading): readonly Judged[] => clauses.flatMap(({ judged }) => judged)

export const openIn = (reading: Reading): readonly Judged[] =>
  judgedOf(reading).filter(({ truth }) => truth === 'possible')

function policiesOf(status: Finding['status'], judged: readonly Judged[]): readonly string[] {
  const concerned = judged.filter(({ truth }) => truth === 'true' || (status === 'question' && truth === 'possible'))
  return [...new Set(concerned.map(({ comparison }) => questionnaireOf(comparison.indicator)))]
}

export function readingsOf(
  rules: readonly Rule[],
  findings: readonly Finding[],
  positionOf: PositionOf,
): readonly Reading[] {
  return findings.flatMap(({ rule: id, status }, index): readonly Reading[] => {
    const rule = rules.find((one) => one.id === id)
    if (rule === undefined) return []
    const clauses = rule.clauses.map((clause) => ({ clause, judged: judgedComparisons([clause], positionOf) }))
    const policies = policiesOf(
      status,
      clauses.flatMap(({ judged }) => judged),
    )
    return [{ number: index + 1, rule, status, clauses, policies }]
  })
}

/** The lines of a map: every questionnaire asked, then those that only a reading names, as a rapid assessment may. */
export const policyRows = (asked: readonly string[], readings: readonly Reading[]): readonly string[] => [
  ...new Set([...asked, ...readings.flatMap(({ policies }) => policies)]),
]

/** What becomes of all rules: every one is in exactly one of the four. */
export interface RuleCounts {
  readonly findings: number
  readonly questions: number
  /** Possible, with nothing established yet: silent (METHOD 7). */
  readonly silent: number
  readonly ruledOut: number
}

export function ruleCounts(rules: readonly Rule[], positionOf: PositionOf): RuleCounts {
  const verdicts = rules.map(({ clauses }) => judge(clauses, positionOf))
  const count = (truth: string) => verdicts.filter((verdict) => verdict.truth === truth).length
  const silent = verdicts.filter(({ truth, established }) => truth === 'possible' && established === 0).length
  return { findings: count('true'), questions: count('possible') - silent, silent, ruledOut: count('false') }
}
