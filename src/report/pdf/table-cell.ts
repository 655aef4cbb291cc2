import type { Cell, TableBlock } from '../document'
import type { Canvas } from './canvas'
import { type Align, artifactOwners, drawLine, ownersOf } from './draw-text'
import { drawFigure, fittingScale } from './set-figure'
import { type SetText, setText } from './set-text'
import { type Frame, frameWithin, type Setting } from './setting'
import type { StructureElement } from './structure'
import type { TextStyle } from './style-sheet'

/** A cell laid out in its column. */
export interface SetCell {
  readonly frame: Frame
  readonly align: Align
  /** TH or TD; null in a head that is printed again. */
  readonly element: StructureElement | null
  readonly content:
    | { readonly kind: 'text'; readonly text: SetText }
    | { readonly kind: 'drawing'; readonly cell: Extract<Cell, { kind: 'drawing' }>; readonly scale: number }
}

/** Half the space between two columns, in em. */
const GUTTER = 0.6
/** No drawing in a table is taller, so that a row always fits on a page. */
const TALLEST_DRAWING = 500

/** The columns of a table. The first and the last reach the edges of the text: the table stands in line with it. */
export function columnFrames(setting: Setting, block: TableBlock, frame: Frame): readonly Frame[] {
  const gutter = GUTTER * setting.style.em
  const total = block.columns.reduce((sum, column) => sum + column.share, 0)
  let start = 0
  return block.columns.map(({ share }, index) => {
    const width = (frame.width * share) / total
    const before = index === 0 ? 0 : gutter
    const after = index === block.columns.length - 1 ? 0 : gutter
    const cell = frameWithin(setting, frame, start + before, Math.max(1, width - before - after))
    start += width
    return cell
  })
}

/** A cell, where it stands and how it is set. */
export interface CellPlan {
  readonly cell: Cell
  readonly frame: Frame
  readonly align: Align
  readonly element: StructureElement | null
  readonly style: TextStyle
}

export function setCell(setting: Setting, { cell, frame, align, element, style }: CellPlan): SetCell {
  const content: SetCell['content'] =
    cell.kind === 'text'
      ? { kind: 'text', text: setText(setting, cell.spans, style, frame.width) }
      : { kind: 'drawing', cell, scale: fittingScale(cell.drawing, frame.width, TALLEST_DRAWING) }
  return { frame, align, element, content }
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
