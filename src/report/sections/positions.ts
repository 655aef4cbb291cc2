import { boardOf } from '../../charts/board'
import { dotsChart } from '../../charts/dots'
import { recordOf } from '../../domain/assessment/fold'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { byDisagreement, type Disagreement, standingOf } from '../../domain/scoring/disagreement'
import {
  boardSentence,
  boardWords,
  checkSentences,
  deviationText,
  indexName,
  indexText,
  positionsSentences,
  positionText,
  resultText,
  ruleSentence,
} from '../../i18n/positions-words'
import type { Block, FigureBlock, ParagraphBlock, Span } from '../document'
import { diagnosesOf, type ReportInput } from '../report-input'
import { confidenceBlocks } from './confidence'
import { opinionBlocks, reviewBlocks } from './validation'
import {
  bold,
  cell,
  chartText,
  contentWidth,
  heading,
  indicatorKey,
  indicatorLink,
  indicatorTexts,
  levelText,
  paragraph,
  questionnaireTitle,
  quiet,
  said,
  span,
} from './words'

type Differing = Disagreement & { readonly item: IndicatorDiagnosis }

/** Drawn; the others that do not pass stand in a table. */
const drawnFirst = 6

const allOf = (input: ReportInput): readonly IndicatorDiagnosis[] =>
  input.catalogue.questionnaires.flatMap((questionnaire) => diagnosesOf(input, questionnaire))

const name = (input: ReportInput, path: string): readonly Span[] => {
  const [questionnaire = ''] = path.split('/')
  return [
    span(indicatorTexts(input, path).title, { target: indicatorKey(path), bold: true }),
    quiet(` · ${questionnaireTitle(input, questionnaire, 'shortTitle')}`),
  ]
}

export function boardFigure(input: ReportInput, { indicator, position }: IndicatorDiagnosis): FigureBlock {
  const { reader, assessment } = input
  const board = boardOf(recordOf(assessment, indicator.path), position)
  const { title } = indicatorTexts(input, indicator.path)
  return {
    kind: 'figure',
    drawing: dotsChart(board, { width: contentWidth, textSize: chartText }, boardWords(position, reader)),
    alternative: `${reader.t('positions:report.alternative', { title })} ${boardSentence(board, position, reader)}`,
    caption: '',
  }
}

/** "Agreement: Low. Average distance from the median, in levels: 1.5." */
function measures({ item, ...disagreement }: Differing, reader: ReportInput['reader']): ParagraphBlock {
  const { t, formats } = reader
  const facts: readonly (readonly [string, string])[] = [
    ...(item.agreement === null
      ? []
      : [[t('positions:measure.agreement'), t(`common:agreement.${item.agreement}`)] as const]),
    [t('positions:measure.deviation'), deviationText(disagreement, reader)],
    [t('positions:measure.range'), formats.integer(disagreement.range)],
    ...(item.agreementIndex === null ? [] : [[indexName(reader), indexText(item.agreementIndex, reader)] as const]),
  ]
  const spans = facts.flatMap(([fact, value], index) => [
    ...(index === 0 ? [] : [span(t('report:semicolon'))]),
    span(`${fact}${t('report:colon')}${value}`),
  ])
  return paragraph(spans, 'small')
}

const boardBlocks = (input: ReportInput, own: Differing): Block => ({
  kind: 'together',
  blocks: [
    paragraph(name(input, own.item.indicator.path), 'body', true),
    paragraph(checkSentences(own, input.reader).join(' '), 'body', true),
    boardFigure(input, own.item),
    measures(own, input.reader),
  ],
})

/** Those that are not drawn and do not pass. */
function restTable(input: ReportInput, rest: readonly Differing[]): readonly Block[] {
  const { reader } = input
  const { t } = reader
  const open = rest.filter(({ consensus }) => consensus === null || !consensus.passes)
  if (open.length === 0) return []
  return [
    {
      kind: 'table',
      caption: t('positions:report.rest'),
      columns: [
        { header: t('positions:table.indicator'), share: 0.36, align: 'start' },
        { header: t('positions:table.positions'), share: 0.4, align: 'start' },
        { header: t('positions:measure.check'), share: 0.12, align: 'start' },
        { header: t('positions:table.distance'), share: 0.12, align: 'end' },
      ],
      rows: open.map((own) => [
        cell([indicatorLink(input, own.item.indicator.path)]),
        cell(own.item.constituencies.map((position) => positionText(position, reader)).join(t('report:semicolon'))),
        cell(resultText(own, reader)),
        cell(deviationText(own, reader)),
      ]),
      rowHeaders: true,
    },
  ]
}

function differences(input: ReportInput, differing: readonly Differing[]): readonly Block[] {
  const { reader } = input
  const { t } = reader
  if (differing.length === 0) return []
  const drawn = differing.slice(0, drawnFirst)
  return [
    paragraph(ruleSentence(reader)),
    paragraph(t('positions:reading')),
    paragraph([bold(t('positions:report.boards', { count: drawn.length }))], 'body', true),
    ...drawn.map((own) => boardBlocks(input, own)),
    ...restTable(input, differing.slice(drawnFirst)),
  ]
}

/** Dissent stands word for word beside what was agreed; the constituency is named, never the person. */
function dissents(input: ReportInput, all: readonly IndicatorDiagnosis[]): readonly Block[] {
  const { reader, assessment } = input
  const { t } = reader
  const own = all.flatMap((diagnosis) => {
    const dissent = recordOf(assessment, diagnosis.indicator.path).agreement?.dissent ?? []
    return dissent.length === 0 ? [] : [{ diagnosis, dissent }]
  })
  if (own.length === 0) return []
  return [
    heading(2, t('positions:dissent.title'), 'dissent'),
    paragraph(t('positions:dissent.lead', { count: own.length }), 'body', true),
    ...own.flatMap(({ diagnosis, dissent }) => [
      paragraph(
        [
          ...name(input, diagnosis.indicator.path),
          span(t('report:stop')),
          span(`${t('common:positionBasis.agreed')}${t('report:colon')}${levelText(diagnosis, reader)}`),
        ],
        'body',
        true,
      ),
      ...dissent.flatMap(({ constituency, text }) =>
        said([bold(t(`common:constituency.${constituency}`))], text, 'quote', reader),
      ),
    ]),
  ]
}

/** Where the constituencies differ, furthest apart first; dissent; and how sure all of it is. */
export function positionsSection(input: ReportInput): readonly Block[] {
  const { reader, assessment } = input
  const all = allOf(input)
  const recordOfItem = ({ indicator }: IndicatorDiagnosis) => recordOf(assessment, indicator.path)
  return [
    { kind: 'page-break' },
    heading(1, reader.t('positions:title'), 'positions'),
    paragraph(
      positionsSentences(
        all.map((own) => standingOf(recordOfItem(own))),
        reader,
      ).join(' '),
      'lead',
    ),
    ...differences(input, byDisagreement(all, recordOfItem)),
    ...dissents(input, all),
    ...opinionBlocks(input),
    ...reviewBlocks(input),
    ...confidenceBlocks(input, all),
  ]
}
