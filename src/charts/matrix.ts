import type { Area, Drawing, Shape } from './drawing'
import { brokenInto, estimatedWidth, label } from './lettering'
import { hueOf } from './points'

/** The share of a questionnaire's indicators that reach one stage, in percent. */
export interface MatrixCell {
  readonly floor: number
  readonly ceiling: number
  /** What is behind the cell. */
  readonly way?: Pick<Area, 'href' | 'label' | 'place'>
}

export interface MatrixRow {
  readonly label: string
  /** The base of the shares. */
  readonly note: string
  /** One for each stage; none where nothing applies. */
  readonly cells: readonly MatrixCell[]
  /** The step from law to practice, in words. */
  readonly step: string
}

export interface MatrixWords {
  /** Heads of the columns, from the first stage to the last. */
  readonly stages: readonly string[]
  /** Head of the last column. */
  readonly step: string
  /** In the place of the cells where nothing applies. */
  readonly nothing: string
  /** A share without its sign, as the reader writes it. */
  readonly number: (share: number) => string
  /** How far the share may go: "to 81". */
  readonly upTo: (share: number) => string
}

export interface MatrixLayout {
  /** Of the whole drawing. */
  readonly width: number
  readonly textSize: number
  /** Labels above their cells, and no last column. */
  readonly narrow: boolean
}

interface Frame {
  readonly layout: MatrixLayout
  readonly words: MatrixWords
  /** Of the first column of cells, from the start edge. */
  readonly start: number
  /** From the start of one column to the start of the next. */
  readonly pitch: number
  readonly cellHeight: number
  /** Of the last column; null where it is left out. */
  readonly end: number | null
}

const labelShare = 0.27
const stepShare = 0.2
const gap = 3
const edge = 0.75

const small = ({ textSize }: MatrixLayout): number => textSize * 0.92

/** The hatched foot: a bar of its own from 0 to 100, solid as far as it is known, hatched as far as it may go. */
function foot({ floor, ceiling }: MatrixCell, x: number, bottom: number, frame: Frame): readonly Shape[] {
  const width = frame.pitch - gap
  const height = Math.round(frame.layout.textSize * 0.6)
  const box = { kind: 'rectangle', y: bottom - height, height } as const
  const from = x + (floor / 100) * width
  const solid: readonly Shape[] = floor > 0 ? [{ ...box, x, width: from - x, fill: 'data' }] : []
  const hatched = { ...box, x: from, width: ((ceiling - floor) / 100) * width, fill: 'hatch' } as const
  return [
    { ...box, x, width, fill: 'surface' },
    hatched,
    ...solid,
    { ...box, x, width, stroke: 'level-edge', strokeWidth: edge },
  ]
}

function cell(share: MatrixCell, x: number, top: number, frame: Frame): readonly Shape[] {
  const { layout, words, pitch, cellHeight: height } = frame
  const { textSize } = layout
  const { floor, ceiling } = share
  const hue = hueOf(floor)
  const box = { kind: 'rectangle', x, y: top, width: pitch - gap, height } as const
  const middle = x + (pitch - gap) / 2
  const isOpen = ceiling > floor
  const ink = { anchor: 'middle', fill: `on-level-${hue}` } as const
  const numberBase = top + (isOpen ? textSize * 1.65 : height / 2 + textSize * 0.5)
  return [
    { ...box, fill: `level-${hue}`, stroke: 'level-edge', strokeWidth: edge },
    ...(isOpen ? foot(share, x, top + height, frame) : []),
    label(middle, numberBase, words.number(floor), textSize * 1.4, { ...ink, bold: true }),
    ...(isOpen ? [label(middle, top + textSize * 2.85, words.upTo(ceiling), small(layout), ink)] : []),
  ]
}

/** Lines around a middle height. */
function centred(lines: readonly string[], x: number, middle: number, size: number, bold: boolean): readonly Shape[] {
  const leading = size * 1.3
  const first = middle - ((lines.length - 1) * leading) / 2 + size * 0.36
  return lines.map((line, index) => label(x, first + index * leading, line, size, { bold }))
}

