import type { Interval } from './interval'
import { isSettled } from './interval'
import { percentage, roundToTenth } from './percentage'

/** An applicable indicator as the score sees it. */
export interface Weighted extends Interval {
  readonly weight: number
}

export interface Bounds {
  readonly floor: number | null
  readonly ceiling: number | null
}

/** Percentages from 0 to 100 with one decimal; null where METHOD 4 shows none. */
export interface Score extends Bounds {
  readonly knownOnly: number | null
  readonly coverage: number | null
  readonly geometric: Bounds
  readonly minimum: Bounds
}

export const highestLevel = 4

/** Below this share of settled weight the known-only score would speak for too few indicators (METHOD 4). */
export const coverageForKnownOnly = 0.7

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function mean(indicators: readonly Weighted[], level: (indicator: Weighted) => number): number | null {
  return percentage(
    sum(indicators.map((indicator) => indicator.weight * level(indicator))),
    highestLevel * sum(indicators.map(({ weight }) => weight)),
  )
}

/** On 1 to 100, as a zero would wipe out everything else (METHOD 4). */
function geometricMean(indicators: readonly Weighted[], level: (indicator: Weighted) => number): number | null {
  const weights = sum(indicators.map(({ weight }) => weight))
  if (weights === 0) return null
  const logarithms = indicators.map(
    (indicator) => indicator.weight * Math.log(Math.max(1, (100 * level(indicator)) / highestLevel)),
  )
  return roundToTenth(Math.exp(sum(logarithms) / weights))
}

function lowest(indicators: readonly Weighted[], level: (indicator: Weighted) => number): number | null {
  return indicators.length === 0 ? null : (100 * Math.min(...indicators.map(level))) / highestLevel
}

function bounds(
  indicators: readonly Weighted[],
  summarise: (indicators: readonly Weighted[], level: (indicator: Weighted) => number) => number | null,
): Bounds {
  return {
    floor: summarise(indicators, ({ floor }) => floor),
    ceiling: summarise(indicators, ({ ceiling }) => ceiling),
  }
}

/** METHOD 4, over the applicable indicators of one questionnaire. All null when none applies. */
export function scoreOf(indicators: readonly Weighted[]): Score {
  const settled = indicators.filter(isSettled)
  const settledWeight = sum(settled.map(({ weight }) => weight))
  const weight = sum(indicators.map((indicator) => indicator.weight))
  return {
    ...bounds(indicators, mean),
    knownOnly: settledWeight >= coverageForKnownOnly * weight ? mean(settled, ({ floor }) => floor) : null,
    coverage: percentage(settledWeight, weight),
    geometric: bounds(indicators, geometricMean),
    minimum: bounds(indicators, lowest),
  }
}

export const stages = ['recognised', 'adopted', 'implemented', 'reviewed'] as const

export type Stage = (typeof stages)[number]

/** Share of the indicators that reach each stage, from the first to the fourth (METHOD 4). Indicators count equally here. */
export function stageProfile(indicators: readonly Interval[]): readonly Bounds[] {
  return stages.map((_, position) => {
    const reach = (level: (interval: Interval) => number) =>
      percentage(indicators.filter((interval) => level(interval) > position).length, indicators.length)
    return { floor: reach(({ floor }) => floor), ceiling: reach(({ ceiling }) => ceiling) }
  })
}
