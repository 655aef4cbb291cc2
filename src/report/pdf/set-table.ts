import type { TableBlock } from '../document'
import { cleanLine } from '../typesetting/clean-text'
import type { Canvas } from './canvas'
import { drawRule, ownersOf, type Rule } from './draw-text'
import { setPlain } from './set-text'
import type { Frame, Setting } from './setting'
import { heightOf, keptTogether, type Slice, type Strip } from './slice'
import type { StructureElement } from './structure'
import { denseStyle } from './style-sheet'
import {
  type CellContent,
  cellHeight,
  columnFrames,
  drawCell,
  type LineRange,
  type SetCell,
  setCell,
  shapeCell,
} from './table-cell'
import { textSlices } from './text-slices'

/** In em: around the table, under its caption, above and below the text of a row, and under the head. */
const AROUND = 1.3
const UNDER_CAPTION = 0.5
const ROW_PADDING = 0.42
const HEAD_PADDING = 0.35

const HEAD_RULE = { width: 1, paint: 'ink' } as const
const ROW_RULE = { width: 0.6, paint: 'line' } as const

/** All lines of a cell. */
const WHOLE: LineRange = { from: 0, to: Number.POSITIVE_INFINITY }

/** A table under way: its block, its columns, its place in the tree. */
interface Table {
  readonly setting: Setting
  readonly block: TableBlock
  readonly column: Frame
  readonly frames: readonly Frame[]
  readonly head: readonly CellContent[]
  readonly element: StructureElement
}

export function setTable(given: Setting, block: TableBlock, column: Frame): Strip {
  const setting = block.isDense === true ? { ...given, style: denseStyle(given.style) } : given
  const { tree, style } = setting
  const element = tree.element('Table', tree.root)
  const head = block.columns.map(({ header }) =>
    shapeCell(setting, { kind: 'text', spans: [{ text: cleanLine(header) }] }, style.text['column-head']),
  )
  const shapedRows = block.rows.map((cells) => cells.map((cell) => shapeCell(setting, cell, style.text.cell)))
  const frames = columnFrames(setting, block, [head, ...shapedRows], column)
  const table: Table = { setting, block, column, frames, head, element }
  const opening = [...captionSlices(table), headSlice(table)]
  const body = tree.element('TBody', element)
  const repeat = headSlice(table, true)
  const openingHeight = heightOf(opening)
  const rows = shapedRows.map((cells) => rowSlices(table, cells, body, { repeat, openingHeight }))
  // A row alone at the head of a page looks lost: the last two stay together.
  const bound = rows.map((slices, index) => (index === rows.length - 2 ? boundToNext(slices) : slices))
  const [first, ...others] = opening
  if (first === undefined) return { slices: [], after: 0 }
  const kept = keptTogether([{ ...first, before: AROUND * style.em }, ...others], rows.length > 0)
  return { slices: [...kept, ...bound.flat()], after: AROUND * style.em }
}

function boundToNext(slices: readonly Slice[]): readonly Slice[] {
  return slices.map((slice, index) => (index === slices.length - 1 ? { ...slice, keepWithNext: true } : slice))
}

function captionSlices({ setting, block, column, element }: Table): readonly Slice[] {
  const { tree, style } = setting
  const caption = cleanLine(block.caption)
  if (caption === '') return []
  const text = setPlain(setting, caption, style.text['table-caption'], column.width)
  const slices = textSlices(setting, text, {
    frame: column,
    owners: ownersOf(tree, text, tree.element('Caption', element)),
    before: 0,
    keepWithNext: true,
    whole: true,
  })
  const last = slices.length - 1
  const space = UNDER_CAPTION * style.em
  return slices.map((slice, index) => (index === last ? { ...slice, height: slice.height + space } : slice))
}

