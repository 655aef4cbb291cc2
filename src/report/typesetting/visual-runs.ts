import type { Direction } from '../../charts/drawing'
import { visualOrder } from './bidi'
import type { Line } from './break-lines'
import type { Cluster, ShapedItem } from './shape'
import type { ShapedText } from './typeset'

/** The part of an item that stands on one line. */
export interface VisualRun {
  readonly item: ShapedItem
  /** From left to right. */
  readonly clusters: readonly Cluster[]
  readonly level: number
  /** Points. */
  readonly size: number
  /** Distance in points from the left end of the line. */
  readonly left: number
  readonly width: number
}

/**
 * The runs of a line, each with its place. They come in READING order, while the clusters inside a run go from left to right:
 * of all orders tried, this is the one that every PDF reader turns back into the text as it was written.
 */
export function visualRuns(shaped: ShapedText, line: Line): readonly VisualRun[] {
  const runs = shaped.items
    .filter((item) => item.end > line.start && item.start < line.end)
    .map((item) => runOf(item, shaped.sizes[item.span] ?? 0, line))
    .filter((run) => run.clusters.length > 0)
  const lefts = new Map<(typeof runs)[number], number>()
  let left = 0
  for (const run of visualOrder(runs)) {
    lefts.set(run, left)
    left += run.width
  }
  return runs.map((run) => ({ ...run, left: lefts.get(run) ?? 0 }))
}

/**
 * The space at which a line was broken, beyond the end of the line, where it weighs nothing: who reads the file by its tags would
 * else run two words into one. Null where the line ends otherwise.
 */
export function spaceAfter(shaped: ShapedText, line: Line, direction: Direction): VisualRun | null {
  const item = shaped.items.find(({ start, end }) => start <= line.end && line.end < end)
  const space = item?.clusters.find(({ start, text }) => start === line.end && text === ' ')
  if (item === undefined || space === undefined) return null
  const size = shaped.sizes[item.span] ?? 0
  const width = (space.advance * size) / 1000
  return { item, clusters: [space], level: item.level, size, left: direction === 'rtl' ? -width : line.width, width }
}

function runOf(item: ShapedItem, size: number, line: Line): Omit<VisualRun, 'left'> {
  const clusters = item.clusters.filter((cluster) => cluster.start >= line.start && cluster.start < line.end)
  const advance = clusters.reduce((sum, cluster) => sum + cluster.advance, 0)
  return { item, clusters, level: item.level, size, width: (advance * size) / 1000 }
}
