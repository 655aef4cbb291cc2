import { type CriterionAnswer, isGiven } from '../../domain/assessment/answer'
import { type Constituency, constituencies } from '../../domain/assessment/constituency'
import { type IndicatorRecord, type RespondentAnswer, recordOf } from '../../domain/assessment/fold'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { intervalOf } from '../../domain/scoring/interval'
import type { ConstituencyPosition } from '../../domain/scoring/position'
import { stages } from '../../domain/scoring/score'
import type { Reader } from '../../i18n/reader'
import type { Block, Cell, Span } from '../document'
import type { ReportInput } from '../report-input'
import { citationSpans, evidenceSpans } from './evidence'
import {
  answerText,
  bold,
  cell,
  criterionText,
  foreign,
  heading,
  indicatorKey,
  indicatorTexts,
  levelNumbers,
  levelText,
  paragraph,
  quiet,
  respondentSpans,
  said,
  span,
} from './words'

/** "Yes", or where respondents of one constituency differ: "2 × Yes, 1 × No". */
function togetherText(answers: readonly CriterionAnswer[], reader: Reader): string {
  const { t } = reader
  const order: readonly CriterionAnswer[] = ['yes', 'no', 'unknown', 'unanswered']
  const counts = order.flatMap((answer) => {
    const count = answers.filter((given) => given === answer).length
    return count === 0 ? [] : [{ answer, count }]
  })
  const [only] = counts
  if (counts.length === 1 && only !== undefined) return criterionText(only.answer, reader)
  return counts
    .map(({ answer, count }) => t('report:indicator.times', { times: count, answer: criterionText(answer, reader) }))
    .join(t('report:comma'))
}

/** Rows: the four criteria. Columns: the constituencies that answered. */
function criteriaTable(input: ReportInput, path: string, answers: readonly RespondentAnswer[]): Block {
  const { reader } = input
  const { t, formats } = reader
  const { criteria } = indicatorTexts(input, path)
  // In the fixed order of every list and chart, not in the order of answering.
  const groups = constituencies.filter((constituency) =>
    answers.some(({ respondent }) => respondent.constituency === constituency),
  )
  const groupShare = groups.length === 0 ? 0 : Math.min(0.16, 0.5 / groups.length)
  const cellOf = (constituency: Constituency, position: number): Cell => {
    const own = answers.filter(({ respondent }) => respondent.constituency === constituency)
    const given = own.flatMap(({ answer }) => (answer.kind === 'answered' ? (answer.criteria[position] ?? []) : []))
    return cell(given.length === 0 ? t('common:answer.notApplicable') : togetherText(given, reader))
  }
  return {
    kind: 'table',
    caption: t('report:indicator.answersCaption'),
    columns: [
      { header: t('report:indicator.criterion'), share: 1 - groups.length * groupShare, align: 'start' },
      ...groups.map((constituency) => ({
        header: t(`common:constituency.${constituency}`),
        share: groupShare,
        align: 'start' as const,
      })),
    ],
    rows: stages.map((stage, position) => [
      cell([
        bold(`${formats.integer(position + 1)} ${t(`common:stage.${stage}`)}${t('report:stop')}`),
        span(criteria[position] ?? ''),
      ]),
      ...groups.map((constituency) => cellOf(constituency, position)),
    ]),
    rowHeaders: true,
  }
}

function constituencySpans(position: ConstituencyPosition, reader: Reader): readonly Span[] {
  const { t } = reader
  const level = position.kind === 'interval' ? levelNumbers(position, reader) : t('common:level.notApplicable')
  return [
    span(t(`common:constituency.${position.constituency}`)),
    span(t('report:colon')),
    span(level),
    quiet(t('report:indicator.respondents', { count: position.respondents })),
  ]
}

/** Where the country stands and how that came about, with the numbers that went in. */
function positionParagraph(diagnosis: IndicatorDiagnosis, reader: Reader): Block {
  const { t } = reader
  const groups = diagnosis.constituencies.flatMap((position, index) => [
    ...(index === 0 ? [] : [span(t('report:semicolon'))]),
    ...constituencySpans(position, reader),
  ])
  const spans = [
    bold(levelText(diagnosis, reader)),
    span(t('report:stop')),
    span(t(`report:position.${diagnosis.basis}`)),
    ...(groups.length === 0 ? [] : [span(' '), ...groups, span(t('report:stop'))]),
  ]
  return paragraph(spans)
}

function gapParagraph(diagnosis: IndicatorDiagnosis, reader: Reader): readonly Block[] {
  const { t, formats } = reader
  const { gapKind, gap, target, mayBe } = diagnosis
  if (gapKind === null || gap === null) return []
  const kinds = formats.alternatives(mayBe.map((kind) => t(`report:gapWord.${kind}`)))
  const kind = gapKind === 'to-find-out' ? t('report:indicator.mayBe', { kinds }) : t(`common:gap.${gapKind}`)
  const remarks = [
    diagnosis.ahead ? t('report:indicator.ahead') : '',
    diagnosis.claimed ? t('report:indicator.claimed') : '',
  ].filter((remark) => remark !== '')
  const spans = [
    bold(kind),
    span(t('report:stop')),
    span(t('report:indicator.target', { target, gap })),
    ...remarks.map((remark) => span(` ${remark}`)),
  ]
  // The answers follow: the level and the gap are read beside them.
  return [paragraph(spans, 'body', true)]
}

