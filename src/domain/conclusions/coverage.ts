import type { Basis } from '../questionnaire/schema'
import type { EvidenceStrength } from '../scoring/confidence'
import { percentage } from '../scoring/percentage'
import type { CountryPosition } from '../scoring/position'

export interface CitedIndicator {
  readonly points: readonly { readonly point: string }[]
  readonly position: CountryPosition
  readonly evidence: EvidenceStrength
}

/** How far one point of the conclusions is met, as far as the indicators that cite it can tell (METHOD 8). */
export interface PointCoverage {
  /** Mean of the floors as a percentage of level 4; null when no applicable indicator cites the point. */
  readonly floor: number | null
  readonly ceiling: number | null
  /** Indicators that cite the point; none: not assessed. */
  readonly indicators: number
  /** How many of them rest on a document. */
  readonly evidenced: number
  readonly basis: Basis
}

export function coverageOf(
  points: readonly { readonly point: string; readonly basis: Basis }[],
  indicators: readonly CitedIndicator[],
): Readonly<Record<string, PointCoverage>> {
  const entries = points.map(({ point, basis }) => {
    const citing = indicators.filter((indicator) => indicator.points.some((cited) => cited.point === point))
    const positions = citing.flatMap(({ position }) => (position.kind === 'interval' ? [position] : []))
    const mean = (level: (position: { floor: number; ceiling: number }) => number) =>
      percentage(
        positions.reduce((total, position) => total + level(position), 0),
        4 * positions.length,
      )
    const coverage: PointCoverage = {
      floor: mean(({ floor }) => floor),
      ceiling: mean(({ ceiling }) => ceiling),
      indicators: citing.length,
      evidenced: citing.filter(({ evidence }) => evidence !== 'limited').length,
      basis,
    }
    return [point, coverage] as const
  })
  return Object.fromEntries(entries)
}
