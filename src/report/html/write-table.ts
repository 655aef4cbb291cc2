import type { Cell, TableBlock } from '../document'
import { attributes } from '../markup'
import type { Setting } from './setting'
import { writeDrawing } from './write-figure'
import { writeLine, writeSpans } from './write-spans'

type Column = TableBlock['columns'][number]

/** Room that a column needs on a screen, in rem; a table of more than three is moved sideways on a phone. */
const COLUMN_ROOM = 7
const NARROW_COLUMNS = 3

/** A table in a box of its own, so that a wide one never widens the page. */
export function writeTable(setting: Setting, table: TableBlock): string {
  const { columns, rows } = table
  const caption = writeLine(setting, table.caption)
  const id = `c${setting.next()}`
  const isWide = columns.length > NARROW_COLUMNS
  // One that is moved sideways can be reached by keys, under its name.
  const box = isWide ? { tabindex: 0, ...(caption === '' ? {} : { role: 'group', 'aria-labelledby': id }) } : {}
  const look = lookOf(setting, table, isWide)
  const widths = columns.map((column) => columnWidth(setting, column)).join('')
  const head = columns.map((column) => headCell(setting, column)).join('')
  const body = rows.map((cells) => `<tr>${writeRow(setting, table, cells)}</tr>`).join('\n')
  return [
    `<div${attributes({ class: 'scroll', ...box })}><table${attributes({ class: look })}>`,
    caption === '' ? '' : `<caption${attributes({ id })}>${caption}</caption>`,
    `<colgroup>${widths}</colgroup>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${body}</tbody></table></div>`,
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function lookOf(setting: Setting, { columns, isDense }: TableBlock, isWide: boolean): string | undefined {
  const names = isDense === true ? ['dense'] : []
  if (isWide) names.push('wide', setting.rule('min-inline-size', `${columns.length * COLUMN_ROOM}rem`))
  return names.length === 0 ? undefined : names.join(' ')
}

function columnWidth(setting: Setting, { share }: Column): string {
  return `<col${attributes({ class: setting.rule('inline-size', `${Math.round(share * 1000) / 10}%`) })}>`
}

const classOf = (column: Column | undefined): string | undefined => (column?.align === 'end' ? 'end' : undefined)

/** A column without a name has no header cell: a screen reader would announce an empty one. */
function headCell(setting: Setting, column: Column): string {
  const words = writeLine(setting, column.header)
  const look = { class: classOf(column) }
  return words === '' ? `<td${attributes(look)}></td>` : `<th${attributes({ scope: 'col', ...look })}>${words}</th>`
}

function writeRow(setting: Setting, { columns, rowHeaders }: TableBlock, cells: readonly Cell[]): string {
  return cells
    .map((cell, index) => {
      const look = { class: classOf(columns[index]) }
      const content = writeCell(setting, cell)
      const isHeader = rowHeaders && index === 0 && content !== ''
      return isHeader
        ? `<th${attributes({ scope: 'row', ...look })}>${content}</th>`
        : `<td${attributes(look)}>${content}</td>`
    })
    .join('')
}

function writeCell(setting: Setting, cell: Cell): string {
  return cell.kind === 'text' ? writeSpans(setting, cell.spans) : writeDrawing(setting, cell.drawing, cell.alternative)
}
