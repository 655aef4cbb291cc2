import { randomNumbers } from '../../domain/random'
import { gapTo } from '../../domain/scoring/gap'
import { highestLevel } from '../../domain/scoring/score'
import { draws, largest, largestGaps, type Sensitivity, seed, spread } from '../../domain/scoring/sensitivity'
import type { Reader } from '../../i18n/reader'
import type { QuestionnaireView } from '../results/view'
import type { Explaining, Explanation, Step } from './explanation'
import { type Item, inputOf, itemsOf } from './items'
import { added, equals, numbersOf, over, sum, times, within } from './numbers'
import { nothingApplies } from './scores'

/** An item with the level that the country wants it to reach. */
export interface TargetedItem extends Item {
  readonly target: number
}

const factorPlaces = 4

const rounded = (value: number): number => Math.round(value * 10 ** factorPlaces) / 10 ** factorPlaces

/** The first of the draws, as the program drew it: the weights that it gave, and the score that they give. */
function firstDraw(items: readonly TargetedItem[], { t, formats }: Reader): Step {
  const { plain, fixed } = numbersOf(formats)
  const random = randomNumbers(seed)
  const drawn = items.map(({ weight }) => rounded(weight * (1 - spread + 2 * spread * random())))
  const weights = drawn.map((weight) => fixed(weight, factorPlaces))
  const reached = added(items.map(({ floor }, index) => times(weights[index] ?? '', plain(floor))))
  const most = times(plain(highestLevel), within(added(weights)))
  const score = (100 * sum(items.map(({ floor }, index) => floor * (drawn[index] ?? 0)))) / (highestLevel * sum(drawn))
  return {
    text: t('explain:sensitivity.first'),
    formula: equals(over(within(reached), within(most)), formats.exactPercent(score)),
  }
}

/** The gaps that are compared from draw to draw; the share in which they stay the largest. */
function stableStep(items: readonly TargetedItem[], { topFiveStable }: Sensitivity, { t, formats }: Reader): Step {
  const { plain } = numbersOf(formats)
  const gaps = items.map((item) => gapTo(item.target, item))
  const usual = largestGaps(
    gaps,
    items.map(({ weight }) => weight),
  )
  if (usual.length === 0) return { text: t('explain:sensitivity.noGaps') }
  return {
    text: t('explain:sensitivity.stable', { largest, share: formats.exactPercent(topFiveStable) }),
    inputs: usual.flatMap((position) => {
      const item = items[position]
      const gap = gaps[position] ?? 0
      return item === undefined
        ? []
        : [inputOf(item, equals(times(plain(item.weight), plain(gap)), plain(item.weight * gap)))]
    }),
  }
}

/** How far the floor score depends on the weights (METHOD 4). */
export function sensitivitySteps(
  items: readonly TargetedItem[],
  sensitivity: Sensitivity | null,
  reader: Reader,
): Explanation {
  const { t, formats } = reader
  if (sensitivity === null) return { ...nothingApplies(reader), chapter: 'sensitivity' }
  const { plain } = numbersOf(formats)
  const count = plain(draws)
  const rank = (share: number): string => equals(times(plain(share), count), plain(share * draws))
  return {
    chapter: 'sensitivity',
    steps: [
      {
        text: t('explain:sensitivity.weights'),
        inputs: items.map((item) =>
          inputOf(item, t('explain:sensitivity.input', { weight: plain(item.weight), floor: item.floor })),
        ),
      },
      {
        text: t('explain:sensitivity.draws', {
          from: plain(1 - spread),
          to: plain(1 + spread),
          draws: count,
          // A name that another program can be given, not a quantity.
          seed: formats.text(String(seed)),
        }),
      },
      firstDraw(items, reader),
      {
        text: t('explain:sensitivity.low', { score: formats.exactPercent(sensitivity.low) }),
        formula: rank(0.05),
      },
      {
        text: t('explain:sensitivity.high', { score: formats.exactPercent(sensitivity.high) }),
        formula: rank(0.95),
      },
      stableStep(items, sensitivity, reader),
    ],
  }
}

/** How far a questionnaire's floor depends on its weights. `sensitivity` as it was worked out beside the diagnostic. */
export function stepsOfSensitivity(
  own: QuestionnaireView,
  sensitivity: Sensitivity | null,
  view: Explaining,
): Explanation {
  const applicable = own.indicators.filter(({ position }) => position.kind === 'interval')
  const items = itemsOf(applicable, view).map((item, index) => ({ ...item, target: applicable[index]?.target ?? 0 }))
  return sensitivitySteps(items, sensitivity, view.reader)
}
