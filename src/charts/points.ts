import type { Basis } from '../domain/questionnaire/basis'
import type { Area, Drawing, Level, Shape } from './drawing'
import { estimatedWidth, label as lettering } from './lettering'
import { dot } from './marks'

/** One point or paragraph: what is in place, what may be, and how well its text is known. */
export interface PointCell {
  /** Its letter or number as the reader's language writes it. */
  readonly label: string
  /** Percentages of level 4; null when it is not assessed. */
  readonly floor: number | null
  readonly ceiling: number | null
  /** Null for what needs none: the text of the strategy is known. */
  readonly basis: Basis | null
  /** To what is behind it; null where a drawing leads nowhere. */
  readonly href: string | null
  /** All of it in words, with its numbers. */
  readonly words: string
}

export interface PointRow {
  readonly label: string
  readonly cells: readonly PointCell[]
}

export interface PointsLayout {
  /** Of the whole drawing. */
  readonly width: number
  readonly textSize: number
  /** Labels above their cells, where there is no room beside them. */
  readonly narrow: boolean
  /** The least width of a cell: what a finger needs, or what a letter needs on paper; a longer label makes it wider. */
  readonly cellWidth: number
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One level of four, in percent. */
const oneLevel = 25
const gap = 4
/** How much a cell may grow to fill a line. */
const growth = 1.3
/** Of the height of a cell; its letter stands above. */
const footShare = 0.28
const edge = 0.75

/** The highest level that the mean of the floors has reached: rounded down, so that no hue claims more than is in place. */
export function hueOf(floor: number): 0 | 1 | 2 | 3 | 4 {
  if (floor >= 4 * oneLevel) return 4
  if (floor >= 3 * oneLevel) return 3
  if (floor >= 2 * oneLevel) return 2
  return floor >= oneLevel ? 1 : 0
}

function dashedBox({ x, y, width, height }: Box): Shape {
  const [right, bottom] = [x + width, y + height]
  return {
    kind: 'path',
    steps: [
      { kind: 'move', x, y },
      { kind: 'line', x: right, y },
      { kind: 'line', x: right, y: bottom },
      { kind: 'line', x, y: bottom },
      { kind: 'close' },
    ],
    stroke: 'line-strong',
    strokeWidth: 1,
    dashed: true,
  }
}

/** What may be beyond what is in place, where it is more than a level: hatched, at the foot. */
function foot({ x, y, width, height }: Box): readonly Shape[] {
  const top = y + height * (1 - footShare)
  const box = { kind: 'rectangle', x, y: top, width, height: height * footShare } as const
  return [
    { ...box, fill: 'surface' },
    { ...box, fill: 'hatch', stroke: 'level-edge', strokeWidth: edge },
  ]
}

/** Thickness first: thick is seen, thin is secondary, dotted is inferred, and nothing is a text that nobody saw. */
function basisLine(basis: Basis | null, { x, y, width }: Omit<Box, 'height'>, textSize: number): readonly Shape[] {
  const thick = textSize * 0.28
  if (basis === 'seen') return [{ kind: 'rectangle', x, y, width, height: thick, fill: 'ink' }]
  if (basis === 'secondary') return [{ kind: 'rectangle', x, y, width, height: thick * 0.4, fill: 'ink' }]
  if (basis !== 'inferred') return []
  const radius = thick * 0.35
  const count = Math.max(2, Math.floor(width / (radius * 5)))
  const pitch = (width - 2 * radius) / (count - 1)
  return Array.from({ length: count }, (_, index) => dot(x + radius + index * pitch, y + radius, radius, 'ink'))
}

/** Of a letter below the top of its cell: clear of the foot in every cell, so that letters stand on one line. */
const baselineIn = (textSize: number): number => (cellHeight(textSize) * (1 - footShare)) / 2 + textSize * 0.4

const cellHeight = (textSize: number): number => Math.round(textSize * 2.6)
const basisHeight = (textSize: number): number => Math.round(textSize * 0.55)

/** A cell with the line under it. */
function cellShapes(cell: PointCell, x: number, y: number, width: number, textSize: number): readonly Shape[] {
  const height = cellHeight(textSize)
  const box = { x: x + edge / 2, y: y + edge / 2, width: width - edge, height: height - edge }
  const { floor, ceiling } = cell
  const isAssessed = floor !== null && ceiling !== null
  const hue = hueOf(floor ?? 0)
  const level: Level = `level-${hue}`
  const hasFoot = isAssessed && ceiling - floor > oneLevel
  return [
    isAssessed
      ? { kind: 'rectangle', ...box, fill: level, stroke: 'level-edge', strokeWidth: edge, radius: 2 }
      : dashedBox(box),
    ...(hasFoot ? foot(box) : []),
    lettering(x + width / 2, y + baselineIn(textSize), cell.label, textSize, {
      anchor: 'middle',
      fill: isAssessed ? `on-level-${hue}` : 'ink-2',
    }),
    ...basisLine(cell.basis, { x, y: y + height + textSize * 0.18, width }, textSize),
  ]
}

/** Cells side by side without a name, for a key in words. */
export const cellsDrawing = (cells: readonly PointCell[], cellWidth: number, textSize: number): Drawing => ({
  width: cells.length * cellWidth,
  height: cellHeight(textSize) + basisHeight(textSize),
  shapes: cells.flatMap((cell, index) => cellShapes(cell, index * cellWidth, 0, cellWidth, textSize)),
})

interface Grid {
  /** Where the cells begin. */
  readonly start: number
  readonly perLine: number
  readonly cellWidth: number
}

function gridOf(rows: readonly PointRow[], { width, textSize, narrow, cellWidth }: PointsLayout): Grid {
  const longest = Math.max(0, ...rows.map(({ label }) => estimatedWidth(label, textSize)))
  const start = narrow ? 0 : Math.ceil(longest + textSize)
  const available = width - start
  const letters = rows.flatMap(({ cells }) => cells.map(({ label }) => estimatedWidth(label, textSize)))
  const least = Math.max(cellWidth, ...letters)
  const perLine = Math.max(1, Math.floor((available + gap) / (least + gap)))
  const most = Math.min(perLine, Math.max(1, ...rows.map(({ cells }) => cells.length)))
  const filling = (available - gap * (most - 1)) / most
  return { start, perLine, cellWidth: Math.min(least * growth, filling) }
}

function areaOf({ href, words }: PointCell, box: Box): readonly Area[] {
  return href === null ? [] : [{ ...box, href, label: words }]
}

/** Rows one under the other, each from the start edge; a row too long for one line goes on in the next. */
export function pointsChart(rows: readonly PointRow[], layout: PointsLayout): Drawing {
  const { textSize, narrow } = layout
  const { start, perLine, cellWidth } = gridOf(rows, layout)
  const lineHeight = cellHeight(textSize) + basisHeight(textSize)
  const shapes: Shape[] = []
  const areas: Area[] = []
  let y = 0
  for (const { label, cells } of rows) {
    const baseline = y + (narrow ? textSize : baselineIn(textSize))
    shapes.push(lettering(0, baseline, label, textSize, { bold: true }))
    if (narrow) y += Math.round(textSize * 1.6)
    for (const [index, cell] of cells.entries()) {
      const x = start + (index % perLine) * (cellWidth + gap)
      const top = y + Math.floor(index / perLine) * (lineHeight + gap)
      shapes.push(...cellShapes(cell, x, top, cellWidth, textSize))
      areas.push(...areaOf(cell, { x, y: top, width: cellWidth, height: lineHeight }))
    }
    y += Math.ceil(cells.length / perLine) * (lineHeight + gap) + Math.round(textSize * (narrow ? 0.6 : 0.3))
  }
  return { width: layout.width, height: Math.max(0, y - gap), shapes, areas }
}
