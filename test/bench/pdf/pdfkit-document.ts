import PDFDocument from 'pdfkit'
import type { Direction, Drawing, PathStep, Shape } from '../../../src/charts/drawing'
import type { Block, Cell, ReportDocument, Span, TableBlock } from '../../../src/report/document'
import { colours } from '../../../src/report/palette'
import { fittingScale } from '../../../src/report/pdf/set-figure'
import { type Orientation, type Sheet, sheetOf } from '../../../src/report/pdf/sheet'
import { denseStyle, type StyleSheet, styleSheet, type TextStyle } from '../../../src/report/pdf/style-sheet'
import { folioOf } from './folio'
import type { FontPaths } from './font-paths'
import { fontRuns, NATURAL_LEADING } from './font-runs'

type Doc = InstanceType<typeof PDFDocument>

/** A report under way. */
interface Setting {
  readonly doc: Doc
  readonly direction: Direction
  readonly style: StyleSheet
  readonly sheet: Sheet
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly atEnd?: boolean
}

/** Half the space between two columns, and the space above and below the text of a row. */
const GUTTER = 6
const PADDING = 4

/** Prints the report with PDFKit: it sets paragraphs; tables are ruled and drawings drawn here. */
export async function renderWithPdfkit(document: ReportDocument, fonts: FontPaths): Promise<Uint8Array> {
  const { direction, paper = 'a4', textScale, title, author, subject, language } = document
  const upright = sheetOf(paper, 'portrait')
  const doc = new PDFDocument({
    size: [upright.width, upright.height],
    margins: marginsOf(upright),
    autoFirstPage: false,
    bufferPages: true,
    info: { Title: title, Author: author, Subject: subject },
    lang: language,
    // None to begin with. One that is registered below under another name would be opened anew at every change of font.
    font: '',
  })
  const chunks: Uint8Array[] = []
  const ended = new Promise((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  doc.registerFont('latin', fonts.latinRegular)
  doc.registerFont('latin-bold', fonts.latinBold)
  doc.registerFont('arabic', fonts.arabicRegular)
  doc.registerFont('arabic-bold', fonts.arabicBold)
  drawBlocks({ doc, direction, style: styleSheet(direction, textScale), sheet: upright }, document)
  drawRunning({ doc, direction, style: styleSheet(direction, textScale), sheet: upright }, document)
  doc.end()
  await ended
  return Buffer.concat(chunks)
}

function marginsOf({ column, width, height, bodyTop, bodyBottom }: Sheet) {
  const { left } = column
  return { left, right: width - left - column.width, top: bodyTop, bottom: height - bodyBottom }
}

function drawBlocks(upright: Setting, { blocks, paper = 'a4' }: ReportDocument): void {
  const { doc } = upright
  let setting = upright
  const addPage = (orientation: Orientation) => {
    const sheet = sheetOf(paper, orientation)
    setting = { ...upright, sheet }
    // Also for the pages that a long paragraph adds by itself.
    Object.assign(doc.options, { size: [sheet.width, sheet.height], margins: marginsOf(sheet) })
    doc.addPage()
  }
  addPage('portrait')
  for (const block of blocks) {
    if (block.kind === 'page-break') addPage(block.orientation ?? 'portrait')
    else drawBlock(setting, block)
  }
}

function drawBlock(setting: Setting, block: Exclude<Block, { kind: 'page-break' }>): void {
  const { doc, style, sheet } = setting
  const { em, text } = style
  const { left: x, width } = sheet.column
  const measure = Math.min(style.measure, width)
  switch (block.kind) {
    case 'heading': {
      const look = text[`heading-${block.level}`]
      makeRoom(setting, 3 * look.leading)
      doc.addNamedDestination(block.key, 'XYZ', x, doc.y, null)
      doc.outline.addItem(block.text)
      drawSpans(setting, [{ text: block.text }], look, { x, y: doc.y + em, width })
      doc.y += em / 2
      return
    }
    case 'paragraph': {
      const look = block.style === 'lead' || block.style === 'small' ? text[block.style] : text.body
      drawSpans(setting, block.spans, look, { x, y: doc.y, width: measure })
      doc.y += em * 0.7
      return
    }
    case 'list':
      block.items.forEach((spans, index) => {
        makeRoom(setting, text.body.leading)
        const label = block.ordered ? `${index + 1}.` : '•'
        const indent = 2 * em
        const { y } = doc
        drawSpans(setting, [{ text: label }], text.body, { x, y, width: indent })
        drawSpans(setting, spans, text.body, { x: x + indent, y, width: measure - indent })
      })
      doc.y += em * 0.7
      return
    case 'table':
      drawTable(setting, block)
      return
    case 'figure': {
      const scale = fittingScale(block.drawing, width, sheet.bodyBottom - sheet.bodyTop - 4 * em)
      makeRoom(setting, block.drawing.height * scale + 3 * em)
      drawDrawing(setting, block.drawing, startOf(setting, { x, y: doc.y, width }, block.drawing.width * scale), scale)
      const y = doc.y + block.drawing.height * scale + em * 0.6
      doc.y = y
      drawSpans(setting, [{ text: block.caption }], text.small, { x, y, width: measure })
      doc.y += em
      return
    }
    case 'together':
      for (const inner of block.blocks) drawBlock(setting, inner)
      return
    case 'writing':
      throw new Error('A country report has no lines to write on')
  }
}

function makeRoom({ doc, sheet }: Setting, height: number): void {
  if (doc.y + height <= sheet.bodyBottom) return
  doc.addPage()
}

/** Top left corner of what is so wide and stands at the start edge. */
function startOf({ direction }: Setting, { x, y, width }: Place, extent: number): { x: number; y: number } {
  return { x: direction === 'rtl' ? x + width - extent : x, y }
}

const fontName = (script: string, bold: boolean): string => (bold ? `${script}-bold` : script)

function gapOf({ direction }: Setting, look: TextStyle): number {
  return look.leading - look.size * NATURAL_LEADING[direction]
}

function drawSpans(setting: Setting, spans: readonly Span[], look: TextStyle, place: Place): void {
  const { doc, direction } = setting
  const runs = spans.flatMap((span) => fontRuns(span.text, direction).map((run) => ({ ...run, span })))
  runs.forEach(({ script, text, span }, index) => {
    const { bold = look.bold, paint = look.paint, link, target } = span
    const options = {
      width: place.width,
      lineGap: gapOf(setting, look),
      continued: index < runs.length - 1,
      // PDFKit aligns each of several pieces on its own, one over the other.
      align:
        runs.length === 1 && (direction === 'rtl') !== (place.atEnd === true) ? ('right' as const) : ('left' as const),
      // Said even where there is none: PDFKit takes what is not said from the piece before.
      link: link ?? null,
      goTo: target ?? null,
    } as PDFKit.Mixins.TextOptions
    doc.font(fontName(script, bold)).fontSize(look.size).fillColor(colours[paint])
    if (index === 0) doc.text(text, place.x, place.y, options)
    else doc.text(text, options)
  })
}

function spansHeight(setting: Setting, spans: readonly Span[], look: TextStyle, width: number): number {
  const { doc, direction } = setting
  doc.font(fontName(direction === 'rtl' ? 'arabic' : 'latin', look.bold)).fontSize(look.size)
  return doc.heightOfString(spans.map(({ text }) => text).join(''), { width, lineGap: gapOf(setting, look) })
}

interface Column {
  readonly x: number
  readonly width: number
  readonly atEnd: boolean
}

function columnsOf({ direction, sheet }: Setting, { columns }: TableBlock): readonly Column[] {
  const { left, width } = sheet.column
  let start = 0
  return columns.map(({ share, align }) => {
    const whole = share * width
    const x = direction === 'rtl' ? left + width - start - whole : left + start
    start += whole
    return { x: x + GUTTER, width: whole - 2 * GUTTER, atEnd: align === 'end' }
  })
}

function drawTable(given: Setting, block: TableBlock): void {
  const setting = block.isDense === true ? { ...given, style: denseStyle(given.style) } : given
  const { doc, style, sheet } = setting
  const { left: x, width } = sheet.column
  const columns = columnsOf(setting, block)
  const head = block.columns.map(({ header }): Cell => ({ kind: 'text', spans: [{ text: header }] }))
  const drawHead = () => drawRow(setting, columns, head, style.text['column-head'])
  makeRoom(setting, 8 * style.text.cell.leading)
  if (block.caption !== '') {
    drawSpans(setting, [{ text: block.caption }], style.text['table-caption'], { x, y: doc.y, width })
  }
  drawHead()
  for (const row of block.rows) {
    const height = rowHeight(setting, columns, row, style.text.cell)
    // A letter of the other font may make a row a little higher than it was measured.
    if (doc.y + height + style.em > sheet.bodyBottom) {
      makeRoom(setting, Number.POSITIVE_INFINITY)
      drawHead()
    }
    drawRow(setting, columns, row, style.text.cell, height)
  }
  doc.y += style.em * 1.3
}

function rowHeight(setting: Setting, columns: readonly Column[], row: readonly Cell[], look: TextStyle): number {
  const heights = row.map((cell, index) => {
    const width = columns[index]?.width ?? 0
    if (cell.kind === 'drawing') return cell.drawing.height * fittingScale(cell.drawing, width, 500)
    return spansHeight(setting, cell.spans, look, width)
  })
  return Math.max(look.leading, ...heights) + 2 * PADDING
}

function drawRow(
  setting: Setting,
  columns: readonly Column[],
  row: readonly Cell[],
  look: TextStyle,
  height = rowHeight(setting, columns, row, look),
): void {
  const { doc, sheet } = setting
  const { y } = doc
  row.forEach((cell, index) => {
    const column = columns[index]
    if (column === undefined) return
    const place = { ...column, y: y + PADDING }
    if (cell.kind === 'drawing') {
      const scale = fittingScale(cell.drawing, column.width, 500)
      drawDrawing(setting, cell.drawing, startOf(setting, place, cell.drawing.width * scale), scale)
    } else drawSpans(setting, cell.spans, look, place)
  })
  const { left, width } = sheet.column
  doc.y = y + height
  doc
    .moveTo(left, doc.y)
    .lineTo(left + width, doc.y)
    .lineWidth(0.6)
    .stroke(colours.line)
}

function drawDrawing(
  setting: Setting,
  drawing: Drawing,
  corner: { readonly x: number; readonly y: number },
  scale: number,
): void {
  const { doc } = setting
  const { x, y } = doc
  doc.save().translate(corner.x, corner.y).scale(scale)
  for (const shape of drawing.shapes) drawShape(setting, shape, drawing.width)
  doc.restore()
  // Labels moved the place where text goes on.
  doc.x = x
  doc.y = y
}

function drawShape(setting: Setting, shape: Shape, width: number): void {
  const { doc, direction } = setting
  const across = (inline: number, extent = 0) => (direction === 'rtl' ? width - inline - extent : inline)
  switch (shape.kind) {
    case 'line':
      doc.moveTo(across(shape.x1), shape.y1).lineTo(across(shape.x2), shape.y2)
      doc.lineWidth(shape.strokeWidth).stroke(colours[shape.stroke])
      return
    case 'rectangle': {
      const left = across(shape.x, shape.width)
      const { radius = 0 } = shape
      paint(setting, shape, () =>
        radius > 0
          ? doc.roundedRect(left, shape.y, shape.width, shape.height, radius)
          : doc.rect(left, shape.y, shape.width, shape.height),
      )
      return
    }
    case 'path':
      paint(setting, shape, () => {
        for (const step of shape.steps) drawStep(doc, step, across)
      })
      return
    case 'text': {
      doc.font(fontName(direction === 'rtl' ? 'arabic' : 'latin', shape.bold === true)).fontSize(shape.size)
      const [run] = fontRuns(shape.text, direction)
      if (run === undefined) return
      const extent = doc.widthOfString(shape.text)
      const towardsStart = direction === 'rtl' ? extent : 0
      const shift = { start: towardsStart, middle: extent / 2, end: extent - towardsStart }[shape.anchor]
      const options = { lineBreak: false, baseline: 'alphabetic' } as const
      doc.fillColor(colours[shape.fill]).text(shape.text, across(shape.x) - shift, shape.y, options)
    }
  }
}

function drawStep(doc: Doc, step: PathStep, across: (inline: number) => number): void {
  if (step.kind === 'close') doc.closePath()
  else if (step.kind === 'curve') {
    doc.bezierCurveTo(across(step.x1), step.y1, across(step.x2), step.y2, across(step.x), step.y)
  } else if (step.kind === 'move') doc.moveTo(across(step.x), step.y)
  else doc.lineTo(across(step.x), step.y)
}

type Painted = Extract<Shape, { kind: 'rectangle' | 'path' }>

/** Fills and strokes what `trace` draws. */
function paint({ doc }: Setting, shape: Painted, trace: () => void): void {
  const { fill, stroke, strokeWidth = 1 } = shape
  if (fill !== undefined) {
    trace()
    const hatch = () => doc.pattern([0, 0, 5, 5], 5, 5, '0 0 1.5 5 re f')
    doc.fill(fill === 'hatch' ? [hatch(), colours.hatch] : colours[fill])
  }
  if (stroke !== undefined) {
    doc.save().lineWidth(strokeWidth)
    if (shape.kind === 'path' && shape.dashed === true) doc.dash(2.5, { space: 2.5 })
    trace()
    doc.stroke(colours[stroke]).restore()
  }
}

/** Short title and folio, on all pages once it is known how many there are. */
function drawRunning(setting: Setting, document: ReportDocument): void {
  const { doc, direction, style } = setting
  const { count } = doc.bufferedPageRange()
  const script = direction === 'rtl' ? 'arabic' : 'latin'
  doc.font(script).fontSize(style.text.running.size).fillColor(colours[style.text.running.paint])
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page)
    const { width, height } = doc.page
    const sheet = sheetOf(document.paper ?? 'a4', width > height ? 'landscape' : 'portrait')
    const { left } = sheet.column
    const right = left + sheet.column.width
    const put = (text: string, y: number, atRight: boolean) =>
      doc.text(text, atRight ? right - doc.widthOfString(text) : left, y, { lineBreak: false })
    put(document.shortTitle, sheet.head, direction === 'rtl')
    put(folioOf(document, page + 1, count), sheet.foot, direction !== 'rtl')
  }
}
