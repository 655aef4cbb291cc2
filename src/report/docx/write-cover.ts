import { type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Cover, Span } from '../document'
import { alignmentOf, paragraphOf } from './paragraphs'
import { pictureRun } from './picture-run'
import { lineRuns, runsOf } from './runs'
import type { Setting } from './setting'
import { twips } from './twips'

/** The labels' share of the width. */
const LABELS = 0.28
/** Height of the words and the margins of a cover, in points: the rest is for its picture, less on lower paper. */
const WORDS = 560

/** The first page: what, where and when; the portrait of the country; the facts. The contents begin a page of their own. */
export function writeCover(setting: Setting, cover: Cover): readonly (Paragraph | Table)[] {
  const room = { width: setting.sheet.textWidth, height: setting.sheet.height - WORDS }
  const picture = pictureRun(setting, cover.drawing, cover.drawingAlternative, room)
  const facts = cover.facts.map(({ label, value }) => [[{ text: label }], value] as const)
  return [
    pairs(setting, 'CoverLine', [[[{ text: cover.eyebrow }], [{ text: cover.eyebrowEnd }]]], 0.5, true),
    paragraphOf(setting, 'Title', lineRuns(setting, cover.title)),
    paragraphOf(setting, 'Subtitle', lineRuns(setting, cover.subtitle)),
    paragraphOf(setting, 'Figure', picture, { keepNext: true }),
    paragraphOf(setting, 'Caption', lineRuns(setting, cover.caption)),
    ...(facts.length === 0 ? [] : [pairs(setting, 'CoverFacts', facts, LABELS, false)]),
    paragraphOf(setting, 'Imprint', lineRuns(setting, cover.footer)),
  ]
}

/** Two columns without a head: label and value, or what stands at either edge. */
function pairs(
  setting: Setting,
  style: string,
  rows: readonly (readonly [readonly Span[], readonly Span[]])[],
  share: number,
  atEdges: boolean,
): Table {
  const { textWidth } = setting.sheet
  const widths = [textWidth * share, textWidth * (1 - share)].map(twips)
  const cell = (spans: readonly Span[], column: number): TableCell => {
    const isEnd = atEdges && column === 1
    const text = paragraphOf(setting, column === 0 || atEdges ? 'CoverLabel' : 'CoverValue', runsOf(setting, spans), {
      ...alignmentOf(setting, isEnd ? 'end' : 'start'),
    })
    return new TableCell({ width: { size: widths[column] ?? 0, type: WidthType.DXA }, children: [text] })
  }
  return new Table({
    style,
    layout: TableLayoutType.FIXED,
    width: { size: twips(textWidth), type: WidthType.DXA },
    columnWidths: widths,
    visuallyRightToLeft: setting.direction === 'rtl',
    tableLook: { firstRow: false, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
  })
}
