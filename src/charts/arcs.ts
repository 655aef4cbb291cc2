import { type ArcPlace, type ArcSpace, placeArcs, xAtHeight } from './arc-places'
import type { Area, Drawing, Shape } from './drawing'
import { dot } from './marks'

/** One finding, or one question to settle, between the policies that it concerns. */
export interface Arc {
  /** As the reader writes it. */
  readonly number: string
  /** Indices of the policies that it joins; one alone is drawn as a loop. */
  readonly rows: readonly number[]
  /** Solid where it is established, dashed where it is a question to settle. */
  readonly isFinding: boolean
  /** To its entry in the list. */
  readonly href: string
  /** All of it in words. */
  readonly label: string
}

export interface ArcsLayout {
  /** Of the whole drawing. */
  readonly width: number
  readonly textSize: number
  /** Names in two lines, where there is no room for one. */
  readonly narrow: boolean
}

/** More would be a knot: the others are named in words. */
export const mostArcs = 12

/** Good enough to leave room; the renderers measure for real. */
const estimatedWidth = (text: string, size: number): number => text.length * size * 0.6

/** In two lines of about the same length. */
function inTwoLines(name: string): readonly string[] {
  const words = name.split(' ')
  const breaks = words.slice(1).map((_, index) => {
    const lines = [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]
    return { lines, longest: Math.max(...lines.map(({ length }) => length)) }
  })
  const [best] = breaks.sort((a, b) => a.longest - b.longest)
  return best?.lines ?? [name]
}

function nameShapes(lines: readonly string[], end: number, middle: number, size: number): readonly Shape[] {
  const leading = size * 1.2
  const first = middle + size * 0.35 - ((lines.length - 1) * leading) / 2
  return lines.map((text, index) => ({
    kind: 'text',
    x: end,
    y: first + index * leading,
    text,
    size,
    bold: true,
    fill: 'ink',
    anchor: 'end',
  }))
}

function arcShapes(place: ArcPlace, axis: number, isFinding: boolean, size: number): readonly Shape[] {
  const { from, to, reach, flare, lean, joins } = place
  const handle = axis + (reach * 4) / 3
  const line = {
    stroke: isFinding ? 'ink' : 'ink-2',
    strokeWidth: size * 0.11,
    ...(isFinding ? {} : { dashed: true }),
  } as const
  return [
    {
      kind: 'path',
      steps: [
        { kind: 'move', x: axis, y: from },
        { kind: 'curve', x1: handle, y1: from - flare + lean, x2: handle, y2: to + flare + lean, x: axis, y: to },
      ],
      ...line,
    },
    ...joins.flatMap((y): readonly Shape[] => {
      const x = xAtHeight(place, axis, y)
      const steps = [{ kind: 'move', x: axis, y } as const, { kind: 'line', x, y } as const]
      return [{ kind: 'path', steps, ...line }, dot(x, y, size * 0.19, isFinding ? 'ink' : 'ink-2')]
    }),
  ]
}

/** Dark for a finding, light for a question, and in the reader's own digits. */
function numberShapes({ x, y }: ArcPlace, { number, isFinding }: Arc, radius: number, size: number): readonly Shape[] {
  return [
    dot(x, y, radius, isFinding ? 'ink' : 'surface', 'ink'),
    {
      kind: 'text',
      x,
      y: y + size * 0.36,
      text: number,
      size,
      bold: true,
      fill: isFinding ? 'surface' : 'ink',
      anchor: 'middle',
    },
  ]
}

const numberArea = ({ x, y }: ArcPlace, { href, label }: Arc, half: number): Area => ({
  x: x - half,
  y: y - half,
  width: 2 * half,
  height: 2 * half,
  href,
  label,
})

/** The axis and, on it, each policy: a dot that is as tall as the ends of its arcs. */
function axisShapes(axis: number, rowHeight: number, ends: readonly number[], size: number): readonly Shape[] {
  const half = size * 0.4
  const middle = (row: number) => (row + 0.5) * rowHeight
  return [
    {
      kind: 'line',
      x1: axis,
      x2: axis,
      y1: middle(0),
      y2: middle(ends.length - 1),
      stroke: 'line-strong',
      strokeWidth: 1,
    },
    ...ends.map(
      (end, row): Shape => ({
        kind: 'rectangle',
        x: axis - half,
        y: middle(row) - Math.max(half, end + 2),
        width: 2 * half,
        height: 2 * Math.max(half, end + 2),
        radius: half,
        fill: 'data',
      }),
    ),
  ]
}

/** Policies on a vertical line, and an arc with its number for each finding that joins them. */
export function arcsChart(names: readonly string[], arcs: readonly Arc[], layout: ArcsLayout): Drawing {
  const { width, textSize, narrow } = layout
  const lines = names.map((name) => (narrow ? inTwoLines(name) : [name]))
  const widest = Math.max(0, ...lines.flat().map((line) => estimatedWidth(line, textSize)))
  const end = Math.min(widest, width * 0.45)
  const radius = textSize * 0.8
  const axis = end + textSize * 1.1
  const half = radius + 2
  const space: ArcSpace = { axis, room: width - axis - half, half, textSize, rows: names.length }
  const {
    rowHeight,
    arcs: places,
    ends,
  } = placeArcs(
    arcs.map(({ rows }) => rows),
    space,
  )
  const each = <Made>(make: (place: ArcPlace, arc: Arc) => readonly Made[]): readonly Made[] =>
    arcs.flatMap((arc, index) => {
      const place = places[index]
      return place === undefined ? [] : make(place, arc)
    })
  return {
    width,
    height: rowHeight * names.length,
    shapes: [
      ...each((place, { isFinding }) => arcShapes(place, axis, isFinding, textSize)),
      ...axisShapes(axis, rowHeight, ends, textSize),
      ...lines.flatMap((own, row) => nameShapes(own, end, (row + 0.5) * rowHeight, textSize)),
      ...each((place, arc) => numberShapes(place, arc, radius, textSize * 0.92)),
    ],
    areas: each((place, arc) => [numberArea(place, arc, half)]),
  }
}
