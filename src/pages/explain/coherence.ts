import { recordOf } from '../../domain/assessment/fold'
import {
  type Clause,
  type Comparison,
  compare,
  judge,
  judgeClause,
  numberNeeded,
  type PositionOf,
} from '../../domain/coherence/condition'
import type { Rule } from '../../domain/coherence/rule'
import { countryPosition } from '../../domain/scoring/position'
import { askedText, truthText } from '../../i18n/coherence-words'
import { levelText } from '../../ui/steps/steps'
import { answersHref, titleOf } from '../results/view'
import type { Explaining, Explanation, Input, Step } from './explanation'

/** As the diagnosis sees it: what an assessment does not ask has a position too. */
const positionsIn =
  ({ diagnostic, assessment }: Explaining): PositionOf =>
  (path) =>
    diagnostic.indicators[path]?.position ?? countryPosition(recordOf(assessment, path))

function comparisonInput(comparison: Comparison, view: Explaining): Input {
  const { t } = view.reader
  const positionOf = positionsIn(view)
  return {
    name: titleOf(view, comparison.indicator),
    href: answersHref(view, comparison.indicator),
    value: t('explain:rule.comparison', {
      asked: askedText(comparison, t),
      level: levelText(positionOf(comparison.indicator), t),
      truth: truthText(compare(comparison, positionOf), t),
    }),
  }
}

function clauseStep(clause: Clause, view: Explaining): Step {
  const { t } = view.reader
  const truth = truthText(judgeClause(clause, positionsIn(view)), t)
  const alone = clause.comparisons.length === 1 ? 'one' : clause.kind
  return {
    text: t(`explain:rule.clause.${alone}`, {
      needed: numberNeeded(clause),
      comparisons: clause.comparisons.length,
      truth,
    }),
    inputs: clause.comparisons.map((comparison) => comparisonInput(comparison, view)),
  }
}

/** Each comparison, each clause and the rule: true, possible or false (METHOD 7). */
export function stepsOfVerdict(rule: Rule, view: Explaining): Explanation {
  const { t } = view.reader
  const { truth, open, established } = judge(rule.clauses, positionsIn(view))
  const outcome = truth === 'possible' && established === 0 ? 'silent' : truth
  return {
    chapter: 'coherence',
    steps: [
      { text: t('explain:rule.reading') },
      ...rule.clauses.map((clause) => clauseStep(clause, view)),
      { text: t(`explain:rule.outcome.${outcome}`, { established, open }) },
    ],
  }
}