function heads(frame: Frame): { readonly shapes: readonly Shape[]; readonly height: number } {
  const { layout, words, start, pitch, end } = frame
  const size = layout.narrow ? layout.textSize * 0.85 : small(layout)
  const leading = size * 1.3
  const columns = words.stages.map((stage, index) => ({
    lines: brokenInto(stage, pitch - gap, size),
    x: start + index * pitch + (pitch - gap) / 2,
    anchor: 'middle' as const,
  }))
  const last =
    end === null ? [] : [{ lines: brokenInto(words.step, layout.width - end, size), x: end, anchor: 'start' as const }]
  const all = [...columns, ...last]
  const most = Math.max(...all.map(({ lines }) => lines.length))
  const shapes = all.flatMap(({ lines, x, anchor }) =>
    // Heads end on the line next to the cells.
    lines.map((line, index) =>
      label(x, size + (most - lines.length + index) * leading, line, size, { anchor, bold: true }),
    ),
  )
  return { shapes, height: most * leading + size * 0.35 }
}

/** Name and base: in one line above the cells, or in lines beside them. */
function names(row: MatrixRow, top: number, frame: Frame): readonly Shape[] {
  const { textSize, narrow, width } = frame.layout
  const noteSize = small(frame.layout)
  if (narrow) {
    const y = top + textSize
    const isRoom = estimatedWidth(row.label, textSize) + estimatedWidth(row.note, noteSize) < width
    const note = label(width, y, row.note, noteSize, { anchor: 'end', fill: 'ink-2' })
    return [label(0, y, row.label, textSize, { bold: true }), ...(isRoom ? [note] : [])]
  }
  const lines = brokenInto(row.label, frame.start - gap, textSize)
  const middle = top + frame.cellHeight / 2 - textSize * 0.65
  const under = middle + ((lines.length - 1) * textSize * 1.3) / 2 + textSize * 1.6
  return [...centred(lines, 0, middle, textSize, true), label(0, under, row.note, noteSize, { fill: 'ink-2' })]
}

interface Line {
  readonly shapes: readonly Shape[]
  readonly areas: readonly Area[]
  readonly bottom: number
}

function line(row: MatrixRow, top: number, frame: Frame): Line {
  const { layout, start, pitch, cellHeight: height, end } = frame
  const { textSize, narrow, width } = layout
  const y = narrow ? top + Math.round(textSize * 1.5) : top
  const xOf = (column: number) => start + column * pitch
  const shapes = [...names(row, top, frame), ...row.cells.flatMap((share, index) => cell(share, xOf(index), y, frame))]
  if (row.cells.length === 0) {
    shapes.push(label(start, y + height / 2 + textSize * 0.36, frame.words.nothing, textSize, { fill: 'ink-2' }))
  } else if (end !== null) {
    shapes.push(...centred(brokenInto(row.step, width - end, textSize), end, y + height / 2, textSize, true))
  }
  const areas = row.cells.flatMap(({ way }, index) =>
    way === undefined ? [] : [{ x: xOf(index), y, width: pitch - gap, height, ...way }],
  )
  return { shapes, areas, bottom: y + height + (narrow ? Math.round(textSize * 0.6) : gap) }
}

/** The coherence matrix (METHOD 4): questionnaires down, the four stages across, then the step from law to practice. */
export function matrix(rows: readonly MatrixRow[], layout: MatrixLayout, words: MatrixWords): Drawing {
  const { width, textSize, narrow } = layout
  const start = narrow ? edge : Math.round(width * labelShare)
  const end = narrow ? null : Math.round(width * (1 - stepShare))
  const pitch = ((end === null ? width - edge + gap : end - 2 * gap) - start) / Math.max(1, words.stages.length)
  const frame: Frame = { layout, words, start, pitch, cellHeight: Math.round(textSize * 4), end }
  const { shapes: top, height } = heads(frame)
  const shapes: Shape[] = [...top]
  const areas: Area[] = []
  let y = Math.round(height)
  for (const row of rows) {
    const { shapes: own, areas: ways, bottom } = line(row, y, frame)
    shapes.push(...own)
    areas.push(...ways)
    y = bottom
  }
  return { width, height: y, shapes, ...(areas.length === 0 ? {} : { areas }) }
}
