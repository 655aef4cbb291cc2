import { type Bar, barChart } from '../../charts/bars'
import { stepsDrawing } from '../../charts/ladders'
import type { IndicatorDiagnosis, QuestionnaireDiagnosis } from '../../domain/diagnostic/diagnose'
import type { Questionnaire } from '../../domain/questionnaire/questionnaire'
import { isSettled } from '../../domain/scoring/interval'
import { stages } from '../../domain/scoring/score'
import { barWords } from '../../i18n/profile-words'
import type { Block, Cell, FigureBlock, Span } from '../document'
import { diagnosesOf, type ReportInput } from '../report-input'
import { readingLink, readingsIn } from './coherence'
import { numberedEvidence } from './evidence'
import { indicatorSection } from './indicator'
import {
  bold,
  cell,
  chartText,
  contentWidth,
  heading,
  indicatorKey,
  indicatorLink,
  indicatorTexts,
  levelNumbers,
  levelText,
  paragraph,
  questionnaireTitle,
  quiet,
  shareText,
  span,
} from './words'

const layout = { width: contentWidth, narrow: false, textSize: chartText }

/** Share of the indicators that reach each stage: where law stops short of practice. */
function stagesFigure(input: ReportInput, id: string, diagnosis: QuestionnaireDiagnosis): FigureBlock {
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

function indicatorTable(input: ReportInput, questionnaire: Questionnaire): Block {
  const { diagnostic, reader } = input
  const { t, formats } = reader
  const rows = questionnaire.indicators.flatMap(({ path }, index): readonly (readonly Cell[])[] => {
    const diagnosis = diagnostic.indicators[path]
    if (diagnosis === undefined) return []
    const { position } = diagnosis
    return [
      [
        cell([
          span(
            t('report:indicator.heading', {
              number: formats.integer(index + 1),
              title: indicatorTexts(input, path).title,
            }),
            {
              target: indicatorKey(path),
            },
          ),
        ]),
        {
          kind: 'drawing' as const,
          drawing: stepsDrawing(position.kind === 'interval' ? position : null),
          alternative: levelText(diagnosis, reader),
        },
        cell(levelNumbers(diagnosis, reader)),
        cell(diagnosis.gapKind === null ? t('report:none') : t(`common:gap.${diagnosis.gapKind}`)),
        cell(t(`common:evidenceStrength.${diagnosis.evidence}`)),
      ],
    ]
  })
  return {
    kind: 'table',
    caption: t('report:questionnaire.tableCaption'),
    columns: [
      { header: t('report:questionnaire.indicator'), share: 0.43, align: 'start' },
      { header: t('report:questionnaire.ladder'), share: 0.12, align: 'start' },
      { header: t('report:questionnaire.level'), share: 0.14, align: 'start' },
      { header: t('report:questionnaire.gap'), share: 0.19, align: 'start' },
      { header: t('report:questionnaire.evidence'), share: 0.12, align: 'start' },
    ],
    rows,
    rowHeaders: true,
  }
}

/** Title by title, each leading to its chapter. */
const joined = (input: ReportInput, items: readonly (readonly Span[])[]): readonly Span[] =>
  items.flatMap((spans, index) => [...(index === 0 ? [] : [span(input.reader.t('report:semicolon'))]), ...spans])

function named(input: ReportInput, key: string, items: readonly (readonly Span[])[]): readonly Block[] {
  const { t } = input.reader
  if (items.length === 0) return []
  return [
    paragraph([
      bold(t(`report:questionnaire.${key}`, { count: items.length })),
      span(t('report:colon')),
      ...joined(input, items),
      span(t('report:stop')),
    ]),
  ]
}

/** What the rules find between this policy area and the others. */
function findings(input: ReportInput, id: string): readonly Block[] {
  const own = readingsIn(input).filter(({ policies }) => policies.includes(id))
  const linksOf = (wanted: (typeof own)[number]['status']): readonly (readonly Span[])[] =>
    own.filter(({ status }) => status === wanted).map((reading) => [readingLink(input, reading)])
  return [...named(input, 'findings', linksOf('finding')), ...named(input, 'questions', linksOf('question'))]
}

const isUnknown = ({ position }: IndicatorDiagnosis): boolean => position.kind === 'interval' && !isSettled(position)

/** What is not known yet, with how far it may go; and what nobody has said anything about. */
function unknown(input: ReportInput, all: readonly IndicatorDiagnosis[]): readonly Block[] {
  const { reader } = input
  const open = all.filter((one) => one.answered && isUnknown(one))
  const silent = all.filter(({ answered }) => !answered)
  return [
    ...named(
      input,
      'unknown',
      open.map((one) => [indicatorLink(input, one.indicator.path), quiet(` (${levelText(one, reader)})`)]),
    ),
    ...named(
      input,
      'unanswered',
      silent.map(({ indicator }) => [indicatorLink(input, indicator.path)]),
    ),
  ]
}

/** Whether nobody has said anything: a chapter of its own would only repeat, sixteen times, that nothing is known. */
const isSilent = ({ diagnostic, options }: ReportInput, { id }: Questionnaire): boolean =>
  diagnostic.questionnaires[id]?.answered === 0 && !options.unanswered

/** Those without answers, in one chapter: what each asks, and what the rules find beside the others. */
function silentSection(input: ReportInput, silent: readonly Questionnaire[]): readonly Block[] {
  const { reader } = input
  const { t } = reader
  if (silent.length === 0) return []
  return [
    { kind: 'page-break' },
    heading(1, t('report:silent.heading', { count: silent.length }), 'silent'),
    paragraph(t('report:silent.lead', { share: shareText({ floor: 0, ceiling: 100 }, reader) }), 'lead'),
    ...silent.flatMap((questionnaire) => [
      heading(2, questionnaireTitle(input, questionnaire.id, 'title'), `questionnaire ${questionnaire.id}`),
      ...findings(input, questionnaire.id),
      ...unknown(input, diagnosesOf(input, questionnaire)),
    ]),
  ]
}

/** One questionnaire: its profile, its indicators in a table, what is found and not known, then each with its answers. */
function questionnaireSection(input: ReportInput, questionnaire: Questionnaire): readonly Block[] {
  const { diagnostic, reader, options } = input
  const { t } = reader
  const diagnosis = diagnostic.questionnaires[questionnaire.id]
  if (diagnosis === undefined) return []
  const numbers = numberedEvidence(input)
  const [, adopted, implemented] = diagnosis.stages
  const all = diagnosesOf(input, questionnaire)
  return [
    { kind: 'page-break' },
    heading(1, questionnaireTitle(input, questionnaire.id, 'title'), `questionnaire ${questionnaire.id}`),
    paragraph(
      [
        bold(t('report:questionnaire.score', { share: shareText(diagnosis, reader) })),
        span(' '),
        span(
          t('report:questionnaire.lead', {
            adopted: shareText(adopted ?? { floor: null, ceiling: null }, reader),
            implemented: shareText(implemented ?? { floor: null, ceiling: null }, reader),
          }),
        ),
      ],
      'lead',
    ),
    stagesFigure(input, questionnaire.id, diagnosis),
    indicatorTable(input, questionnaire),
    ...findings(input, questionnaire.id),
    ...unknown(input, all),
    ...all.flatMap((indicator, index) =>
      indicator.answered || options.unanswered ? indicatorSection(input, indicator, index + 1, numbers) : [],
    ),
  ]
}

/** A chapter for each questionnaire that somebody answered, then one for all others. */
export function questionnaireSections(input: ReportInput): readonly Block[] {
  const { questionnaires } = input.catalogue
  const silent = questionnaires.filter((one) => isSilent(input, one))
  return [
    ...questionnaires.filter((one) => !silent.includes(one)).flatMap((one) => questionnaireSection(input, one)),
    ...silentSection(input, silent),
  ]
}
