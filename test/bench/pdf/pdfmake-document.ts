import pdfmake from 'pdfmake'
import type { Content, ContentText, CustomTableLayout, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Direction, Drawing } from '../../../src/charts/drawing'
import type { Block, Cell, ReportDocument, Span, TableBlock } from '../../../src/report/document'
import { colours } from '../../../src/report/palette'
import { fittingScale } from '../../../src/report/pdf/set-figure'
import { type Sheet, sheetOf } from '../../../src/report/pdf/sheet'
import { denseStyle, type StyleSheet, styleSheet, type TextStyle } from '../../../src/report/pdf/style-sheet'
import { drawingSvg } from '../../../src/report/svg/drawing-svg'
import { folioOf } from './folio'
import type { FontPaths } from './font-paths'
import { fontRuns, NATURAL_LEADING } from './font-runs'

/** How a block is set: what it must know of the document around it. */
interface Setting {
  readonly direction: Direction
  readonly style: StyleSheet
  readonly sheet: Sheet
}

/** Half the space between two columns. */
const GUTTER = 6

/** A line under the head and under each row, as ours. */
const LAYOUT: CustomTableLayout = {
  hLineWidth: (index) => (index === 0 ? 0 : index === 1 ? 1 : 0.6),
  vLineWidth: () => 0,
  hLineColor: (index) => (index === 1 ? colours.ink : colours.line),
  paddingLeft: () => GUTTER,
  paddingRight: () => GUTTER,
  paddingTop: () => 4,
  paddingBottom: () => 4,
}

/** What pdfmake is given for the report. It writes into it: good for one PDF. */
export function pdfmakeDocument(document: ReportDocument): TDocumentDefinitions {
  const { direction, paper = 'a4', textScale } = document
  const style = styleSheet(direction, textScale)
  const sheet = sheetOf(paper, 'portrait')
  const setting: Setting = { direction, style, sheet }
  const { left } = sheet.column
  const running = (text: string, end: boolean): Content => ({
    ...words(setting, [{ text }], style.text.running, end),
    margin: [left, sheet.head, left, 0],
  })
  return {
    pageSize: { width: sheet.width, height: sheet.height },
    pageMargins: [left, sheet.bodyTop, left, sheet.height - sheet.bodyBottom],
    info: { title: document.title, author: document.author, subject: document.subject },
    language: document.language,
    defaultStyle: { font: direction === 'rtl' ? 'arabic' : 'latin' },
    header: () => running(document.shortTitle, false),
    footer: (page, pages) => running(folioOf(document, page, pages), true),
    content: contentOf(setting, document),
  }
}

function contentOf(upright: Setting, { blocks, paper = 'a4' }: ReportDocument): Content[] {
  let setting = upright
  let pageBreak: Pick<ContentText, 'pageBreak' | 'pageOrientation'> = {}
  return blocks.flatMap((block): Content[] => {
    if (block.kind === 'page-break') {
      const { orientation = 'portrait' } = block
      setting = { ...upright, sheet: sheetOf(paper, orientation) }
      pageBreak = { pageBreak: 'before', pageOrientation: orientation }
      return []
    }
    const stack: Content = { stack: printed(setting, block), ...pageBreak }
    pageBreak = {}
    return [stack]
  })
}

function printed(setting: Setting, block: Exclude<Block, { kind: 'page-break' }>): Content[] {
  const { style, sheet } = setting
  const { em, text } = style
  switch (block.kind) {
    case 'heading': {
      const set = words(setting, [{ text: block.text }], text[`heading-${block.level}`])
      return [{ ...set, id: block.key, outline: true, outlineText: block.text, margin: [0, em, 0, em / 2] }]
    }
    case 'paragraph': {
      const look = block.style === 'lead' || block.style === 'small' ? text[block.style] : text.body
      return [{ ...words(setting, block.spans, look), margin: [0, 0, sheet.column.width - style.measure, em * 0.7] }]
    }
    case 'list': {
      const items = block.items.map((spans) => words(setting, spans, text.body))
      const around = {
        margin: [0, 0, sheet.column.width - style.measure, em * 0.7] as [number, number, number, number],
      }
      return [block.ordered ? { ol: items, ...around } : { ul: items, ...around }]
    }
    case 'table':
      return tableOf(setting, block)
    case 'figure':
      return [
        svgOf(setting, block.drawing, sheet.column.width, sheet.bodyBottom - sheet.bodyTop - 4 * em),
        { ...words(setting, [{ text: block.caption }], text.small), margin: [0, em * 0.6, 0, em] },
      ]
    case 'together':
      return [{ stack: block.blocks.flatMap((inner) => printed(setting, inner)), unbreakable: true }]
    case 'writing':
      throw new Error('A country report has no lines to write on')
  }
}

function tableOf(given: Setting, block: TableBlock): Content[] {
  const setting = block.isDense === true ? { ...given, style: denseStyle(given.style) } : given
  const { em, text } = setting.style
  const widths = block.columns.map(({ share }) => share * setting.sheet.column.width - 2 * GUTTER)
  // pdfmake knows no direction: columns that run from the right are turned here.
  const inOrder = <Item>(items: readonly Item[]): Item[] =>
    setting.direction === 'rtl' ? [...items].reverse() : [...items]
  const cellOf = (cell: Cell, index: number): TableCell =>
    cell.kind === 'drawing'
      ? svgOf(setting, cell.drawing, widths[index] ?? 0, 500)
      : words(setting, cell.spans, text.cell, block.columns[index]?.align === 'end')
  const head = block.columns.map(
    ({ header, align }): TableCell => words(setting, [{ text: header }], text['column-head'], align === 'end'),
  )
  return [
    ...(block.caption === '' ? [] : [words(setting, [{ text: block.caption }], text['table-caption'])]),
    {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: inOrder(widths),
        body: [inOrder(head), ...block.rows.map((row) => inOrder(row.map(cellOf)))],
      },
      layout: LAYOUT,
      margin: [0, em * 0.5, 0, em * 1.3],
    },
  ]
}

function words({ direction }: Setting, spans: readonly Span[], look: TextStyle, atEnd = false): ContentText {
  const alignment = (direction === 'rtl') === atEnd ? 'left' : 'right'
  return {
    text: spans.flatMap(({ text, bold = look.bold, paint = look.paint, link, target }) =>
      fontRuns(text, direction).map(({ script, text: run }): ContentText => {
        const to = link !== undefined ? { link } : target !== undefined ? { linkToDestination: target } : {}
        return { text: run, font: script, bold, color: colours[paint], ...to }
      }),
    ),
    fontSize: look.size,
    lineHeight: look.leading / look.size / NATURAL_LEADING[direction],
    alignment,
  }
}

function svgOf({ direction }: Setting, drawing: Drawing, width: number, height: number): Content {
  return {
    svg: drawingSvg(drawing, { direction, hatch: 'hatch', more: { width: drawing.width, height: drawing.height } }),
    width: drawing.width * fittingScale(drawing, width, height),
    font: direction === 'rtl' ? 'arabic' : 'latin',
    alignment: direction === 'rtl' ? 'right' : 'left',
  }
}

/** Prints what `pdfmakeDocument` gave. */
export async function renderWithPdfmake(definition: TDocumentDefinitions, fonts: FontPaths): Promise<Uint8Array> {
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  pdfmake.setFonts({
    latin: { normal: fonts.latinRegular, bold: fonts.latinBold },
    arabic: { normal: fonts.arabicRegular, bold: fonts.arabicBold },
  })
  return pdfmake.createPdf(definition).getBuffer()
}
