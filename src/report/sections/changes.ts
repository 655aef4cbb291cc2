import { stepsDrawing } from '../../charts/ladders'
import { changesOf, type LevelChange, type Levels } from '../../domain/diagnostic/rounds'
import { countText, lastRoundText, unchangedText, unexplainedText, yearText } from '../../i18n/round-words'
import type { Block, Cell, Span } from '../document'
import type { ReportInput } from '../report-input'
import {
  bold,
  cell,
  foreign,
  heading,
  indicatorLink,
  levelText,
  paragraph,
  questionnaireTitle,
  quiet,
  span,
} from './words'

const notApplicable = { floor: null, ceiling: null } as const

const levelCell = (levels: Levels, { reader }: ReportInput): Cell => cell(levelText(levels ?? notApplicable, reader))

const drawingCell = (levels: Levels, { reader }: ReportInput): Cell => ({
  kind: 'drawing',
  drawing: stepsDrawing(levels),
  alternative: levelText(levels ?? notApplicable, reader),
})

/** The team's cause, and its words; that there is none is said too. */
function causeSpans({ explanation }: LevelChange, { reader: { t } }: ReportInput): readonly Span[] {
  const cause = explanation?.cause ?? null
  const note = explanation?.note.trim() ?? ''
  return [
    cause === null ? quiet(t('changes:cause.none')) : bold(t(`changes:cause.${cause}`)),
    ...(note === '' ? [] : [span(t('report:colon')), foreign(note)]),
  ]
}

function changesTable(input: ReportInput, changes: readonly LevelChange[], last: number): Block {
  const { reader, assessment } = input
  const { t } = reader
  const now = assessment.details?.year ?? last
  return {
    kind: 'table',
    caption: t('changes:report.caption'),
    columns: [
      { header: t('changes:report.indicator'), share: 0.3, align: 'start' },
      { header: t('changes:before', { year: yearText(last, reader) }), share: 0.12, align: 'start' },
      { header: t('report:questionnaire.ladder'), share: 0.1, align: 'start' },
      { header: t('changes:after', { year: yearText(now, reader) }), share: 0.12, align: 'start' },
      { header: t('report:questionnaire.ladder'), share: 0.1, align: 'start' },
      { header: t('changes:report.cause'), share: 0.26, align: 'start' },
    ],
    rows: changes.map((change) => [
      cell([indicatorLink(input, change.indicator)]),
      levelCell(change.before, input),
      drawingCell(change.before, input),
      levelCell(change.after, input),
      drawingCell(change.after, input),
      cell(causeSpans(change, input)),
    ]),
    rowHeaders: true,
  }
}

/** This round against the last, indicator by indicator (METHOD 9); nothing in a first round. Never a total. */
export function changesSection(input: ReportInput): readonly Block[] {
  const { assessment, diagnostic, reader, catalogue } = input
  const { t } = reader
  const { lastRound } = assessment
  const found = changesOf(assessment, diagnostic)
  if (found === null || lastRound === null) return []
  return [
    { kind: 'page-break' },
    heading(1, t('changes:heading'), 'changes'),
    paragraph(countText(found, reader), 'lead', true),
    paragraph([span(t('changes:lead')), span(' '), span(lastRoundText(lastRound, reader))]),
    ...(found.changes.length === 0
      ? []
      : [
          paragraph([bold(unexplainedText(found, reader))], 'body', true),
          changesTable(input, found.changes, lastRound.year),
        ]),
    heading(2, t('changes:unchanged.title'), 'changes unchanged', false),
    {
      kind: 'list',
      ordered: false,
      items: catalogue.questionnaires.map(({ id }) => {
        const own = found.unchanged.find(({ questionnaire }) => questionnaire === id)
        return [
          bold(questionnaireTitle(input, id, 'shortTitle')),
          span(t('report:colon')),
          span(own === undefined ? t('changes:unchanged.none') : unchangedText(own, reader)),
        ]
      }),
    },
  ]
}
