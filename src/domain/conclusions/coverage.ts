import type { Basis } from '../questionnaire/basis'
import type { EvidenceStrength } from '../scoring/confidence'
import { percentage } from '../scoring/percentage'
import type { CountryPosition } from '../scoring/position'

/** An indicator as coverage sees it: where it stands, and what it cites. */
export interface CitedIndicator {
  readonly points: readonly { readonly point: string }[]
  readonly paragraphs: readonly string[]
  readonly position: CountryPosition
  readonly evidence: EvidenceStrength
}

export const coverageStatuses = ['met', 'partly', 'not', 'unknown', 'not-assessed'] as const

/** What the interval says in one word; the thresholds are ours (decision 9). */
export type CoverageStatus = (typeof coverageStatuses)[number]

/** How far something is met, as far as the indicators that cite it can tell (METHOD 8). */
export interface Coverage {
  /** Mean of the floors as a percentage of level 4; null when no applicable indicator cites it. */
  readonly floor: number | null
  readonly ceiling: number | null
  /** Indicators that cite it; none: not assessed. */
  readonly indicators: number
  /** How many of them rest on a document. */
  readonly evidenced: number
  readonly status: CoverageStatus
}

/** Of a point of the conclusions: with how much of its text was available. */
export interface PointCoverage extends Coverage {
  readonly basis: Basis
}

/** Level 3, the target unless a country sets another, as a percentage. */
export const reached = 75
/** Level 1: below it nothing more than an intent is in place. */
export const begun = 25
/** Where more than half of the scale is open, the interval says little. */
export const tooWide = 50

export function coverageStatus(floor: number | null, ceiling: number | null): CoverageStatus {
  if (floor === null || ceiling === null) return 'not-assessed'
  if (floor >= reached) return 'met'
  if (ceiling < begun) return 'not'
  // Nothing confirmed is not "partly met", however little is open.
  return floor === 0 || ceiling - floor > tooWide ? 'unknown' : 'partly'
}

/** Over the indicators that cite one thing. */
export function coverageOver(citing: readonly CitedIndicator[]): Coverage {
  const positions = citing.flatMap(({ position }) => (position.kind === 'interval' ? [position] : []))
  const mean = (level: (position: { floor: number; ceiling: number }) => number) =>
    percentage(
      positions.reduce((total, position) => total + level(position), 0),
      4 * positions.length,
    )
  const floor = mean((position) => position.floor)
  const ceiling = mean((position) => position.ceiling)
  return {
    floor,
    ceiling,
    indicators: citing.length,
    evidenced: citing.filter(({ evidence }) => evidence !== 'limited').length,
    status: coverageStatus(floor, ceiling),
  }
}

/** Indicators by what they cite. */
function citing<Indicator>(
  indicators: readonly Indicator[],
  cites: (indicator: Indicator) => readonly string[],
): ReadonlyMap<string, readonly Indicator[]> {
  const found = new Map<string, Indicator[]>()
  for (const indicator of indicators) {
    for (const name of new Set(cites(indicator))) {
      const own = found.get(name)
      if (own === undefined) found.set(name, [indicator])
      else own.push(indicator)
    }
  }
  return found
}

/** Every known point of the conclusions, with its basis; one that no indicator cites is listed as not assessed. */
export function pointsCoverage(
  points: readonly { readonly point: string; readonly basis: Basis }[],
  indicators: readonly CitedIndicator[],
): Readonly<Record<string, PointCoverage>> {
  const byPoint = citing(indicators, (indicator) => indicator.points.map(({ point }) => point))
  return Object.fromEntries(
    points.map(({ point, basis }) => [point, { ...coverageOver(byPoint.get(point) ?? []), basis }] as const),
  )
}

/** Every paragraph of the strategy, alike. Its text is known, so it has no basis. */
export function paragraphsCoverage(
  paragraphs: readonly string[],
  indicators: readonly CitedIndicator[],
): Readonly<Record<string, Coverage>> {
  const byParagraph = citing(indicators, (indicator) => indicator.paragraphs)
  return Object.fromEntries(
    paragraphs.map((paragraph) => [paragraph, coverageOver(byParagraph.get(paragraph) ?? [])] as const),
  )
}
