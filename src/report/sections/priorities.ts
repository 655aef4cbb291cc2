import { mostDots, planeChart } from '../../charts/plane'
import type { IndicatorDiagnosis, Priority } from '../../domain/diagnostic/diagnose'
import { dotSentence, formulaText, planeWords, prioritiesSentences, voteText } from '../../i18n/priorities-words'
import type { Block, FigureBlock } from '../document'
import type { ReportInput } from '../report-input'
import { cell, chartText, contentWidth, heading, indicatorLink, indicatorTexts, paragraph } from './words'

interface Ranked extends Priority {
  readonly place: number
  readonly diagnosis: IndicatorDiagnosis
}

const rankedOf = ({ diagnostic }: ReportInput): readonly Ranked[] =>
  diagnostic.priorities.flatMap((own, index) => {
    const diagnosis = diagnostic.indicators[own.indicator]
    return diagnosis === undefined ? [] : [{ ...own, place: index + 1, diagnosis }]
  })

/** Importance across and feasibility up, numbers as in the table. */
export function planeFigure(input: ReportInput): FigureBlock {
  const { reader } = input
  const { t, formats } = reader
  const first = rankedOf(input).slice(0, mostDots)
  const dots = first.map(({ place, gap, diagnosis }) => ({ ...diagnosis.votes, gap, number: formats.integer(place) }))
  const sentences = first.map(({ place, indicator, diagnosis }) =>
    dotSentence(place, indicatorTexts(input, indicator).title, diagnosis, reader),
  )
  return {
    kind: 'figure',
    drawing: planeChart(dots, { width: contentWidth * 0.72, textSize: chartText }, planeWords(reader)),
    alternative: [t('priorities:plane.label'), ...sentences].join(' '),
    caption: t('priorities:report.figure'),
  }
}

function priorityTable(input: ReportInput, listed: readonly Ranked[]): Block {
  const { reader } = input
  const { t, formats } = reader
  return {
    kind: 'table',
    caption: t('priorities:table.caption'),
    columns: [
      { header: t('priorities:table.place'), share: 0.06, align: 'end' },
      { header: t('priorities:table.indicator'), share: 0.36, align: 'start' },
      { header: t('priorities:table.kind'), share: 0.16, align: 'start' },
      { header: t('priorities:item.importance'), share: 0.1, align: 'end' },
      { header: t('priorities:item.feasibility'), share: 0.1, align: 'end' },
      { header: t('priorities:table.computed'), share: 0.22, align: 'end' },
    ],
    rows: listed.map((own) => {
      const { votes, gapKind } = own.diagnosis
      return [
        cell(formats.integer(own.place)),
        cell([indicatorLink(input, own.indicator)]),
        cell(gapKind === null ? t('report:none') : t(`common:gap.${gapKind}`)),
        cell(voteText(votes.importance, reader)),
        cell(voteText(votes.feasibility, reader)),
        cell(formulaText(own, votes, reader)),
      ]
    }),
    rowHeaders: false,
  }
}

/** Where to begin (METHOD 5): the plane, and what it was drawn from. What nobody voted on and is not drawn is counted. */
export function prioritiesSection(input: ReportInput): readonly Block[] {
  const { reader, diagnostic, assessment } = input
  const { t } = reader
  const ranked = rankedOf(input)
  const listed = ranked.filter(({ place, diagnosis }) => place <= mostDots || diagnosis.votes.voters > 0)
  const rest = ranked.length - listed.length
  return [
    { kind: 'page-break' },
    heading(1, t('priorities:title'), 'priorities'),
    paragraph(prioritiesSentences(diagnostic.priorities, assessment, reader).join(' '), 'lead', true),
    // Where nobody voted all dots would lie on one point.
    ...(ranked.some(({ diagnosis }) => diagnosis.votes.voters > 0) ? [planeFigure(input)] : []),
    ...(ranked.length === 0 ? [] : [paragraph(t('priorities:order')), priorityTable(input, listed)]),
    ...(rest === 0 ? [] : [paragraph(t('priorities:report.rest', { count: rest }))]),
  ]
}
