import type { Direction, Drawing, PathStep, Shape } from '../../charts/drawing'
import { cleanLine } from '../typesetting/clean-text'
import { piecesOf } from '../typesetting/pieces'
import { type Ring, ringsOfShape } from './outline-points'

const RIGHT_TO_LEFT_MARK = '\u200F'
const PITCH = 5
const STROKE = 1.25

/**
 * The same picture in the plainest shapes, for programs that know little of SVG: counted from the left edge, each text at a
 * place of its own rather than by direction, and the hatch as lines.
 */
export function plainDrawing({ width, height, shapes }: Drawing, direction: Direction): Drawing {
  const marked = shapes.map((shape) => withMarks(shape, direction))
  const placed = direction === 'rtl' ? marked.map((shape) => mirrored(shape, width)) : marked
  return withRoom({ width, height, shapes: placed.flatMap(withoutHatch) })
}

/** How far letters reach above and below their line, as a share of their size. */
const ASCENT = 0.95
const DESCENT = 0.3

/** A page shows what stands out of a drawing; a picture would cut it. */
function withRoom({ width, height, shapes }: Drawing): Drawing {
  const texts = shapes.filter((shape) => shape.kind === 'text')
  const above = Math.max(0, ...texts.map(({ y, size }) => size * ASCENT - y))
  const below = Math.max(0, ...texts.map(({ y, size }) => y + size * DESCENT - height))
  const lowered = above === 0 ? shapes : shapes.map((shape) => moved(shape, above))
  return { width, height: height + above + below, shapes: lowered }
}

function moved(shape: Shape, down: number): Shape {
  switch (shape.kind) {
    case 'line':
      return { ...shape, y1: shape.y1 + down, y2: shape.y2 + down }
    case 'path':
      return { ...shape, steps: shape.steps.map((step) => movedStep(step, down)) }
    case 'rectangle':
    case 'text':
      return { ...shape, y: shape.y + down }
  }
}

function movedStep(step: PathStep, down: number): PathStep {
  if (step.kind === 'close') return step
  if (step.kind !== 'curve') return { ...step, y: step.y + down }
  return { ...step, y1: step.y1 + down, y2: step.y2 + down, y: step.y + down }
}

function mirrored(shape: Shape, whole: number): Shape {
  switch (shape.kind) {
    case 'rectangle':
      return { ...shape, x: whole - shape.x - shape.width }
    case 'line':
      return { ...shape, x1: whole - shape.x1, x2: whole - shape.x2 }
    case 'path':
      return { ...shape, steps: shape.steps.map((step) => mirroredStep(step, whole)) }
    case 'text':
      return { ...shape, x: whole - shape.x, anchor: OTHER_END[shape.anchor] }
  }
}

const OTHER_END = { start: 'end', middle: 'middle', end: 'start' } as const

function mirroredStep(step: PathStep, whole: number): PathStep {
  if (step.kind === 'close') return step
  if (step.kind !== 'curve') return { ...step, x: whole - step.x }
  return { ...step, x1: whole - step.x1, x2: whole - step.x2, x: whole - step.x }
}

/** From right to left, marks on both sides hold the text in its direction in whatever surroundings. */
function withMarks(shape: Shape, direction: Direction): Shape {
  if (shape.kind !== 'text') return shape
  const text = piecesOf({ text: cleanLine(shape.text) }, direction)
    .map((piece) => piece.text)
    .join('')
  return { ...shape, text: direction === 'rtl' ? RIGHT_TO_LEFT_MARK + text + RIGHT_TO_LEFT_MARK : text }
}

function withoutHatch(shape: Shape): readonly Shape[] {
  if ((shape.kind !== 'rectangle' && shape.kind !== 'path') || shape.fill !== 'hatch') return [shape]
  const { fill: _, stroke, ...rest } = shape
  return [
    { ...rest, fill: 'surface' },
    ...hatchLines(ringsOfShape(shape)),
    ...(stroke === undefined ? [] : [{ ...rest, stroke }]),
  ]
}

/** Lines at 45 degrees that rise to the right, as far as they are inside; counted from the corner of the drawing. */
function hatchLines(rings: readonly Ring[]): readonly Shape[] {
  const sums = rings.flatMap((ring) => ring.map(([x, y]) => x + y))
  if (sums.length === 0) return []
  // On such a line x + y is the same everywhere; the pitch is measured across the lines.
  const step = PITCH * Math.SQRT2
  const first = Math.ceil(Math.min(...sums) / step)
  const last = Math.floor(Math.max(...sums) / step)
  const lines: Shape[] = []
  for (let index = first; index <= last; index += 1) lines.push(...insideOf(rings, index * step))
  return lines
}

function insideOf(rings: readonly Ring[], sum: number): readonly Shape[] {
  const crossings = rings.flatMap((ring) => ring.slice(1).flatMap((to, index) => crossing(ring[index] ?? to, to, sum)))
  const xs = crossings.sort((one, other) => one - other)
  return xs.flatMap((x, index): readonly Shape[] => {
    const end = xs[index + 1]
    if (index % 2 === 1 || end === undefined || end - x < 0.1) return []
    return [{ kind: 'line', x1: x, y1: sum - x, x2: end, y2: sum - end, stroke: 'hatch', strokeWidth: STROKE }]
  })
}

/** Where the side from one corner to the next meets the line; the first corner counts, the second is the next side's. */
function crossing(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  sum: number,
): readonly number[] {
  const [from, to] = [x1 + y1 - sum, x2 + y2 - sum]
  if (from >= 0 === to >= 0) return []
  return [x1 + ((x2 - x1) * from) / (from - to)]
}