function agreementBlocks(record: IndicatorRecord, reader: Reader): readonly Block[] {
  const { t } = reader
  const { agreement } = record
  if (agreement === null) return []
  const dissent = agreement.dissent.flatMap(({ constituency, text }) => {
    const who = bold(t('report:indicator.dissent', { constituency: t(`common:constituency.${constituency}`) }))
    return said([who], text, 'quote', reader)
  })
  return [
    paragraph([
      bold(t('report:indicator.agreed')),
      span(t('report:colon')),
      span(answerText(agreement.answer, reader)),
    ]),
    ...(agreement.reason === '' ? [] : said([bold(t('report:indicator.reason'))], agreement.reason, 'quote', reader)),
    ...dissent,
  ]
}

/** A specialist's reading beside the team's level: said to be no answer, so that nobody looks for it in a figure. */
function readingBlocks({ readings }: IndicatorRecord, reader: Reader): readonly Block[] {
  const { t } = reader
  return readings.flatMap(({ reviewer, answer, text }) => {
    const title = t('changes:reading.title')
    const given =
      answer.kind === 'not-applicable'
        ? [
            span(t('report:colon')),
            span(t('common:answer.notApplicable')),
            span(t('report:colon')),
            foreign(answer.reason),
          ]
        : isGiven(answer)
          ? [
              span(t('report:colon')),
              span(levelText(intervalOf(answer.criteria), reader)),
              quiet(` (${answerText(answer, reader)})`),
            ]
          : []
    const who = [bold(title), ...(reviewer === '' ? [] : [span(t('report:comma')), foreign(reviewer)]), ...given]
    return text.trim() === '' ? [paragraph(who, 'note')] : said(who, text, 'note', reader)
  })
}

function notApplicableReasons(record: IndicatorRecord, reader: Reader): readonly Block[] {
  return record.answers.flatMap(({ respondent, answer }) =>
    answer.kind === 'not-applicable'
      ? said(
          [...respondentSpans(respondent, reader), span(reader.t('report:indicator.notApplicable'))],
          answer.reason,
          'quote',
          reader,
        )
      : [],
  )
}

function noteBlocks(record: IndicatorRecord, reader: Reader): readonly Block[] {
  return record.notes.flatMap(({ respondent, text, confidential }) =>
    said(
      [
        ...respondentSpans(respondent, reader),
        ...(confidential ? [quiet(reader.t('report:indicator.confidential'))] : []),
      ],
      text,
      'note',
      reader,
    ),
  )
}

function evidenceBlocks(
  input: ReportInput,
  record: IndicatorRecord,
  numbers: ReadonlyMap<string, number>,
): readonly Block[] {
  const { t } = input.reader
  if (record.evidence.length === 0) return [paragraph([quiet(t('report:indicator.noEvidence'))])]
  const spansOf = input.options.sections.includes('evidence') ? citationSpans : evidenceSpans
  return [
    paragraph([bold(t('report:indicator.evidence'))], 'body', true),
    {
      kind: 'list',
      ordered: false,
      items: record.evidence.map((evidence) => spansOf(evidence, numbers.get(evidence.id) ?? 0, input.reader)),
    },
  ]
}

/** What the indicator rests on; every point of the conclusions with its basis (METHOD 8). */
function basisParagraph(input: ReportInput, diagnosis: IndicatorDiagnosis): Block {
  const { t, formats } = input.reader
  const { indicator } = diagnosis
  const points = indicator.points.map(({ point, basis }) =>
    t('report:indicator.point', { point: formats.point(point), basis: t(`report:basis.${basis}`) }),
  )
  return paragraph(
    t('report:indicator.restsOn', {
      paragraphs: formats.list(indicator.paragraphs.map(formats.point)),
      outputs: formats.list(indicator.outputs),
      deliverables: formats.list(indicator.deliverables),
      points: points.join(t('report:semicolon')),
      instruments:
        indicator.instruments.length === 0
          ? t('report:none')
          : indicator.instruments
              .map((code) => formats.text(input.texts.sources.instruments[code]?.title ?? code))
              .join(t('report:semicolon')),
    }),
    'small',
  )
}

export function indicatorSection(
  input: ReportInput,
  diagnosis: IndicatorDiagnosis,
  number: number,
  evidenceNumbers: ReadonlyMap<string, number>,
): readonly Block[] {
  const { reader, assessment } = input
  const { t, formats } = reader
  const { path, foundational, core } = diagnosis.indicator
  const record = recordOf(assessment, path)
  const texts = indicatorTexts(input, path)
  const given = record.answers.filter(({ answer }) => isGiven(answer))
  const marks = [foundational ? t('report:indicator.foundational') : '', core ? t('report:indicator.core') : '']
    .filter((mark) => mark !== '')
    .join(t('report:comma'))
  return [
    heading(
      2,
      t('report:indicator.heading', { number: formats.integer(number), title: texts.title }),
      indicatorKey(path),
    ),
    paragraph([span(texts.question), ...(marks === '' ? [] : [quiet(` (${marks})`)])], 'lead', true),
    positionParagraph(diagnosis, reader),
    ...gapParagraph(diagnosis, reader),
    ...(given.length === 0 && record.agreement === null
      ? [paragraph([quiet(t('report:indicator.nobody'))]), criteriaTable(input, path, [])]
      : [criteriaTable(input, path, given)]),
    ...agreementBlocks(record, reader),
    ...readingBlocks(record, reader),
    ...notApplicableReasons(record, reader),
    ...noteBlocks(record, reader),
    ...evidenceBlocks(input, record, evidenceNumbers),
    basisParagraph(input, diagnosis),
  ]
}
