import type { CoverageStatus } from './coverage'

/** A run of points or paragraphs that stands in one row. */
export interface CoverageRow {
  readonly objective: string | null
  /** As the source numbers them, in its order. */
  readonly ids: readonly string[]
}

interface RowStart {
  readonly number: number
  /** Of the strategy; null outside its objectives, and for points. */
  readonly objective: string | null
}

/** Points without letters share a row, as far as nothing lettered stands between them. Point 5 is the definition. */
const pointStarts: readonly RowStart[] = [1, 5, 6, 7, 8, 9, 10, 16].map((number) => ({ number, objective: null }))

/** GB.346/INS/3/1: introduction, the three objectives, the paragraph for decision. */
const paragraphStarts: readonly RowStart[] = [
  { number: 1, objective: null },
  { number: 8, objective: '1' },
  { number: 12, objective: '2' },
  { number: 23, objective: '3' },
  { number: 30, objective: null },
]

/** 24 of `24(a)`. */
export const numberOf = (id: string): number => Number.parseInt(id, 10)

function rowsOf(ids: readonly string[], starts: readonly RowStart[]): readonly CoverageRow[] {
  return starts
    .map(({ number, objective }, index) => {
      const next = starts[index + 1]?.number ?? Number.POSITIVE_INFINITY
      return { objective, ids: ids.filter((id) => numberOf(id) >= number && numberOf(id) < next) }
    })
    .filter((row) => row.ids.length > 0)
}

export const pointRows = (points: readonly string[]): readonly CoverageRow[] => rowsOf(points, pointStarts)

/** By objective of the strategy. */
export const paragraphRows = (paragraphs: readonly string[]): readonly CoverageRow[] =>
  rowsOf(paragraphs, paragraphStarts)

/** How many there are of each status. */
export function countStatuses(
  coverages: readonly { readonly status: CoverageStatus }[],
): Readonly<Record<CoverageStatus, number>> {
  const count = (wanted: CoverageStatus) => coverages.filter(({ status }) => status === wanted).length
  return {
    met: count('met'),
    partly: count('partly'),
    not: count('not'),
    unknown: count('unknown'),
    'not-assessed': count('not-assessed'),
  }
}
