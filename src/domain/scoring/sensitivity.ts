import { randomNumbers } from '../random'
import { gapTo } from './gap'
import { roundToTenth } from './percentage'
import type { Weighted } from './score'

export interface Sensitivity {
  /** 5th and 95th percentile of the floor score over the draws, in percent. */
  readonly low: number
  readonly high: number
  /** Share of draws, in percent, in which the five largest gaps are the same five. */
  readonly topFiveStable: number
}

export interface Targeted extends Weighted {
  readonly target: number
}

/** METHOD 4: 10,000 draws of weights within a quarter of their value, the same ones every time. */
export const draws = 10_000
export const spread = 0.25
export const seed = 20_220_610
export const largest = 5

/** Positions of the five largest weighted gaps above zero; ties by questionnaire order. */
export function largestGaps(gaps: readonly number[], weights: ArrayLike<number>): readonly number[] {
  return gaps
    .map((gap, position) => ({ position, size: gap * (weights[position] ?? 0) }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || a.position - b.position)
    .slice(0, largest)
    .map(({ position }) => position)
}

/** Nearest rank: the value below which `share` of the sorted draws lie. */
const percentile = (sorted: Float64Array, share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN

/** Draws after which whoever works it out may do something else. */
const pace = 250

/** METHOD 4, in steps: stops after every few draws, so that a screen can answer a tap in between. */
export function* drawing(
  indicators: readonly Targeted[],
  count: number = draws,
): Generator<undefined, Sensitivity | null, undefined> {
  if (indicators.length === 0) return null
  const random = randomNumbers(seed)
  const gaps = indicators.map((indicator) => gapTo(indicator.target, indicator))
  const usual = new Set(
    largestGaps(
      gaps,
      indicators.map(({ weight }) => weight),
    ),
  )
  const scores = new Float64Array(count)
  const weights = new Float64Array(indicators.length)
  let stable = 0
  for (let draw = 0; draw < count; draw++) {
    let reached = 0
    let total = 0
    for (const [position, { weight, floor }] of indicators.entries()) {
      const drawn = weight * (1 - spread + 2 * spread * random())
      weights[position] = drawn
      reached += drawn * floor
      total += drawn
    }
    scores[draw] = (100 * reached) / (4 * total)
    if (largestGaps(gaps, weights).every((position) => usual.has(position))) stable++
    if (draw % pace === pace - 1) yield
  }
  scores.sort()
  return {
    low: roundToTenth(percentile(scores, 0.05)),
    high: roundToTenth(percentile(scores, 0.95)),
    topFiveStable: roundToTenth((100 * stable) / count),
  }
}

/** METHOD 4. Null when no indicator applies. */
export function sensitivityOf(indicators: readonly Targeted[], count: number = draws): Sensitivity | null {
  const steps = drawing(indicators, count)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
