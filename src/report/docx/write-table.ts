import { type Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { Cell, TableBlock } from '../document'
import { columnWidths } from '../pdf/column-widths'
import { withoutIgnorables } from '../typesetting/characters'
import { alignmentOf, type Place, paragraphOf, placeOptions } from './paragraphs'
import { pictureRun } from './picture-run'
import { lineRuns, runsOf } from './runs'
import type { Setting } from './setting'
import { twips } from './twips'

/** Left and right of a cell's text, in points. */
const CELL_PADDING = 3
/** Styles of the paragraphs in cells, and the width of a letter in them, in points: rather too wide than a word cut. */
const USUAL = { head: { style: 'TableHead', letter: 5.2 }, text: { style: 'TableText', letter: 5.1 } } as const
const DENSE = {
  head: { style: 'TableHeadDense', letter: 4.65 },
  text: { style: 'TableTextDense', letter: 4.3 },
} as const
const BOLD = 1.08
/** Arabic is set larger. */
const ARABIC = 1.12
const LONGEST_WORD = 32
/** What a line holds together: a no-break space is no end of a word. */
const UNBROKEN = /[^ \t\r\n]+/gu
/** No drawing in a table is taller, so that a row fits on a page: under its margins and the head of the table. */
const TALLEST = 500
const AROUND = 250

type Type = typeof USUAL | typeof DENSE

const typeOf = ({ isDense }: TableBlock): Type => (isDense === true ? DENSE : USUAL)

interface Written {
  readonly setting: Setting
  readonly table: TableBlock
  readonly type: Type
  /** Of each column, in points. */
  readonly widths: readonly number[]
}

/** Caption, table, and the line that parts it from what comes next. */
export function writeTable(setting: Setting, table: TableBlock, place: Place): readonly (Paragraph | Table)[] {
  const caption = lineRuns(setting, table.caption)
  const widths = widthsOf(setting, table)
  const written: Written = { setting, table, type: typeOf(table), widths }
  const opening = placeOptions({ isKept: true, startsPage: place.startsPage })
  return [
    ...(caption.length > 0 || place.startsPage ? [paragraphOf(setting, 'TableCaption', caption, opening)] : []),
    new Table({
      style: 'ReportTable',
      layout: TableLayoutType.FIXED,
      width: { size: twips(setting.sheet.textWidth), type: WidthType.DXA },
      columnWidths: widths.map(twips),
      visuallyRightToLeft: setting.direction === 'rtl',
      tableLook: {
        firstRow: true,
        lastRow: false,
        firstColumn: table.rowHeaders,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [
        headRow(written),
        ...table.rows.map((cells, index) => bodyRow(written, cells, keptRow(written, index, place))),
      ],
    }),
    paragraphOf(setting, 'TableEnd', [], placeOptions({ isKept: place.isKept, startsPage: false })),
  ]
}

/** The shares of the columns, unless a word or a drawing needs more. */
function widthsOf({ scale, direction, sheet }: Setting, table: TableBlock): readonly number[] {
  const { columns, rows } = table
  const { head, text } = typeOf(table)
  const size = direction === 'rtl' ? scale * ARABIC : scale
  const pieces = columns.map(({ header }, index) => [
    ...wordWidths(header, head.letter * size),
    ...rows.flatMap((cells) => cellPieces(cells[index], text.letter * size)),
  ])
  const padded = pieces.map((widths) => widths.map((width) => width + 2 * CELL_PADDING))
  const shares = columns.map(({ share }) => Math.max(0, share))
  return columnWidths(shares.some((share) => share > 0) ? shares : shares.map(() => 1), padded, sheet.textWidth)
}

function cellPieces(cell: Cell | undefined, letter: number): readonly number[] {
  if (cell === undefined) return []
  if (cell.kind === 'drawing') return [cell.drawing.width]
  return cell.spans.flatMap(({ text, bold }) => wordWidths(text, bold === true ? letter * BOLD : letter))
}

/** An estimate: the fonts of the reader's machine are not known here. A word that is no word but an address may be cut. */
function wordWidths(text: string, letter: number): readonly number[] {
  return (withoutIgnorables(text).match(UNBROKEN) ?? [])
    .filter(({ length }) => length <= LONGEST_WORD)
    .map(({ length }) => length * letter)
}

/** A row alone at the head of a page looks lost: the last two stay together. */
function keptRow({ table }: Written, index: number, { isKept }: Place): boolean {
  return isKept || index === table.rows.length - 2
}

function headRow({ setting, table, type, widths }: Written): TableRow {
  const cells = table.columns.map(({ header, align }, index) => {
    const words = paragraphOf(setting, type.head.style, lineRuns(setting, header), {
      keepNext: true,
      ...alignmentOf(setting, align),
    })
    return cellOf(widths[index] ?? 0, words, VerticalAlignTable.BOTTOM)
  })
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells })
}

function bodyRow(written: Written, cells: readonly Cell[], isKept: boolean): TableRow {
  const { setting, table, widths } = written
  const children = table.columns.map(({ align }, index) => {
    const width = widths[index] ?? 0
    return cellOf(
      width,
      contentOf(written, cells[index], width, {
        ...alignmentOf(setting, align),
        ...(isKept ? { keepNext: true } : {}),
      }),
    )
  })
  return new TableRow({ cantSplit: true, children })
}

type CellOptions = Parameters<typeof paragraphOf>[3]

function contentOf({ setting, type }: Written, cell: Cell | undefined, width: number, options: CellOptions): Paragraph {
  const { style } = type.text
  if (cell === undefined) return paragraphOf(setting, style, [], options)
  if (cell.kind === 'text') return paragraphOf(setting, style, runsOf(setting, cell.spans), options)
  const { drawing, alternative } = cell
  const room = { width: width - 2 * CELL_PADDING, height: Math.min(TALLEST, setting.sheet.height - AROUND) }
  const picture = pictureRun(setting, drawing, alternative, room)
  // A drawing of nothing is room to write in.
  const space = picture.length === 0 ? { spacing: { before: twips(drawing.height) } } : {}
  return paragraphOf(setting, style, picture, { ...options, ...space })
}

function cellOf(
  width: number,
  content: Paragraph,
  verticalAlign: 'bottom' | 'top' = VerticalAlignTable.TOP,
): TableCell {
  return new TableCell({ width: { size: twips(width), type: WidthType.DXA }, verticalAlign, children: [content] })
}
