import { isGiven } from '../../domain/assessment/answer'
import { recordOf } from '../../domain/assessment/fold'
import type { IndicatorDiagnosis, QuestionnaireDiagnosis } from '../../domain/diagnostic/diagnose'
import type { Questionnaire } from '../../domain/questionnaire/questionnaire'
import { intervalOf } from '../../domain/scoring/interval'
import type { Block, Cell } from '../document'
import { diagnosesOf, type ReportInput } from '../report-input'
import {
  answerText,
  cell,
  foreign,
  heading,
  levelNumbers,
  paragraph,
  questionnaireTitle,
  respondentSpans,
  shareText,
  span,
} from './words'

const steps = [
  'ladder',
  'constituency',
  'country',
  'score',
  'knownOnly',
  'other',
  'gap',
  'evidence',
  'sensitivity',
  'flags',
] as const

/** The number of an indicator, as in the tables above. */
const numberOf = (input: ReportInput, index: number): string => input.reader.formats.integer(index + 1)

function inputsTable(input: ReportInput, questionnaire: Questionnaire): Block {
  const { diagnostic, reader } = input
  const { t, formats } = reader
  const rows = questionnaire.indicators.flatMap(({ path, weight }, index): readonly (readonly Cell[])[] => {
    const diagnosis = diagnostic.indicators[path]
    if (diagnosis === undefined) return []
    const shown = (value: number | null) => cell(value === null ? t('report:none') : formats.integer(value))
    return [
      [
        cell(numberOf(input, index)),
        cell([foreign(path)]),
        cell(formats.decimal(weight)),
        shown(diagnosis.floor),
        shown(diagnosis.ceiling),
        shown(diagnosis.target),
        shown(diagnosis.gap),
        cell(t(`common:positionBasis.${diagnosis.basis}`)),
      ],
    ]
  })
  return {
    kind: 'table',
    caption: t('report:method.inputsCaption'),
    columns: [
      { header: t('report:method.number'), share: 0.06, align: 'end' },
      { header: t('report:method.id'), share: 0.32, align: 'start' },
      { header: t('report:method.weight'), share: 0.1, align: 'end' },
      { header: t('report:method.floor'), share: 0.09, align: 'end' },
      { header: t('report:method.ceiling'), share: 0.09, align: 'end' },
      { header: t('report:method.target'), share: 0.09, align: 'end' },
      { header: t('report:method.gapSize'), share: 0.08, align: 'end' },
      { header: t('report:method.basis'), share: 0.17, align: 'start' },
    ],
    rows,
    rowHeaders: true,
  }
}

/** The score done by hand, with the numbers of the table above. */
function workedScore(
  input: ReportInput,
  questionnaire: Questionnaire,
  diagnosis: QuestionnaireDiagnosis,
): readonly Block[] {
  const { diagnostic, reader } = input
  const { t, formats } = reader
  const applicable = questionnaire.indicators.flatMap(({ path, weight }) => {
    const position = diagnostic.indicators[path]?.position
    return position?.kind === 'interval' ? [{ ...position, weight }] : []
  })
  const weighted = (level: (position: { floor: number; ceiling: number }) => number) =>
    formats.decimal(applicable.reduce((total, position) => total + position.weight * level(position), 0))
  const weights = applicable.reduce((total, { weight }) => total + weight, 0)
  const shown = (value: number | null) => (value === null ? t('report:method.notShown') : formats.exactPercent(value))
  const line = (key: string, values: Record<string, string>) => [span(t(`report:method.${key}`, values))]
  const { sensitivity } = diagnosis
  return [
    paragraph(t('report:method.workedLead'), 'body', true),
    {
      kind: 'list',
      ordered: false,
      items: [
        line('workedFloor', {
          sum: weighted(({ floor }) => floor),
          weights: formats.decimal(weights),
          result: shown(diagnosis.floor),
        }),
        line('workedCeiling', {
          sum: weighted(({ ceiling }) => ceiling),
          weights: formats.decimal(weights),
          result: shown(diagnosis.ceiling),
        }),
        line('workedCoverage', {
          settled: formats.integer(diagnosis.settled),
          applicable: formats.integer(diagnosis.applicable),
          result: shown(diagnosis.coverage),
        }),
        line('workedKnownOnly', { result: shown(diagnosis.knownOnly) }),
        line('workedGeometric', { result: shareText(diagnosis.geometric, reader) }),
        line('workedMinimum', { result: shareText(diagnosis.minimum, reader) }),
        ...(sensitivity === null
          ? []
          : [
              line('workedSensitivity', {
                low: formats.exactPercent(sensitivity.low),
                high: formats.exactPercent(sensitivity.high),
                stable: formats.exactPercent(sensitivity.topFiveStable),
              }),
            ]),
      ],
    },
  ]
}