/** The head of the table; again as an artifact where the table goes on, for a screen reader knows it already. */
function headSlice({ setting, block, column, frames, head, element }: Table, repeated = false): Slice {
  const { tree, style } = setting
  const row = tree.element('TR', tree.element('THead', element))
  const cells = head.map((content, index) =>
    setCell(content, {
      frame: frames[index] ?? column,
      align: block.columns[index]?.align ?? 'start',
      element: repeated ? null : tree.element('TH', row, { scope: 'Column' }),
    }),
  )
  const text = Math.max(0, ...cells.map(cellHeight))
  const height = text + HEAD_PADDING * style.em
  return {
    height,
    before: 0,
    keepWithNext: true,
    draw: (canvas, top) => {
      for (const cell of cells) {
        if (cell.element !== null) tree.attach(cell.element)
        // Heads of one and of two lines share their last line.
        drawCell(canvas, setting, cell, top + text - cellHeight(cell), WHOLE)
      }
      const artifact = repeated ? 'repeated' : 'layout'
      drawRuleUnder(canvas, column, top + height, { ...HEAD_RULE, artifact })
    },
  }
}

function drawRuleUnder(canvas: Canvas, column: Frame, y: number, rule: Rule): void {
  drawRule(canvas, [column.left, y], [column.left + column.width, y], rule)
}

/** A row is one slice; one that no page holds is cut between its lines. */
function rowSlices(
  table: Table,
  cells: readonly CellContent[],
  body: StructureElement,
  { repeat, openingHeight }: { readonly repeat: Slice; readonly openingHeight: number },
): readonly Slice[] {
  const { setting, column } = table
  const { tree, style } = setting
  const set = setRow(table, cells, tree.element('TR', body))
  const padding = ROW_PADDING * style.em
  const textHeight = Math.max(style.text.cell.leading, ...set.map(cellHeight))
  // Caption and head never stand alone at the foot of a page: an empty one holds them with any uncut row.
  const room = setting.sheet.bodyBottom - setting.sheet.bodyTop - openingHeight
  const ranges = textHeight + 2 * padding <= room ? [WHOLE] : lineRanges(setting, set)
  return ranges.map((range, index) => {
    const above = index === 0 ? padding : 0
    const below = index === ranges.length - 1 ? padding : 0
    const lines = range === WHOLE ? textHeight : (range.to - range.from) * style.text.cell.leading
    const height = above + lines + below
    return {
      height,
      before: 0,
      keepWithNext: false,
      repeat,
      draw: (canvas, top) => {
        for (const cell of set) if (cell.element !== null) tree.attach(cell.element)
        for (const cell of set) drawCell(canvas, setting, cell, top + above, range)
        if (below > 0) drawRuleUnder(canvas, column, top + height, ROW_RULE)
      },
    }
  })
}

function setRow(table: Table, cells: readonly CellContent[], row: StructureElement): readonly SetCell[] {
  const { setting, block, column, frames } = table
  const { tree } = setting
  return cells.map((content, index) => {
    const isHeader = index === 0 && block.rowHeaders
    return setCell(content, {
      frame: frames[index] ?? column,
      align: block.columns[index]?.align ?? 'start',
      element: isHeader ? tree.element('TH', row, { scope: 'Row' }) : tree.element('TD', row),
    })
  })
}

/** The lines of a tall row one by one; as many at first as its tallest drawing covers. */
function lineRanges({ style }: Setting, cells: readonly SetCell[]): readonly LineRange[] {
  const { leading } = style.text.cell
  const count = Math.max(...cells.map((cell) => Math.ceil(cellHeight(cell) / leading)))
  const drawings = cells.filter((cell) => cell.content.kind === 'drawing').map(cellHeight)
  const together = Math.min(count, Math.max(2, Math.ceil(Math.max(0, ...drawings) / leading)))
  const others = Array.from({ length: count - together }, (_, index) => together + index)
  return [{ from: 0, to: together }, ...others.map((line) => ({ from: line, to: line + 1 }))]
}
