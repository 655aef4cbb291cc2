import { type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Cover, Span } from '../document'
import { alignmentOf, paragraphOf } from './paragraphs'
import { pictureRun } from './picture-run'
import { lineRuns, runsOf } from './runs'
import { PAGE, type Setting, TEXT_WIDTH, twips } from './setting'

/** The labels' share of the width. */
const LABELS = 0.28
/** What the words of a cover leave for its picture, as a share of the page. */
const PICTURE = 0.42

/** The first page: what, where and when; the portrait of the country; the facts. The contents begin a page of their own. */
export function writeCover(setting: Setting, cover: Cover): readonly (Paragraph | Table)[] {
  const room = { width: TEXT_WIDTH, height: PAGE.height * PICTURE }
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
  const widths = [TEXT_WIDTH * share, TEXT_WIDTH * (1 - share)].map(twips)
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
    width: { size: twips(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: widths,
    visuallyRightToLeft: setting.direction === 'rtl',
    tableLook: { firstRow: false, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
  })
}