/** Every answer of every respondent: with these and the steps above, each figure can be redone by hand. */
function answersTable(input: ReportInput, questionnaire: Questionnaire): Block {
  const { assessment, reader } = input
  const { t } = reader
  const rows = questionnaire.indicators.flatMap(({ path }, index) =>
    recordOf(assessment, path)
      .answers.filter(({ answer }) => isGiven(answer))
      .map(({ respondent, answer }): readonly Cell[] => [
        cell(numberOf(input, index)),
        cell(respondentSpans(respondent, reader)),
        cell(answerText(answer, reader)),
        cell(answer.kind === 'answered' ? levelNumbers(intervalOf(answer.criteria), reader) : t('report:none')),
      ]),
  )
  return {
    kind: 'table',
    caption: t('report:method.answersCaption'),
    columns: [
      { header: t('report:method.number'), share: 0.07, align: 'end' },
      { header: t('report:method.respondent'), share: 0.46, align: 'start' },
      { header: t('report:method.criteria'), share: 0.35, align: 'start' },
      { header: t('report:method.level'), share: 0.12, align: 'start' },
    ],
    rows,
    rowHeaders: true,
  }
}

/** One of its indicators where nobody answered and all are alike; null where a table must tell them apart. */
function silentInputs(input: ReportInput, questionnaire: Questionnaire): IndicatorDiagnosis | null {
  const [first, ...others] = diagnosesOf(input, questionnaire)
  if (first === undefined || input.diagnostic.questionnaires[questionnaire.id]?.answered !== 0) return null
  const areAlike = others.every(
    ({ indicator, target }) => indicator.weight === first.indicator.weight && target === first.target,
  )
  return areAlike ? first : null
}

function silentList(input: ReportInput): readonly Block[] {
  const { diagnostic, catalogue, reader } = input
  const { t, formats } = reader
  const items = catalogue.questionnaires.flatMap((questionnaire) => {
    const inputs = silentInputs(input, questionnaire)
    const diagnosis = diagnostic.questionnaires[questionnaire.id]
    if (inputs === null || diagnosis === undefined) return []
    const text = t('report:method.silentLine', {
      questionnaire: questionnaireTitle(input, questionnaire.id, 'shortTitle'),
      version: questionnaire.version,
      weight: formats.decimal(inputs.indicator.weight),
      target: formats.integer(inputs.target),
      levels: levelNumbers(inputs, reader),
      share: shareText(diagnosis, reader),
    })
    return [[span(text)]]
  })
  if (items.length === 0) return []
  return [heading(2, t('report:method.silent'), 'inputs silent'), { kind: 'list', ordered: false, items }]
}

/** How every figure was made, with all inputs. */
export function methodSection(input: ReportInput): readonly Block[] {
  const { catalogue, diagnostic, reader } = input
  const { t } = reader
  return [
    { kind: 'page-break' },
    heading(1, t('report:method.heading'), 'method'),
    paragraph(t('report:method.lead'), 'lead'),
    ...steps.map((step) => paragraph(t(`report:method.${step}`))),
    heading(2, t('report:method.sources'), 'sources'),
    paragraph(t('report:method.sourcesText')),
    ...catalogue.questionnaires.flatMap((questionnaire): readonly Block[] => {
      const diagnosis = diagnostic.questionnaires[questionnaire.id]
      if (diagnosis === undefined || silentInputs(input, questionnaire) !== null) return []
      return [
        heading(
          2,
          t('report:method.inputs', { questionnaire: questionnaireTitle(input, questionnaire.id, 'shortTitle') }),
          `inputs ${questionnaire.id}`,
        ),
        paragraph(t('report:method.version', { version: questionnaire.version }), 'body', true),
        inputsTable(input, questionnaire),
        ...workedScore(input, questionnaire, diagnosis),
        ...(diagnosis.answered === 0 ? [] : [answersTable(input, questionnaire)]),
      ]
    }),
    ...silentList(input),
  ]
}
