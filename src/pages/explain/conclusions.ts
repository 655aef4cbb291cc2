import { begun, type Coverage, reached, tooWide } from '../../domain/conclusions/coverage'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { highestLevel } from '../../domain/scoring/score'
import type { Reader } from '../../i18n/reader'
import type { Explaining, Explanation, Step } from './explanation'
import { type Item, itemsOf, levelInputs } from './items'
import { added, equals, numbersOf, over, sum, times } from './numbers'

/** A point of the conclusions or a paragraph of the strategy, as the diagnostic names it. */
export interface Cited {
  readonly kind: 'point' | 'paragraph'
  readonly id: string
}

const cites = ({ kind, id }: Cited, { indicator }: IndicatorDiagnosis): boolean =>
  kind === 'point' ? indicator.points.some(({ point }) => point === id) : indicator.paragraphs.includes(id)

const coverageOf = ({ kind, id }: Cited, { diagnostic }: Explaining): Coverage | undefined =>
  kind === 'point' ? diagnostic.conclusions[id] : diagnostic.strategy[id]

function statusStep({ floor, ceiling, status }: Coverage, { t, formats }: Reader): Step {
  const word = t(`conclusions:status.${status}`)
  if (floor === null || ceiling === null) return { text: t('explain:status.not-assessed', { status: word }) }
  // Not known for one of two reasons: nothing is confirmed, or too much is open.
  const key = status === 'unknown' && floor === 0 ? 'unconfirmed' : status
  return {
    text: t(`explain:status.${key}`, {
      status: word,
      floor: formats.exactPercent(floor),
      ceiling: formats.exactPercent(ceiling),
      open: numbersOf(formats).plain(Math.round(10 * (ceiling - floor)) / 10),
      reached: formats.percent(reached),
      begun: formats.percent(begun),
      tooWide: formats.integer(tooWide),
    }),
  }
}

/** What floor and ceiling say in one word. */
export const stepsOfStatus = (coverage: Coverage, { reader }: Explaining): Explanation => ({
  chapter: 'conclusions',
  steps: [statusStep(coverage, reader)],
})

function meanStep(items: readonly Item[], side: 'floor' | 'ceiling', share: number, { t, formats }: Reader): Step {
  const { plain } = numbersOf(formats)
  const levels = added(items.map((item) => plain(item[side])))
  const most = times(plain(highestLevel), plain(items.length))
  return {
    text: t(`explain:coverage.${side}`),
    formula: equals(
      over(`(${levels})`, `(${most})`),
      equals(
        over(plain(sum(items.map((item) => item[side]))), plain(highestLevel * items.length)),
        formats.exactPercent(share),
      ),
    ),
  }
}

/** How far a point or a paragraph is met, as far as the indicators that cite it can tell (METHOD 8). */
export function stepsOfCoverage(cited: Cited, view: Explaining): Explanation {
  const { reader, diagnostic } = view
  const { t } = reader
  const coverage = coverageOf(cited, view)
  const citing = Object.values(diagnostic.indicators).filter((diagnosis) => cites(cited, diagnosis))
  if (coverage === undefined || citing.length === 0) {
    return { chapter: 'conclusions', steps: [{ text: t('explain:coverage.notCited') }] }
  }
  const items = itemsOf(citing, view)
  const { floor, ceiling, evidenced } = coverage
  const first = t('explain:coverage.citing', { indicators: citing.length, evidenced })
  const leftOut = citing.length - items.length
  const steps: Step[] = [
    {
      text: leftOut === 0 ? first : `${first} ${t('explain:score.leftOut', { notApplicable: leftOut })}`,
      inputs: levelInputs(items, reader),
    },
  ]
  if (floor !== null) steps.push(meanStep(items, 'floor', floor, reader))
  if (ceiling !== null) steps.push(meanStep(items, 'ceiling', ceiling, reader))
  return { chapter: 'conclusions', steps: [...steps, statusStep(coverage, reader)] }
}
