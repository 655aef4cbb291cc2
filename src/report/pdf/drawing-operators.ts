import type { Direction, Drawing, PathStep, Shape } from '../../charts/drawing'
import { type Corner, hatchOperators } from './hatch'
import { PAGE_HEIGHT } from './jspdf-internals'
import { rgb } from './palette'
import { decimal, decimals } from './pdf-syntax'

type Rectangle = Extract<Shape, { kind: 'rectangle' }>
type StraightLine = Extract<Shape, { kind: 'line' }>
type Path = Extract<Shape, { kind: 'path' }>
type Label = Extract<Shape, { kind: 'text' }>

export interface DrawingPlace {
  /** Top left corner on the page, in points. */
  readonly left: number
  readonly top: number
  readonly scale: number
  readonly direction: Direction
}

/** A label of a drawing at its place on the page. */
export interface PlacedLabel {
  readonly label: Label
  readonly size: number
  /** Where the anchor of the label is. */
  readonly x: number
  readonly baseline: number
}

/** The operators of a whole drawing; `setLabel` gives those of a text. */
export function drawingOperators(
  drawing: Drawing,
  place: DrawingPlace,
  setLabel: (label: PlacedLabel) => string,
): string {
  const { left, top, scale, direction } = place
  // Shapes count from the start edge: in right-to-left text from the right.
  const toX = (inline: number) => left + (direction === 'rtl' ? drawing.width - inline : inline) * scale
  const toY = (y: number) => top + y * scale
  return drawing.shapes
    .map((shape) => {
      if (shape.kind === 'line') return lineOperators(shape, toX, toY, scale)
      if (shape.kind === 'rectangle') return rectangleOperators(shape, toX, toY, scale)
      if (shape.kind === 'path') return pathOperators(shape, toX, toY, scale)
      return setLabel({ label: shape, size: shape.size * scale, x: toX(shape.x), baseline: toY(shape.y) })
    })
    .filter((operators) => operators !== '')
    .join('\n')
}

type Coordinate = (value: number) => number

function lineOperators(shape: StraightLine, toX: Coordinate, toY: Coordinate, scale: number): string {
  const from = decimals(toX(shape.x1), PAGE_HEIGHT - toY(shape.y1))
  const to = decimals(toX(shape.x2), PAGE_HEIGHT - toY(shape.y2))
  return `${rgb(shape.stroke)} RG ${decimal(shape.strokeWidth * scale)} w ${from} m ${to} l S`
}

function rectangleOperators(shape: Rectangle, toX: Coordinate, toY: Coordinate, scale: number): string {
  const left = Math.min(toX(shape.x), toX(shape.x + shape.width))
  const bottom = PAGE_HEIGHT - toY(shape.y + shape.height)
  const size = { width: shape.width * scale, height: shape.height * scale }
  const path = rectanglePath({ left, bottom, ...size }, (shape.radius ?? 0) * scale)
  const parts: string[] = []
  if (shape.fill === 'hatch') parts.push(hatchOperators({ left, bottom, ...size }, path))
  else if (shape.fill !== undefined) parts.push(`${rgb(shape.fill)} rg ${path} f`)
  if (shape.stroke !== undefined) {
    parts.push(`${rgb(shape.stroke)} RG ${decimal((shape.strokeWidth ?? 1) * scale)} w ${path} S`)
  }
  return parts.join('\n')
}

function pathOperators(shape: Path, toX: Coordinate, toY: Coordinate, scale: number): string {
  const point = (x: number, y: number): readonly [number, number] => [toX(x), PAGE_HEIGHT - toY(y)]
  const step = (one: PathStep): string => {
    if (one.kind === 'close') return 'h'
    const end = point(one.x, one.y)
    if (one.kind === 'curve') return `${decimals(...point(one.x1, one.y1), ...point(one.x2, one.y2), ...end)} c`
    return `${decimals(...end)} ${one.kind === 'move' ? 'm' : 'l'}`
  }
  const path = shape.steps.map(step).join(' ')
  const parts: string[] = []
  if (shape.fill === 'hatch') parts.push(hatchOperators(boxOfPath(shape.steps, point), path))
  else if (shape.fill !== undefined) parts.push(`${rgb(shape.fill)} rg ${path} f`)
  if (shape.stroke !== undefined) {
    const dash = shape.dashed === true ? `[${decimals(2.5 * scale, 2.5 * scale)}] 0 d ` : ''
    const width = decimal((shape.strokeWidth ?? 1) * scale)
    parts.push(`q ${dash}${rgb(shape.stroke)} RG ${width} w ${path} S Q`)
  }
  return parts.join('\n')
}

function boxOfPath(steps: readonly PathStep[], point: (x: number, y: number) => readonly [number, number]): Corner {
  const points = steps.flatMap((one) => (one.kind === 'close' ? [] : [point(one.x, one.y)]))
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)]
  return { left, bottom, width: Math.max(...xs) - left, height: Math.max(...ys) - bottom }
}

/** How far the handles of a Bézier curve stand from the corner of a quarter circle. */
const HANDLE = 1 - 0.5523

function rectanglePath({ left, bottom, width, height }: Corner, wanted: number): string {
  const radius = Math.min(wanted, width / 2, height / 2)
  if (radius <= 0) return `${decimals(left, bottom, width, height)} re`
  const [right, top, handle] = [left + width, bottom + height, radius * HANDLE]
  const curve = (...points: readonly number[]) => `${decimals(...points)} c`
  return [
    `${decimals(left + radius, bottom)} m ${decimals(right - radius, bottom)} l`,
    curve(right - handle, bottom, right, bottom + handle, right, bottom + radius),
    `${decimals(right, top - radius)} l`,
    curve(right, top - handle, right - handle, top, right - radius, top),
    `${decimals(left + radius, top)} l`,
    curve(left + handle, top, left, top - handle, left, top - radius),
    `${decimals(left, bottom + radius)} l`,
    curve(left, bottom + handle, left + handle, bottom, left + radius, bottom),
    'h',
  ].join(' ')
}
