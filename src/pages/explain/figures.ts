import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { isSettled } from '../../domain/scoring/interval'
import type { Sensitivity } from '../../domain/scoring/sensitivity'
import { type QuestionnaireView, titleOf } from '../results/view'
import { stepsOfAgreementIndex, stepsOfConsensus, stepsOfEvidence } from './confidence'
import type { Explaining, Explanation } from './explanation'
import { stepsOfFindOut, stepsOfGap, stepsOfPosition, stepsOfPriority, stepsOfRedFlag } from './indicator'
import { stepsOfGeometric, stepsOfKnownOnly, stepsOfMinimum, stepsOfScore } from './scores'
import { stepsOfSensitivity } from './sensitivity'
import { stepsOfDrop } from './stages'

/** One figure of several that stand together. */
export interface Figure {
  readonly name: string
  readonly steps: () => Explanation
}

type Named = readonly [string, () => Explanation]

const figuresOf = (named: readonly Named[], { reader }: Explaining): readonly Figure[] =>
  named.map(([name, steps]) => ({ name: reader.t(`explain:figure.${name}`), steps }))

/** All that is computed of one questionnaire. `sensitivity` is null or absent while it is being worked out. */
export function figuresOfQuestionnaire(
  own: QuestionnaireView,
  sensitivity: Sensitivity | null | undefined,
  view: Explaining,
): readonly Figure[] {
  const weights: readonly Named[] =
    sensitivity === null || sensitivity === undefined
      ? []
      : [['sensitivity', () => stepsOfSensitivity(own, sensitivity, view)]]
  return figuresOf(
    [
      ['score', () => stepsOfScore(own, view)],
      ['knownOnly', () => stepsOfKnownOnly(own, view)],
      ['geometric', () => stepsOfGeometric(own, view)],
      ['minimum', () => stepsOfMinimum(own, view)],
      ['drop', () => stepsOfDrop(own, view)],
      ...weights,
    ],
    view,
  )
}

/** The same figure of several indicators, each under its title. */
export const figuresEach = (
  diagnoses: readonly IndicatorDiagnosis[],
  steps: (diagnosis: IndicatorDiagnosis, view: Explaining) => Explanation,
  view: Explaining,
): readonly Figure[] =>
  diagnoses.map((diagnosis) => ({
    name: titleOf(view, diagnosis.indicator.path),
    steps: () => steps(diagnosis, view),
  }))

/** Where the respondents put the country, and how far they agree. */
export const figuresOfPositions = (diagnosis: IndicatorDiagnosis, view: Explaining): readonly Figure[] =>
  figuresOf(
    [
      ['position', () => stepsOfPosition(diagnosis, view)],
      ['consensus', () => stepsOfConsensus(diagnosis, view)],
      ['index', () => stepsOfAgreementIndex(diagnosis, view)],
    ],
    view,
  )

/** All that is computed of one indicator beside its level. */
export function figuresOfIndicator(diagnosis: IndicatorDiagnosis, view: Explaining): readonly Figure[] {
  const { indicator, position, answered } = diagnosis
  const applies = position.kind === 'interval'
  const named: readonly (Named | false)[] = [
    applies && indicator.foundational && ['flag', () => stepsOfRedFlag(diagnosis, view)],
    applies && ['gap', () => stepsOfGap(diagnosis, view)],
    applies && ['priority', () => stepsOfPriority(diagnosis, view)],
    applies && !isSettled(position) && ['findOut', () => stepsOfFindOut(diagnosis, view)],
    ['evidence', () => stepsOfEvidence(diagnosis, view)],
    answered && ['consensus', () => stepsOfConsensus(diagnosis, view)],
    answered && ['index', () => stepsOfAgreementIndex(diagnosis, view)],
  ]
  return figuresOf(
    named.filter((one) => one !== false),
    view,
  )
}
