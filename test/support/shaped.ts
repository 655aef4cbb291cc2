import type { Direction } from '../../src/charts/drawing'
import { breakLines } from '../../src/report/typesetting/break-lines'
import type { FontFace } from '../../src/report/typesetting/font-face'
import type { Cluster } from '../../src/report/typesetting/shape'
import { type ShapedText, typeset } from '../../src/report/typesetting/typeset'
import { type VisualRun, visualRuns } from '../../src/report/typesetting/visual-runs'

const UNBROKEN = 1e6

/** Text shaped at ten points in one style. */
export function shaped(
  text: string,
  direction: Direction,
  faces: readonly [FontFace, ...FontFace[]],
  missing = new Set<string>(),
): ShapedText {
  return typeset([{ text, faces, size: 10 }], { direction, language: direction === 'rtl' ? 'ar' : 'en', missing })
}

/** The runs of the first line, in reading order. */
export function runsOf(text: ShapedText): readonly VisualRun[] {
  return visualRuns(text, breakLines(text, UNBROKEN)[0])
}

/** The clusters of the first line as the eye meets them from left to right. */
export function clustersFromLeft(text: ShapedText): readonly Cluster[] {
  return [...runsOf(text)].sort((one, other) => one.left - other.left).flatMap((run) => run.clusters)
}

/** What the eye meets from left to right, a separator between clusters. */
export function seenFromLeft(text: ShapedText): string {
  return clustersFromLeft(text)
    .map((cluster) => cluster.text)
    .join('')
}
