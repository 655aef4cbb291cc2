import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import {
  agreements,
  type ConfidenceCell,
  confidenceTable,
  singleVoices,
  strengths,
} from '../../domain/scoring/confidence-table'
import { confidenceSentence } from '../../i18n/positions-words'
import type { Block, Span } from '../document'
import type { ReportInput } from '../report-input'
import { bold, cell, heading, indicatorLink, paragraph, quiet, span } from './words'

type ConfidenceCells = readonly ConfidenceCell<IndicatorDiagnosis>[]

function countTable(cells: ConfidenceCells, { reader }: ReportInput): Block {
  const { t, formats } = reader
  const total = cells.reduce((sum, { items }) => sum + items.length, 0)
  return {
    kind: 'table',
    caption: t('positions:confidence.caption', { count: total }),
    columns: [
      { header: t('positions:confidence.evidence'), share: 0.25, align: 'start' },
      ...agreements.map((agreement) => ({
        header: `${t('positions:confidence.agreement')}${t('report:colon')}${t(`common:agreement.${agreement}`)}`,
        share: 0.25,
        align: 'end' as const,
      })),
    ],
    rows: strengths.map((evidence) => [
      cell(t(`common:evidenceStrength.${evidence}`)),
      ...cells.filter((own) => own.evidence === evidence).map(({ items }) => cell(formats.integer(items.length))),
    ]),
    rowHeaders: true,
  }
}

/** Names that belong to one cell, each a link to its indicator. */
const named = (input: ReportInput, of: string, items: readonly IndicatorDiagnosis[]): readonly Span[] => [
  bold(`${of} `),
  quiet(`(${input.reader.formats.integer(items.length)}) `),
  ...items.flatMap(({ indicator }, index) => [
    ...(index === 0 ? [] : [span(input.reader.t('report:semicolon'))]),
    indicatorLink(input, indicator.path),
  ]),
]

/** Nine counts, and the names of those on which agreement is low: the others stand in the tables of their questionnaires. */
export function confidenceBlocks(input: ReportInput, all: readonly IndicatorDiagnosis[]): readonly Block[] {
  const { t } = input.reader
  const cells = confidenceTable(all)
  const single = singleVoices(all)
  const items = cells
    .filter((own) => own.agreement === 'low' && own.items.length > 0)
    .map((own) => {
      const values = {
        evidence: t(`common:evidenceStrength.${own.evidence}`),
        agreement: t(`common:agreement.${own.agreement}`),
      }
      return named(input, t('positions:confidence.cell', values), own.items)
    })
  const alone = single.length === 0 ? [] : [named(input, `${t('positions:confidence.single')}.`, single)]
  return [
    heading(2, t('positions:confidence.title'), 'confidence'),
    paragraph(`${confidenceSentence(cells, input.reader)} ${t('positions:confidence.lead')}`),
    ...(cells.every((own) => own.items.length === 0) ? [] : [countTable(cells, input)]),
    ...[...items, ...alone].map((spans) => paragraph(spans)),
  ]
}
