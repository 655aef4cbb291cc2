import { isSettled } from '../../domain/scoring/interval'
import { coverageForKnownOnly, highestLevel, type Score } from '../../domain/scoring/score'
import type { Reader } from '../../i18n/reader'
import { levelText } from '../../ui/steps/steps'
import type { QuestionnaireView } from '../results/view'
import type { Explaining, Explanation, Step } from './explanation'
import { type Item, inputOf, itemsOf } from './items'
import { added, equals, numbersOf, over, sum, times, within } from './numbers'

type Side = 'floor' | 'ceiling'

const sides: readonly Side[] = ['floor', 'ceiling']

/** Nothing to compute: no indicator applies. */
export const nothingApplies = ({ t }: Reader): Explanation => ({
  chapter: 'scores',
  steps: [{ text: t('explain:nothing') }],
})

/** Each indicator with its weight and its level, and how many were left out. */
function indicatorsStep(items: readonly Item[], leftOut: number, reader: Reader): Step {
  const { t, formats } = reader
  const { plain } = numbersOf(formats)
  const text = t('explain:score.indicators', { applicable: items.length })
  return {
    text: leftOut === 0 ? text : `${text} ${t('explain:score.leftOut', { notApplicable: leftOut })}`,
    inputs: items.map((item) =>
      inputOf(item, t('explain:score.input', { weight: plain(item.weight), level: levelText(item, t) })),
    ),
  }
}

const weighted = (items: readonly Item[], side: Side): number => sum(items.map((item) => item.weight * item[side]))

const weightOf = (items: readonly Item[]): number => sum(items.map(({ weight }) => weight))

function weightedFormula(items: readonly Item[], side: Side, { formats }: Reader): string {
  const { plain } = numbersOf(formats)
  const terms = items.map((item) => times(plain(item.weight), plain(item[side])))
  return equals(added(terms), plain(weighted(items, side)))
}

/** Four for each indicator, by weight. */
function highestFormula(items: readonly Item[], { formats }: Reader): string {
  const { plain } = numbersOf(formats)
  const weights = within(added(items.map(({ weight }) => plain(weight))))
  return equals(times(plain(highestLevel), weights), plain(highestLevel * weightOf(items)))
}

function shareFormula(items: readonly Item[], side: Side, share: number, { formats }: Reader): string {
  const { plain } = numbersOf(formats)
  return equals(over(plain(weighted(items, side)), plain(highestLevel * weightOf(items))), formats.exactPercent(share))
}

/** The arithmetic mean of `items` (METHOD 4), of an assessment or of an example. */
export function scoreSteps(items: readonly Item[], score: Score, leftOut: number, reader: Reader): Explanation {
  const { t } = reader
  if (score.floor === null || score.ceiling === null) return nothingApplies(reader)
  const { floor, ceiling } = score
  return {
    chapter: 'scores',
    steps: [
      indicatorsStep(items, leftOut, reader),
      { text: t('explain:score.highest'), formula: highestFormula(items, reader) },
      { text: t('explain:score.weighted.floor'), formula: weightedFormula(items, 'floor', reader) },
      { text: t('explain:score.share.floor'), formula: shareFormula(items, 'floor', floor, reader) },
      { text: t('explain:score.weighted.ceiling'), formula: weightedFormula(items, 'ceiling', reader) },
      { text: t('explain:score.share.ceiling'), formula: shareFormula(items, 'ceiling', ceiling, reader) },
    ],
  }
}

/** Coverage, and the mean of what is known alone, or why it is not shown. */
export function knownOnlySteps(items: readonly Item[], score: Score, reader: Reader): Explanation {
  const { t, formats } = reader
  const { coverage, knownOnly } = score
  if (coverage === null) return nothingApplies(reader)
  const { plain } = numbersOf(formats)
  const settled = items.filter(isSettled)
  const needed = formats.percent(100 * coverageForKnownOnly)
  const share = equals(over(plain(weightOf(settled)), plain(weightOf(items))), formats.exactPercent(coverage))
  const first: readonly Step[] = [
    {
      ...indicatorsStep(settled, 0, reader),
      text: t('explain:knownOnly.settled', { settled: settled.length, applicable: items.length }),
    },
    { text: t('explain:knownOnly.coverage'), formula: share },
  ]
  if (knownOnly === null) {
    return { chapter: 'scores', steps: [...first, { text: t('explain:knownOnly.notShown', { needed }) }] }
  }
  return {
    chapter: 'scores',
    steps: [
      ...first,
      { text: t('explain:knownOnly.shown', { needed }), formula: weightedFormula(settled, 'floor', reader) },
      { text: t('explain:score.highest'), formula: highestFormula(settled, reader) },
      { text: t('explain:knownOnly.share'), formula: shareFormula(settled, 'floor', knownOnly, reader) },
    ],
  }
}

