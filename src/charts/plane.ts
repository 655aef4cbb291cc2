import type { Area, Drawing, Shape } from './drawing'
import { estimatedWidth, label } from './lettering'
import { dot } from './marks'
import { type Field, spreadOut } from './spread'

/** One priority, as the constituencies voted. */
export interface PlaneDot {
  /** Its place in the list, as the reader writes it. */
  readonly number: string
  /** From 1 to 3. */
  readonly importance: number
  readonly feasibility: number
  /** In levels, from 1 to 4. */
  readonly gap: number
  readonly way?: Omit<Area, 'x' | 'y' | 'width' | 'height'>
}

export interface PlaneWords {
  readonly number: (value: number) => string
  readonly startHere: string
  readonly lessImportant: string
  readonly moreImportant: string
  readonly harder: string
  readonly easier: string
}

export interface PlaneLayout {
  /** Of the whole drawing. */
  readonly width: number
  readonly textSize: number
}

/** More would cover each other: the rest is read in the list. */
export const mostDots = 15

/** Wide enough for two digits; its area grows with the gap. */
const radiusOf = (gap: number, textSize: number): number => textSize * (0.8 + 0.17 * gap)

const biggest = (textSize: number): number => radiusOf(4, textSize)

interface Plane extends Field {
  readonly textSize: number
}

/** Of what the dots cover: less room, and there is none to spread them in. */
const roomForDots = 2.2

/**
 * Inside the frame, the words of the corners keep a line above and below to themselves. Where large type leaves the dots no
 * room beside each other, the plane is taller.
 */
function planeOf({ width: whole, textSize }: PlaneLayout, dots: readonly PlaneDot[]): Plane {
  const left = Math.round(textSize * 1.4)
  const width = whole - left - 1
  const covered = dots.reduce((sum, { gap }) => sum + (2 * radiusOf(gap, textSize)) ** 2, 0)
  const least = (covered * roomForDots) / width + 2 * cornerLines(textSize)
  return { left, top: 1, width, height: Math.round(Math.max(Math.min(whole * 0.78, textSize * 30), least)), textSize }
}

/** What the words of a corner take. */
const cornerLines = (textSize: number): number => textSize * 1.9

function fieldOf({ left, top, width, height, textSize }: Plane): Field {
  const lines = cornerLines(textSize)
  return { left: left + 3, top: top + lines, width: width - 6, height: height - 2 * lines }
}

/** Where a vote from 1 to 3 stands, with room for the biggest dot at the ends. */
function placeOf(importance: number, feasibility: number, plane: Plane): { readonly x: number; readonly y: number } {
  const field = fieldOf(plane)
  const edge = biggest(plane.textSize) + 2
  const [across, up] = [field.width - 2 * edge, field.height - 2 * edge]
  return {
    x: field.left + edge + ((importance - 1) / 2) * across,
    y: field.top + edge + ((3 - feasibility) / 2) * up,
  }
}

const line = (x1: number, y1: number, x2: number, y2: number, stroke: 'ink' | 'line', strokeWidth: number): Shape => ({
  kind: 'line',
  x1,
  y1,
  x2,
  y2,
  stroke,
  strokeWidth,
})

/** The frame, the middle of both scales, and the corner where both are high. */
function frameShapes(plane: Plane): readonly Shape[] {
  const { left, top, width, height } = plane
  const [right, bottom] = [left + width, top + height]
  const middle = placeOf(2, 2, plane)
  return [
    { kind: 'rectangle', x: left, y: top, width, height, fill: 'surface', stroke: 'line-strong', strokeWidth: 0.75 },
    line(middle.x, top, middle.x, bottom, 'line', 0.75),
    line(left, middle.y, right, middle.y, 'line', 0.75),
    line(left, top, left, bottom, 'ink', 1.5),
    line(left, bottom, right, bottom, 'ink', 1.5),
    line(middle.x, top, right, top, 'ink', 2.5),
    line(right, top, right, middle.y, 'ink', 2.5),
  ]
}

/** Both axes in numbers and in words. */
function axes(plane: Plane, words: PlaneWords): readonly Shape[] {
  const { left, top, width, height, textSize } = plane
  const bottom = top + height
  const soft = { fill: 'ink-2' } as const
  const numbers = [1, 2, 3].flatMap((vote) => [
    label(left - textSize * 0.4, placeOf(1, vote, plane).y + textSize * 0.36, words.number(vote), textSize, {
      anchor: 'end',
      ...soft,
    }),
    label(placeOf(vote, 1, plane).x, bottom + textSize * 1.25, words.number(vote), textSize, {
      anchor: 'middle',
      ...soft,
    }),
  ])
  const inside = left + textSize * 0.5
  return [
    ...numbers,
    label(inside, top + textSize * 1.35, words.easier, textSize, soft),
    label(inside, bottom - textSize * 0.6, words.harder, textSize, soft),
    label(left + width - textSize * 0.5, top + textSize * 1.35, words.startHere, textSize, {
      anchor: 'end',
      bold: true,
    }),
    ...belowWords(plane, words),
  ]
}

/** Under the numbers: in one line, or in two where the words would meet. */
function belowWords({ left, top, width, height, textSize }: Plane, words: PlaneWords): readonly Shape[] {
  const first = top + height + textSize * 2.6
  const meet = estimatedWidth(words.lessImportant + words.moreImportant, textSize) + textSize > width
  return [
    label(left, first, words.lessImportant, textSize, { fill: 'ink-2' }),
    label(left + width, first + (meet ? textSize * 1.3 : 0), words.moreImportant, textSize, {
      anchor: 'end',
      fill: 'ink-2',
    }),
  ]
}

/** Importance across, feasibility up: what is both stands in the corner "start here". The first dots of `dots` only. */
export function planeChart(dots: readonly PlaneDot[], layout: PlaneLayout, words: PlaneWords): Drawing {
  const { textSize, width } = layout
  const shown = dots.slice(0, mostDots)
  const plane = planeOf(layout, shown)
  const wanted = shown.map(({ importance, feasibility, gap }) => ({
    ...placeOf(importance, feasibility, plane),
    radius: radiusOf(gap, textSize),
  }))
  const spots = spreadOut(wanted, fieldOf(plane))
  const shapes = shown.flatMap(({ number }, index): readonly Shape[] => {
    const { x, y, radius } = spots[index] ?? { x: 0, y: 0, radius: 0 }
    return [
      dot(x, y, radius, 'data', 'surface'),
      label(x, y + textSize * 0.36, number, textSize, { anchor: 'middle', bold: true, fill: 'surface' }),
    ]
  })
  const areas = shown.flatMap(({ way }, index): readonly Area[] => {
    const { x, y, radius } = spots[index] ?? { x: 0, y: 0, radius: 0 }
    return way === undefined ? [] : [{ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, ...way }]
  })
  const lettering = axes(plane, words)
  const height = Math.max(...lettering.flatMap((shape) => (shape.kind === 'text' ? [shape.y] : []))) + textSize * 0.4
  return { width, height, shapes: [...frameShapes(plane), ...lettering, ...shapes], areas }
}
