import { type Interval, isSettled } from './interval'

export type SettledGap = 'policy' | 'implementation' | 'monitoring' | 'none'
export type GapKind = SettledGap | 'to-find-out'

/** The target of an indicator for which the country set none (METHOD 5). */
export const defaultTarget = 3

/** METHOD 5, by floor. */
function gapAtLevel(level: number): SettledGap {
  if (level <= 1) return 'policy'
  if (level === 2) return 'implementation'
  return level === 3 ? 'monitoring' : 'none'
}

export function gapKindOf(interval: Interval): GapKind {
  return isSettled(interval) ? gapAtLevel(interval.floor) : 'to-find-out'
}

/** The kinds that the gap is or may turn out to be, from the floor up, each once. */
export function possibleGaps({ floor, ceiling }: Interval): readonly SettledGap[] {
  const levels = Array.from({ length: ceiling - floor + 1 }, (_, step) => gapAtLevel(floor + step))
  return [...new Set(levels)]
}

export const gapTo = (target: number, { floor }: Interval): number => Math.max(0, target - floor)
