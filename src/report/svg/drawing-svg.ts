import type { Direction, Drawing, Paint, PathStep, Shape } from '../../charts/drawing'
import { attributes, escaped } from '../markup'
import { colours } from '../palette'
import { cleanLine } from '../typesetting/clean-text'
import { withSignsKept } from '../typesetting/isolate'

export interface SvgOptions {
  readonly direction: Direction
  /** Name of the hatch: unique among the drawings of one page. */
  readonly hatch: string
  /** Attributes of the outermost element, beside its box. */
  readonly more?: Readonly<Record<string, string | number>>
  /** What comes before the shapes: a title. Markup. */
  readonly inside?: string
}

/** Where inline positions become positions from the left edge: mirrored from right to left, glyphs never. */
interface Plane {
  readonly direction: Direction
  readonly width: number
  readonly hatch: string
}

/** A drawing as markup, in the colours of paper: the shapes of `src/ui/drawing`, without a browser. */
export function drawingSvg(drawing: Drawing, { direction, hatch, more = {}, inside = '' }: SvgOptions): string {
  const { width, height, shapes } = drawing
  const plane: Plane = { direction, width, hatch }
  const root = { viewBox: `0 0 ${short(width)} ${short(height)}`, direction, ...more }
  const drawn = shapes.map((shape) => markOf(shape, plane)).join('')
  return `<svg${attributes(root)}>${inside}${shapes.some(isHatched) ? hatchOf(plane) : ''}${drawn}</svg>`
}

function isHatched(shape: Shape): boolean {
  return (shape.kind === 'rectangle' || shape.kind === 'path') && shape.fill === 'hatch'
}

function hatchOf({ hatch }: Plane): string {
  const pattern = { id: hatch, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }
  return `<defs><pattern${attributes(pattern)}><rect width="1.5" height="5" fill="${colours.hatch}"/></pattern></defs>`
}

/** Three decimals are finer than any printer. */
const short = (value: number): number => Math.round(value * 1000) / 1000

const across = (x: number, extent: number, { direction, width }: Plane): number =>
  short(direction === 'rtl' ? width - x - extent : x)

const paintOf = (paint: Paint | undefined, { hatch }: Plane): string | undefined =>
  paint === undefined ? undefined : paint === 'hatch' ? `url(#${hatch})` : colours[paint]

function markOf(shape: Shape, plane: Plane): string {
  switch (shape.kind) {
    case 'rectangle':
      return rectangle(shape, plane)
    case 'line':
      return line(shape, plane)
    case 'path':
      return path(shape, plane)
    case 'text':
      return label(shape, plane)
  }
}

function rectangle(shape: Shape & { kind: 'rectangle' }, plane: Plane): string {
  const { x, y, width, height, fill, stroke, strokeWidth, radius } = shape
  return `<rect${attributes({
    x: across(x, width, plane),
    y: short(y),
    width: short(width),
    height: short(height),
    rx: radius,
    fill: paintOf(fill, plane) ?? 'none',
    stroke: stroke === undefined ? undefined : colours[stroke],
    'stroke-width': strokeWidth,
  })}/>`
}

function line({ x1, y1, x2, y2, stroke, strokeWidth }: Shape & { kind: 'line' }, plane: Plane): string {
  return `<line${attributes({
    x1: across(x1, 0, plane),
    y1: short(y1),
    x2: across(x2, 0, plane),
    y2: short(y2),
    stroke: colours[stroke],
    'stroke-width': strokeWidth,
  })}/>`
}

function path({ steps, fill, stroke, strokeWidth, dashed }: Shape & { kind: 'path' }, plane: Plane): string {
  return `<path${attributes({
    d: pathData(steps, plane),
    fill: paintOf(fill, plane) ?? 'none',
    stroke: stroke === undefined ? undefined : colours[stroke],
    'stroke-width': strokeWidth,
    'stroke-dasharray': dashed === true ? '3 3' : undefined,
  })}/>`
}

function pathData(steps: readonly PathStep[], plane: Plane): string {
  const at = (x: number, y: number): string => `${across(x, 0, plane)} ${short(y)}`
  return steps
    .map((step) => {
      if (step.kind === 'close') return 'Z'
      if (step.kind === 'curve') return `C${at(step.x1, step.y1)} ${at(step.x2, step.y2)} ${at(step.x, step.y)}`
      return `${step.kind === 'move' ? 'M' : 'L'}${at(step.x, step.y)}`
    })
    .join('')
}

function label({ x, y, text, size, bold, fill, anchor }: Shape & { kind: 'text' }, plane: Plane): string {
  const set = {
    x: across(x, 0, plane),
    y: short(y),
    'font-size': size,
    'font-weight': bold === true ? 700 : undefined,
    fill: paintOf(fill, plane),
    // Follows `direction`: the start of an Arabic word is its right end.
    'text-anchor': anchor === 'start' ? undefined : anchor,
  }
  return `<text${attributes(set)}>${escaped(withSignsKept(cleanLine(text), plane.direction))}</text>`
}
