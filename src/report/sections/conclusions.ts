import { cellsDrawing, pointsChart } from '../../charts/points'
import {
  basisOf,
  type CoverageCell,
  type CoverageMap,
  cellsOf,
  coverageFinding,
  coverageKey,
  coverageMap,
  statusText,
} from '../../i18n/coverage'
import type { Block, Cell, FigureBlock, TableBlock } from '../document'
import type { ReportInput } from '../report-input'
import { bold, cell, chartText, contentWidth, heading, paragraph, span, wholeShare } from './words'

/** Paper needs no room for fingers: a letter, or `24(a)`. */
const cellWidth = { point: 22, paragraph: 27 } as const

/** Smaller than the map, so that the key stays on its page. */
const keyText = 6.5

/** On paper a cell leads nowhere. */
const nowhere = (): null => null

/** Row by row, what each cell says: "Point 9: a, partly met; b, not met." */
function alternative(map: CoverageMap, { reader }: ReportInput): string {
  const { t } = reader
  return map.rows
    .map(({ label, cells }) => {
      const words = cells.map((one) =>
        t('conclusions:report.cell', { label: one.label, status: statusText(one.coverage, reader) }),
      )
      return `${label}${t('common:colon')}${words.join(t('report:semicolon'))}.`
    })
    .join(' ')
}

function figure(map: CoverageMap, input: ReportInput): FigureBlock {
  const { t } = input.reader
  const caption = t(`conclusions:report.figure.${map.kind}`)
  const layout = { width: contentWidth, narrow: false, textSize: chartText, cellWidth: cellWidth[map.kind] }
  return {
    kind: 'figure',
    drawing: pointsChart(map.rows, layout),
    alternative: `${caption} ${alternative(map, input)}`,
    caption,
  }
}

function keyTable({ reader }: ReportInput): TableBlock {
  const { t } = reader
  return {
    kind: 'table',
    caption: t('conclusions:report.key'),
    columns: [
      { header: t('conclusions:report.sign'), share: 0.2, align: 'start' },
      { header: t('conclusions:report.meaning'), share: 0.8, align: 'start' },
    ],
    rows: coverageKey(reader).map(({ id, cells, sign, meaning }): readonly Cell[] => [
      {
        kind: 'drawing',
        drawing: cellsDrawing(cells, id === 'hue' ? 11 : 20, keyText),
        alternative: sign,
      },
      cell([bold(sign), span(t('report:stop')), span(meaning)]),
    ]),
    rowHeaders: false,
  }
}

const isAssessed = ({ coverage }: CoverageCell): boolean => coverage.status !== 'not-assessed'

function coverageRow(one: CoverageCell, { reader }: ReportInput): readonly Cell[] {
  const { t, formats } = reader
  const { floor, ceiling, indicators, evidenced } = one.coverage
  const basis = basisOf(one.coverage)
  return [
    cell([bold(one.name)]),
    ...(basis === null ? [] : [cell(t(`report:basis.${basis}`))]),
    cell(wholeShare(floor, reader)),
    cell(wholeShare(ceiling, reader)),
    cell(formats.integer(indicators)),
    cell(formats.integer(evidenced)),
    cell(statusText(one.coverage, reader)),
  ]
}

/** With their shares of the width: 0.44 together. */
const numberColumns = [
  ['floor', 0.1],
  ['ceiling', 0.1],
  ['indicators', 0.125],
  ['evidenced', 0.115],
] as const

/** What is assessed, row by row; the rest is named in one line below. */
function coverageTable(map: CoverageMap, input: ReportInput): readonly Block[] {
  const { t, formats } = input.reader
  const { kind } = map
  const hasBasis = kind === 'point'
  const assessed = cellsOf(map).filter(isAssessed)
  const open = cellsOf(map).filter((one) => !isAssessed(one))
  const table: TableBlock = {
    kind: 'table',
    caption: t(`conclusions:table.caption.${kind}`),
    columns: [
      { header: t(`conclusions:table.${kind}`), share: hasBasis ? 0.19 : 0.34, align: 'start' },
      ...(hasBasis ? [{ header: t('conclusions:table.basis'), share: 0.2, align: 'start' as const }] : []),
      ...numberColumns.map(([column, share]) => ({
        header: t(`conclusions:table.${column}`),
        share,
        align: 'end' as const,
      })),
      { header: t('conclusions:table.status'), share: hasBasis ? 0.17 : 0.22, align: 'start' },
    ],
    rows: assessed.map((one) => coverageRow(one, input)),
    rowHeaders: true,
  }
  const names = formats.list(open.map(({ name }) => name))
  return [
    ...(assessed.length === 0 ? [] : [table]),
    ...(open.length === 0 ? [] : [paragraph(t('conclusions:report.open', { list: names }), 'small')]),
  ]
}

function objectives({ texts, reader }: ReportInput): Block {
  const { t, formats } = reader
  return {
    kind: 'list',
    ordered: false,
    items: Object.entries(texts.sources.objectives).map(([number, title]) => [
      { text: t('conclusions:objectiveLine', { number: formats.text(number), title: formats.text(title) }) },
    ]),
  }
}

/** The conclusions point by point and the strategy paragraph by paragraph, each point with its basis (METHOD 8). */
export function conclusionsSection(input: ReportInput): readonly Block[] {
  const { catalogue, diagnostic, reader } = input
  const { t } = reader
  const ids = catalogue.points.map(({ point }) => point)
  const points = coverageMap('point', ids, diagnostic.conclusions, reader, nowhere)
  const paragraphs = coverageMap('paragraph', catalogue.paragraphs, diagnostic.strategy, reader, nowhere)
  return [
    { kind: 'page-break' },
    heading(1, t('conclusions:title'), 'conclusions'),
    paragraph(coverageFinding(points, reader), 'lead'),
    paragraph(t('conclusions:lead')),
    figure(points, input),
    { kind: 'together', blocks: [keyTable(input)] },
    paragraph(t('conclusions:meaning')),
    ...coverageTable(points, input),
    heading(2, t('conclusions:strategyTitle'), 'strategy-coverage'),
    paragraph(coverageFinding(paragraphs, reader), 'body', true),
    figure(paragraphs, input),
    objectives(input),
    ...coverageTable(paragraphs, input),
  ]
}