const onHundred = (level: number): number => Math.max(1, (100 * level) / highestLevel)

/** Enough that the last digit shown is right whatever is rounded on the way. */
const logarithmPlaces = 5

/** As it is printed, so that adding the printed numbers gives the printed sum. */
const logarithm = (value: number): number => Number(Math.log(value).toFixed(logarithmPlaces))

function geometricSide(items: readonly Item[], side: Side, mean: number, { t, formats }: Reader): readonly Step[] {
  const { plain, fixed } = numbersOf(formats)
  const log = (item: Item): number => logarithm(onHundred(item[side]))
  const exact = (value: number): string => fixed(value, logarithmPlaces)
  const total = sum(items.map((item) => item.weight * log(item)))
  const average = total / weightOf(items)
  const terms = items.map((item) => times(plain(item.weight), exact(log(item))))
  return [
    { text: t(`explain:geometric.sum.${side}`), formula: equals(added(terms), exact(total)) },
    {
      text: t('explain:geometric.average'),
      formula: equals(over(exact(total), plain(weightOf(items))), exact(average)),
    },
    { text: t(`explain:geometric.back.${side}`), formula: equals(`exp(${exact(average)})`, formats.decimal(mean)) },
  ]
}

/** The geometric mean, through logarithms: a product of many numbers is beyond any pocket calculator. */
export function geometricSteps(items: readonly Item[], { geometric }: Score, reader: Reader): Explanation {
  const { t, formats } = reader
  const { plain, fixed } = numbersOf(formats)
  if (geometric.floor === null || geometric.ceiling === null) return nothingApplies(reader)
  const { floor, ceiling } = geometric
  const scale = (item: Item): string => {
    const [from, to] = sides.map((side) => plain(onHundred(item[side])))
    return isSettled(item) ? `${from}` : t('results:range', { from: `${from}`, to: `${to}` })
  }
  const levels = Array.from({ length: highestLevel + 1 }, (_, level) => onHundred(level))
  return {
    chapter: 'scores',
    steps: [
      {
        text: t('explain:geometric.scale'),
        inputs: items.map((item) =>
          inputOf(item, t('explain:geometric.input', { weight: plain(item.weight), value: scale(item) })),
        ),
      },
      {
        text: t('explain:geometric.logarithms'),
        inputs: levels.map((value) => ({
          name: `ln ${plain(value)}`,
          value: fixed(Math.log(value), logarithmPlaces),
        })),
      },
      ...geometricSide(items, 'floor', floor, reader),
      ...geometricSide(items, 'ceiling', ceiling, reader),
    ],
  }
}

/** The weakest indicator, and the one that may turn out to be. */
export function minimumSteps(items: readonly Item[], { minimum }: Score, reader: Reader): Explanation {
  const { t, formats } = reader
  const { plain } = numbersOf(formats)
  const side = (name: Side): readonly Step[] => {
    const share = minimum[name]
    if (share === null) return []
    const lowest = Math.min(...items.map((item) => item[name]))
    return [
      {
        text: t(`explain:minimum.${name}`, { level: lowest }),
        formula: equals(over(plain(lowest), plain(highestLevel)), formats.exactPercent(share)),
        inputs: items.filter((item) => item[name] === lowest).map((item) => inputOf(item, levelText(item, t))),
      },
    ]
  }
  const steps = sides.flatMap(side)
  return steps.length === 0 ? nothingApplies(reader) : { chapter: 'scores', steps }
}

const leftOutOf = ({ indicators, diagnosis }: QuestionnaireView): number => indicators.length - diagnosis.applicable

/** Floor and ceiling of a questionnaire: weight × level over the most there could be. */
export const stepsOfScore = (own: QuestionnaireView, view: Explaining): Explanation =>
  scoreSteps(itemsOf(own.indicators, view), own.diagnosis, leftOutOf(own), view.reader)

/** Coverage of a questionnaire, and its known-only score or why it is not shown. */
export const stepsOfKnownOnly = (own: QuestionnaireView, view: Explaining): Explanation =>
  knownOnlySteps(itemsOf(own.indicators, view), own.diagnosis, view.reader)

/** Geometric mean of a questionnaire, of floors and of ceilings. */
export const stepsOfGeometric = (own: QuestionnaireView, view: Explaining): Explanation =>
  geometricSteps(itemsOf(own.indicators, view), own.diagnosis, view.reader)

/** Lowest floor and lowest ceiling of a questionnaire. */
export const stepsOfMinimum = (own: QuestionnaireView, view: Explaining): Explanation =>
  minimumSteps(itemsOf(own.indicators, view), own.diagnosis, view.reader)
