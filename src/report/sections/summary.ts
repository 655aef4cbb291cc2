import { type Bar, barChart } from '../../charts/bars'
import type { QuestionnaireDiagnosis } from '../../domain/diagnostic/diagnose'
import { stages } from '../../domain/scoring/score'
import { factsOf } from '../../i18n/languages'
import { barWords } from '../../i18n/profile-words'
import type { Block, FigureBlock, Span } from '../document'
import type { ReportInput } from '../report-input'
import { matrixSection, profileSection } from './profile'
import {
  cell,
  chartText,
  contentWidth,
  heading,
  indicatorLink,
  levelText,
  paragraph,
  questionnaireTitle,
  shareText,
  span,
} from './words'

const layout = { width: contentWidth, narrow: false, textSize: chartText }

/** Share of the indicators that reach each stage: where law stops short of practice. */
export function stagesFigure(input: ReportInput, id: string, diagnosis: QuestionnaireDiagnosis): FigureBlock {
  const { reader } = input
  const { t } = reader
  const bars = stages.map(
    (stage, index): Bar => ({
      label: t(`common:stage.${stage}`),
      note: '',
      floor: diagnosis.stages[index]?.floor ?? null,
      ceiling: diagnosis.stages[index]?.ceiling ?? null,
      tick: null,
    }),
  )
  const words = bars.map(({ label, floor, ceiling }) =>
    t('report:summary.profileRow', { questionnaire: label, share: shareText({ floor, ceiling }, reader) }),
  )
  const caption = t('report:summary.stagesCaption', {
    questionnaire: questionnaireTitle(input, id, 'shortTitle'),
    count: diagnosis.applicable,
  })
  return {
    kind: 'figure',
    drawing: barChart(bars, layout, barWords(reader)),
    alternative: [caption, ...words].join(' '),
    caption,
  }
}

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

/** One page or two that a minister reads: what is in place, what is missing, what to find out. */
export function summarySection(input: ReportInput): readonly Block[] {
  const { diagnostic, reader } = input
  const { t } = reader
  const all = Object.values(diagnostic.questionnaires)
  const settled = all.reduce((total, diagnosis) => total + diagnosis.settled, 0)
  const applicable = all.reduce((total, diagnosis) => total + diagnosis.applicable, 0)
  return [
    heading(1, t('report:summary.heading', { settled, count: applicable }), 'summary'),
    paragraph(t('report:summary.lead'), 'lead'),
    ...(factsOf(reader.language).draft ? [paragraph(t('report:draft'), 'note')] : []),
    ...(input.assessment.extent === 'rapid' ? [paragraph(t('report:rapid'), 'note')] : []),
    ...(diagnostic.unaskedAnswers > 0
      ? [paragraph(t('common:kept.unasked', { count: diagnostic.unaskedAnswers }), 'note')]
      : []),
    ...(diagnostic.keptAnswers > 0
      ? [paragraph(t('common:kept.answers', { count: diagnostic.keptAnswers }), 'note')]
      : []),
    ...redFlags(input),
    ...profileSection(input),
    ...matrixSection(input),
    ...gaps(input),
    ...findOutFirst(input),
  ]
}
