import type { Block, Span } from '../document'
import type { ReportInput } from '../report-input'
import { matrixSection, profileSection } from './profile'
import { cell, heading, indicatorLink, levelText, paragraph, questionnaireTitle, span } from './words'

function redFlags(input: ReportInput): readonly Block[] {
  const { diagnostic, reader } = input
  const { t } = reader
  const flags = Object.values(diagnostic.questionnaires).flatMap((diagnosis) => diagnosis.redFlags)
  const items = flags.map(({ indicator, status }): readonly Span[] => [
    span(t(`common:flag.${status}`), { bold: true, ...(status === 'certain' ? { paint: 'flag' as const } : {}) }),
    span(t('report:colon')),
    indicatorLink(input, indicator),
  ])
  return [
    heading(2, t('report:summary.flags'), 'red-flags'),
    items.length === 0
      ? paragraph(t('report:summary.noFlags'))
      : paragraph(t('report:summary.flagsLead'), 'body', true),
    ...(items.length === 0 ? [] : [{ kind: 'list' as const, ordered: false, items }]),
  ]
}

const gapKinds = ['policy', 'implementation', 'monitoring', 'to-find-out', 'none'] as const

/** How many gaps of each kind, questionnaire by questionnaire; which ones stands in each questionnaire's own table. */
function gaps(input: ReportInput): readonly Block[] {
  const { diagnostic, catalogue, reader } = input
  const { t, formats } = reader
  const rows = catalogue.questionnaires.map(({ id, indicators }) => [
    cell([span(questionnaireTitle(input, id, 'shortTitle'), { bold: true, target: `questionnaire ${id}` })]),
    ...gapKinds.map((kind) =>
      cell(formats.integer(indicators.filter(({ path }) => diagnostic.indicators[path]?.gapKind === kind).length)),
    ),
  ])
  return [
    heading(2, t('report:summary.gaps'), 'gaps'),
    {
      kind: 'table',
      caption: t('report:summary.gapsCaption'),
      columns: [
        { header: t('report:summary.questionnaireColumn'), share: 0.3, align: 'start' },
        ...gapKinds.map((kind) => ({ header: t(`common:gap.${kind}`), share: 0.14, align: 'end' as const })),
      ],
      rows,
      rowHeaders: true,
    },
  ]
}

const shownFirst = 5

function findOutFirst(input: ReportInput): readonly Block[] {
  const { diagnostic, reader } = input
  const { t } = reader
  const first = diagnostic.findOutFirst.slice(0, shownFirst)
  if (first.length === 0) return []
  return [
    heading(2, t('report:summary.findOut'), 'find-out-first'),
    paragraph(t('report:summary.findOutLead'), 'body', true),
    {
      kind: 'list',
      ordered: true,
      items: first.map(({ indicator }) => [
        indicatorLink(input, indicator),
        span(t('report:colon')),
        span(levelText(diagnostic.indicators[indicator] ?? { floor: null, ceiling: null }, reader)),
      ]),
    },
  ]
}

/** What is in place and what is not known, by questionnaire and by stage, with the gaps by kind. */
export function overviewSection(input: ReportInput): readonly Block[] {
  const { t } = input.reader
  return [
    { kind: 'page-break' },
    heading(1, t('report:overview'), 'overview'),
    ...profileSection(input),
    ...matrixSection(input),
    ...redFlags(input),
    ...gaps(input),
    ...findOutFirst(input),
  ]
}
