import { wholePercentage } from '../../domain/scoring/percentage'
import { type Bounds, type Stage, stages } from '../../domain/scoring/score'
import type { Reader } from '../../i18n/reader'
import type { QuestionnaireView } from '../results/view'
import type { Explaining, Explanation, Step } from './explanation'
import { type Item, itemsOf, levelInputs } from './items'
import { equals, numbersOf, over } from './numbers'
import { nothingApplies } from './scores'

function shareStep(text: string, reaching: number, items: readonly Item[], share: number, reader: Reader): Step {
  const { plain } = numbersOf(reader.formats)
  return { text, formula: equals(over(plain(reaching), plain(items.length)), reader.formats.exactPercent(share)) }
}

/** Share of `items` that reach a stage (METHOD 4), at least and at most. Indicators count equally here. */
export function stageSteps(items: readonly Item[], stage: Stage, bounds: Bounds, reader: Reader): Explanation {
  const { t } = reader
  if (bounds.floor === null || bounds.ceiling === null) return nothingApplies(reader)
  const level = stages.indexOf(stage) + 1
  const values = { stage: t(`common:stage.${stage}`), level }
  const certain = items.filter(({ floor }) => floor >= level).length
  const possible = items.filter(({ ceiling }) => ceiling >= level).length
  return {
    chapter: 'stages',
    steps: [
      {
        text: t('explain:stage.indicators', { applicable: items.length }),
        inputs: levelInputs(items, reader),
      },
      shareStep(t('explain:stage.certain', values), certain, items, bounds.floor, reader),
      shareStep(t('explain:stage.possible', values), possible, items, bounds.ceiling, reader),
    ],
  }
}

/** Share of a questionnaire's indicators that reach a stage. */
export function stepsOfStage(own: QuestionnaireView, stage: Stage, view: Explaining): Explanation {
  const bounds = own.diagnosis.stages[stages.indexOf(stage)] ?? { floor: null, ceiling: null }
  return stageSteps(itemsOf(own.indicators, view), stage, bounds, view.reader)
}

/** How much less is implemented than adopted, among what is certain. */
export function stepsOfDrop(own: QuestionnaireView, view: Explaining): Explanation {
  const { reader } = view
  const { t, formats } = reader
  const { plain } = numbersOf(formats)
  const items = itemsOf(own.indicators, view)
  const adopted = own.diagnosis.stages[1]?.floor ?? null
  const implemented = own.diagnosis.stages[2]?.floor ?? null
  if (adopted === null || implemented === null) return nothingApplies(reader)
  const reaching = (level: number): number => items.filter(({ floor }) => floor >= level).length
  const text = (stage: Stage, level: number): string =>
    t('explain:stage.certain', { stage: t(`common:stage.${stage}`), level })
  return {
    chapter: 'stages',
    steps: [
      {
        text: t('explain:stage.indicators', { applicable: items.length }),
        inputs: levelInputs(items, reader),
      },
      shareStep(text('adopted', 2), reaching(2), items, adopted, reader),
      shareStep(text('implemented', 3), reaching(3), items, implemented, reader),
      {
        text: t('explain:stage.drop'),
        formula: equals(
          `${plain(wholePercentage(adopted))} − ${plain(wholePercentage(implemented))}`,
          plain(wholePercentage(adopted) - wholePercentage(implemented)),
        ),
      },
    ],
  }
}
