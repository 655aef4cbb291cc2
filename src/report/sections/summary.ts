import { type Bar, barChart } from '../../charts/bars'
import { recordOf } from '../../domain/assessment/fold'
import { coveredBy, plannableGaps } from '../../domain/plan/gaps'
import { questionnaireOf } from '../../domain/questionnaire/questionnaire'
import { byDisagreement } from '../../domain/scoring/disagreement'
import { factsOf } from '../../i18n/languages'
import { barWords } from '../../i18n/profile-words'
import type { Block, Cell, FigureBlock, Span } from '../document'
import type { ReportInput } from '../report-input'
import { readingLink, readingsIn } from './coherence'
import {
  bold,
  cell,
  chartText,
  contentWidth,
  heading,
  indicatorLink,
  paragraph,
  questionnaireTitle,
  quiet,
  shareText,
  span,
} from './words'

/** Named of each kind; the chapters have the others. One page must hold them all, in every language. */
const named = 3

/** The profile without its notes: how far each policy area has come. */
function profileFigure(input: ReportInput): FigureBlock {
  const { catalogue, diagnostic, reader } = input
  const { t } = reader
  const rows = catalogue.questionnaires.flatMap(({ id }) => {
    const diagnosis = diagnostic.questionnaires[id]
    return diagnosis === undefined ? [] : [{ title: questionnaireTitle(input, id, 'shortTitle'), diagnosis }]
  })
  const bars = rows.map(
    ({ title, diagnosis: { floor, ceiling } }): Bar => ({ label: title, note: '', floor, ceiling, tick: null }),
  )
  const caption = t('report:summary.profileCaption')
  const words = rows.map(({ title, diagnosis }) =>
    t('report:summary.profileRow', { questionnaire: title, share: shareText(diagnosis, reader) }),
  )
  return {
    kind: 'figure',
    drawing: barChart(bars, { width: contentWidth, narrow: false, textSize: chartText }, barWords(reader)),
    alternative: [caption, ...words].join(' '),
    caption,
  }
}

/** The first few, a line each, and how many more there are; a sentence where there is none. */
function firstOf(input: ReportInput, items: readonly (readonly Span[])[], none: string): Cell {
  if (items.length === 0) return cell([quiet(none)])
  const { t } = input.reader
  const rest = items.length - named
  const lines = items.slice(0, named).flatMap((spans, index) => [...(index === 0 ? [] : [span('\n')]), ...spans])
  return cell(rest > 0 ? [...lines, quiet(`${t('report:comma')}${t('report:brief.more', { count: rest })}`)] : lines)
}

/** "Title · Policy area", or what is said of it. */
function indicatorLine(input: ReportInput, path: string, remark = ''): readonly Span[] {
  const place = questionnaireTitle(input, questionnaireOf(path), 'shortTitle')
  return [indicatorLink(input, path), quiet(`\u00a0· ${remark === '' ? place : remark}`)]
}

function foundations(input: ReportInput): Cell {
  const { diagnostic, reader } = input
  const { t } = reader
  const flags = Object.values(diagnostic.questionnaires).flatMap(({ redFlags }) => redFlags)
  // What is certain comes before what may be.
  const sorted = [...flags].sort((a, b) => Number(b.status === 'certain') - Number(a.status === 'certain'))
  const lines = sorted.map(({ indicator, status }) => indicatorLine(input, indicator, t(`common:flag.${status}`)))
  return firstOf(input, lines, t('report:summary.noFlags'))
}

function contradictions(input: ReportInput): Cell {
  const { t } = input.reader
  const lines = readingsIn(input).map((reading) => [
    readingLink(input, reading),
    quiet(`\u00a0· ${t(`coherence:status.${reading.status}`)}`),
  ])
  return firstOf(input, lines, t('report:brief.noContradiction'))
}

const begin = (input: ReportInput): Cell =>
  firstOf(
    input,
    input.diagnostic.priorities.map(({ indicator }) => indicatorLine(input, indicator)),
    input.reader.t('priorities:lead.none'),
  )

const findOut = (input: ReportInput): Cell =>
  firstOf(
    input,
    input.diagnostic.findOutFirst.map(({ indicator }) => indicatorLine(input, indicator)),
    input.reader.t('report:brief.allKnown'),
  )

function differences(input: ReportInput): Cell {
  const { diagnostic, assessment, reader } = input
  const compared = byDisagreement(Object.values(diagnostic.indicators), ({ indicator }) =>
    recordOf(assessment, indicator.path),
  )
  // Where one constituency answered alone, that none differs would be no finding.
  if (compared.length === 0) return cell([quiet(reader.t('positions:confidence.nothing'))])
  const differing = compared.filter(({ consensus }) => consensus !== null && !consensus.passes)
  return firstOf(
    input,
    differing.map(({ item }) => indicatorLine(input, item.indicator.path)),
    reader.t('report:brief.noDifference'),
  )
}

function planned({ assessment: { actions }, diagnostic, reader }: ReportInput): Cell {
  const { t } = reader
  if (actions.length === 0) return cell([quiet(t('report:brief.nothingPlanned'))])
  const gaps = plannableGaps(diagnostic)
  const covered = coveredBy(actions, gaps).length
  return cell([
    span(t('report:plan.heading.some', { count: actions.length, covered, gaps: gaps.length }), { target: 'plan' }),
  ])
}

/** Whatever limits what is said here, before it is said. */
function remarks({ assessment, recordedExtent, diagnostic, reader }: ReportInput): readonly Block[] {
  const { t } = reader
  const isNarrowed = assessment.extent !== recordedExtent
  const said = [
    ...(factsOf(reader.language).draft ? [t('report:draft')] : []),
    ...(assessment.extent === 'rapid' ? [t(isNarrowed ? 'report:narrowed' : 'report:rapid')] : []),
    ...(diagnostic.unaskedAnswers > 0 && !isNarrowed
      ? [t('common:kept.unasked', { count: diagnostic.unaskedAnswers })]
      : []),
    ...(diagnostic.keptAnswers > 0 ? [t('common:kept.answers', { count: diagnostic.keptAnswers })] : []),
  ]
  return said.length === 0 ? [] : [paragraph(said.join(' '), 'note')]
}

/** One page that a minister reads: what is in place, what is missing, where to begin. */
export function summarySection(input: ReportInput): readonly Block[] {
  const { diagnostic, reader } = input
  const { t } = reader
  const all = Object.values(diagnostic.questionnaires)
  const settled = all.reduce((total, diagnosis) => total + diagnosis.settled, 0)
  const applicable = all.reduce((total, diagnosis) => total + diagnosis.applicable, 0)
  const row = (key: string, content: Cell) => [cell([bold(t(`report:brief.${key}`))]), content]
  return [
    { kind: 'page-break' },
    heading(1, t('report:summary.heading', { settled, count: applicable }), 'summary'),
    ...remarks(input),
    profileFigure(input),
    {
      kind: 'table',
      caption: '',
      columns: [
        { header: t('report:brief.question'), share: 0.2, align: 'start' },
        { header: t('report:brief.answer'), share: 0.8, align: 'start' },
      ],
      rows: [
        row('foundations', foundations(input)),
        row('contradictions', contradictions(input)),
        row('begin', begin(input)),
        row('findOut', findOut(input)),
        row('differences', differences(input)),
        row('planned', planned(input)),
      ],
      rowHeaders: true,
    },
  ]
}
