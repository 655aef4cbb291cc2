import { constituencies } from '../../domain/assessment/constituency'
import { recordOf, type Vote } from '../../domain/assessment/fold'
import { type IndicatorDiagnosis, redFlagOf } from '../../domain/diagnostic/diagnose'
import { gapKindOf } from '../../domain/scoring/gap'
import { highestLevel } from '../../domain/scoring/score'
import { levelText } from '../../ui/steps/steps'
import { computation } from '../answers/computation'
import type { Chapter } from '../method/chapters'
import type { Explaining, Explanation, Step } from './explanation'
import { equals, numbersOf, over, times } from './numbers'

const notApplicable = (chapter: Chapter, { reader }: Explaining): Explanation => ({
  chapter,
  steps: [{ text: reader.t('explain:notApplicable') }],
})

/** From the respondents' answers to the country's position. */
export const stepsOfPosition = (diagnosis: IndicatorDiagnosis, view: Explaining): Explanation => ({
  chapter: 'country',
  steps: computation(diagnosis, recordOf(view.assessment, diagnosis.indicator.path), view.reader).map((text) => ({
    text,
  })),
})

/** A foundation of which nothing is confirmed. */
export function stepsOfRedFlag({ indicator, position }: IndicatorDiagnosis, view: Explaining): Explanation {
  const { t } = view.reader
  if (position.kind === 'not-applicable') return notApplicable('flags', view)
  const { floor, ceiling } = position
  if (!indicator.foundational) return { chapter: 'flags', steps: [{ text: t('explain:flag.noFoundation') }] }
  const steps: Step[] = [{ text: t('explain:flag.foundation') }]
  const status = redFlagOf(indicator, position)
  if (status === null) steps.push({ text: t('explain:flag.none', { floor }) })
  else steps.push({ text: t('explain:flag.floor') }, { text: t(`explain:flag.${status}`, { ceiling }) })
  return { chapter: 'flags', steps }
}

/** What the gap is or may turn out to be, level by level. */
function kindStep({ floor, ceiling }: { floor: number; ceiling: number }, { reader }: Explaining): Step {
  const { t } = reader
  const levels = Array.from({ length: ceiling - floor + 1 }, (_, step) => floor + step)
  return {
    text: t(floor === ceiling ? 'explain:gap.settled' : 'explain:gap.open', { floor, ceiling }),
    inputs: levels.map((level) => ({
      name: t('common:level.settled', { level }),
      value: t(`common:gap.${gapKindOf({ floor: level, ceiling: level })}`),
    })),
  }
}

function sizeStep(diagnosis: IndicatorDiagnosis, floor: number, view: Explaining): Step {
  const { t, formats } = view.reader
  const { plain } = numbersOf(formats)
  const { target, indicator } = diagnosis
  const isSet = recordOf(view.assessment, indicator.path).target !== null
  const text = t(isSet ? 'explain:gap.targetSet' : 'explain:gap.target', { target })
  // A level above the target is no gap, and not less than none.
  if (target < floor) return { text: `${text} ${t('explain:gap.reached', { floor })}` }
  return { text, formula: equals(`${plain(target)} − ${plain(floor)}`, plain(target - floor)) }
}

/** Kind and size of the gap. */
export function stepsOfGap(diagnosis: IndicatorDiagnosis, view: Explaining): Explanation {
  const { position } = diagnosis
  if (position.kind === 'not-applicable') return notApplicable('gaps', view)
  return { chapter: 'gaps', steps: [kindStep(position, view), sizeStep(diagnosis, position.floor, view)] }
}

/** Each constituency's last vote, in their fixed order. */
function lastVotes(votes: readonly Vote[]): readonly Vote[] {
  const last = new Map(votes.map((vote) => [vote.constituency, vote]))
  return constituencies.flatMap((constituency) => last.get(constituency) ?? [])
}

function votesSteps({ votes, indicator }: IndicatorDiagnosis, view: Explaining): readonly Step[] {
  const { t, formats } = view.reader
  const { plain } = numbersOf(formats)
  const own = lastVotes(recordOf(view.assessment, indicator.path).votes)
  if (own.length === 0) return [{ text: t('explain:priority.noVotes') }]
  const listed = (value: (vote: Vote) => number): string =>
    formats.list([...own.map(value)].sort((a, b) => a - b).map(plain))
  return [
    {
      text: t('explain:priority.votes'),
      inputs: own.map(({ constituency, importance, feasibility }) => ({
        name: t(`common:constituency.${constituency}`),
        value: t('explain:priority.vote', { importance, feasibility }),
      })),
    },
    {
      text: t('explain:priority.importance', {
        votes: listed(({ importance }) => importance),
        median: plain(votes.importance),
      }),
    },
    {
      text: t('explain:priority.feasibility', {
        votes: listed(({ feasibility }) => feasibility),
        median: plain(votes.feasibility),
      }),
    },
  ]
}

/** Gap × importance × feasibility. */
export function stepsOfPriority(diagnosis: IndicatorDiagnosis, view: Explaining): Explanation {
  const { t, formats } = view.reader
  const { plain } = numbersOf(formats)
  const { position, gap, priority, votes } = diagnosis
  if (position.kind === 'not-applicable' || gap === null || priority === null) return notApplicable('gaps', view)
  const product = times(over(plain(gap), plain(highestLevel)), plain(votes.importance), plain(votes.feasibility))
  return {
    chapter: 'gaps',
    steps: [
      sizeStep(diagnosis, position.floor, view),
      ...votesSteps(diagnosis, view),
      { text: t('explain:priority.product'), formula: equals(product, plain(priority)) },
    ],
  }
}

/** How far knowing could move the result: weight × the levels still open. */
export function stepsOfFindOut({ indicator, position }: IndicatorDiagnosis, view: Explaining): Explanation {
  const { t, formats } = view.reader
  const { plain } = numbersOf(formats)
  if (position.kind === 'not-applicable') return notApplicable('gaps', view)
  const { floor, ceiling } = position
  const product = times(plain(indicator.weight), `(${plain(ceiling)} − ${plain(floor)})`)
  return {
    chapter: 'gaps',
    steps: [
      { text: t('explain:findOut.level', { level: levelText(position, t), weight: plain(indicator.weight) }) },
      { text: t('explain:findOut.width'), formula: equals(product, plain(indicator.weight * (ceiling - floor))) },
    ],
  }
}
