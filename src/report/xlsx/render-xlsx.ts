import { unzipSync, type Zippable, zipSync } from 'fflate'
import writeXlsxFile, { type Cell, type Sheet as WrittenSheet } from 'write-excel-file/universal'
import type { Direction } from '../../charts/drawing'
import { writable } from '../markup'
import { cleanText } from '../typesetting/clean-text'
import type { Sheet, SheetCell } from './sheet'

/** What a cell may hold. */
const longest = 32_767

/**
 * A text is written as a text, whatever it begins with: `=1+1` is read, never computed. Numbers stay numbers.
 */
function cellOf(value: SheetCell): Cell {
  if (value === null || value === '') return null
  if (typeof value !== 'string')
    return { value, type: typeof value === 'number' ? Number : Boolean, alignVertical: 'top' }
  return {
    value: writable(cleanText(value)).slice(0, longest),
    type: String,
    wrap: true,
    alignVertical: 'top',
  }
}

const headerOf = (text: string): Cell => ({
  value: text,
  type: String,
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'bottom',
  bottomBorderStyle: 'medium',
  bottomBorderColor: '#13201e',
})

const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`

/** Filters over the head of a sheet, where the format wants them: behind the cells and their protection. */
const withFilter = (xml: string, { columns, rows }: Sheet): string =>
  xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${letterOf(columns.length - 1)}${rows.length + 1}"/>`)

/** The parts of a font in the order of the standard, which some programs insist on. */
const fontParts = ['b', 'i', 'sz', 'color', 'name', 'family']

const withOrderedFonts = (xml: string): string =>
  xml.replace(/<font>(.*?)<\/font>/g, (_, parts: string) => {
    const own = parts.match(/<[^>]+>/g) ?? []
    const placeOf = (part: string): number => fontParts.indexOf(/<(\w+)/.exec(part)?.[1] ?? '')
    return `<font>${own.sort((a, b) => placeOf(a) - placeOf(b)).join('')}</font>`
  })

/** Rows alone are frozen: the part that is worked in lies below them, not beside. */
const withLowerPane = (xml: string): string => xml.replaceAll('"bottomRight"', '"bottomLeft"')

/** Zip files count from 1980; the same document has the same bytes. */
const earliest = new Date(1980, 0, 1)

const mends: Readonly<Record<string, (xml: string) => string>> = { 'xl/styles.xml': withOrderedFonts }

/** The sheets as an Office Open XML workbook: heads that stay in sight, filters, and sheets from right to left where the language is. */
export async function renderXlsx(sheets: readonly Sheet[], direction: Direction): Promise<Uint8Array> {
  const written = sheets.map(
    ({ name, columns, rows }): WrittenSheet<never> => ({
      sheet: name,
      data: [columns.map(({ header }) => headerOf(header)), ...rows.map((row) => row.map(cellOf))],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      rightToLeft: direction === 'rtl',
      orientation: 'landscape',
    }),
  )
  const blob = await writeXlsxFile(written, { fontFamily: 'Noto Sans', fontSize: 10 }).toBlob()
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  const zipped: Zippable = {}
  for (const [name, bytes] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const sheet = sheets[Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1] ?? 0) - 1]
    const mend = sheet === undefined ? mends[name] : (xml: string) => withLowerPane(withFilter(xml, sheet))
    zipped[name] = mend === undefined ? bytes : encoder.encode(mend(decoder.decode(bytes)))
  }
  return zipSync(zipped, { mtime: earliest, level: 6 })
}
