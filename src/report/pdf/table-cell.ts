import type { Cell, TableBlock } from '../document'
import { pieceWidths } from '../typesetting/break-lines'
import type { ShapedText } from '../typesetting/typeset'
import type { Canvas } from './canvas'
import { columnWidths } from './column-widths'
import { type Align, artifactOwners, drawLine, ownersOf } from './draw-text'
import { drawFigure, fittingScale } from './set-figure'
import { inLines, type SetText, shapeText, type UnbrokenText } from './set-text'
import { type Frame, frameWithin, type Setting } from './setting'
import type { StructureElement } from './structure'
import type { TextStyle } from './style-sheet'

type DrawingCell = Extract<Cell, { kind: 'drawing' }>

/** What a cell shows, before it is known how wide its column is. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: UnbrokenText }
  | { readonly kind: 'drawing'; readonly cell: DrawingCell }

/** A cell laid out in its column. */
export interface SetCell {
  readonly frame: Frame
  readonly align: Align
  /** TH or TD; null in a head that is printed again. */
  readonly element: StructureElement | null
  readonly content:
    | { readonly kind: 'text'; readonly text: SetText }
    | { readonly kind: 'drawing'; readonly cell: DrawingCell; readonly scale: number }
}

/** Half the space between two columns, in em. */
const GUTTER = 0.6
/** No drawing in a table is taller, so that a row always fits on a page. */
const TALLEST_DRAWING = 500

export function shapeCell(setting: Setting, cell: Cell, style: TextStyle): CellContent {
  return cell.kind === 'text'
    ? { kind: 'text', text: shapeText(setting, cell.spans, style) }
    : { kind: 'drawing', cell }
}

/**
 * The columns of a table that holds these rows, its head among them. The first and the last reach the edges of the text: the
 * table stands in line with it.
 */
export function columnFrames(
  setting: Setting,
  { columns }: TableBlock,
  rows: readonly (readonly CellContent[])[],
  frame: Frame,
): readonly Frame[] {
  const gutter = GUTTER * setting.style.em
  const before = (index: number) => (index === 0 ? 0 : gutter)
  const around = (index: number) => before(index) + (index === columns.length - 1 ? 0 : gutter)
  const widths = columnWidths(
    columns.map(({ share }) => share),
    columns.map((_, index) => rows.flatMap((row) => piecesOf(row[index]).map((piece) => piece + around(index)))),
    frame.width,
  )
  let start = 0
  return widths.map((width, index) => {
    const cell = frameWithin(setting, frame, start + before(index), Math.max(1, width - around(index)))
    start += width
    return cell
  })
}

/** Widths of what a cell would rather not see cut or shrunk. */
function piecesOf(content: CellContent | undefined): readonly number[] {
  if (content === undefined) return []
  if (content.kind === 'drawing') return [content.cell.drawing.width]
  const { shaped } = content.text
  const widths = widthsOf.get(shaped) ?? pieceWidths(shaped)
  widthsOf.set(shaped, widths)
  return widths
}

const widthsOf = new WeakMap<ShapedText, readonly number[]>()

export function setCell(content: CellContent, place: Omit<SetCell, 'content'>): SetCell {
  const { width } = place.frame
  if (content.kind === 'text') return { ...place, content: { kind: 'text', text: inLines(content.text, width) } }
  const scale = fittingScale(content.cell.drawing, width, TALLEST_DRAWING)
  return { ...place, content: { ...content, scale } }
}

export function cellHeight({ content }: SetCell): number {
  if (content.kind === 'drawing') return content.cell.drawing.height * content.scale
  return content.text.lines.length * content.text.style.leading
}

/** The lines of a cell from `from` up to `to`; a drawing goes with the first. */
export interface LineRange {
  readonly from: number
  readonly to: number
}

export function drawCell(canvas: Canvas, setting: Setting, cell: SetCell, top: number, range: LineRange): void {
  const { content, frame, align, element } = cell
  if (content.kind === 'text') {
    const { text } = content
    const owners = element === null ? artifactOwners('repeated') : ownersOf(setting.tree, text, element)
    text.lines.slice(range.from, range.to).forEach((line, index) => {
      drawLine(canvas, setting, text, line, { frame, align, top: top + index * text.style.leading, owners })
    })
  } else if (range.from === 0 && element !== null) {
    const { drawing, alternative } = content.cell
    // A drawing lower than a line of text stands in the middle of that line.
    const drop = Math.max(0, (setting.style.text.cell.leading - drawing.height * content.scale) / 2)
    const place = { parent: element, frame, top: top + drop, scale: content.scale }
    drawFigure(canvas, setting, { drawing, alternative, ...place })
  }
}
