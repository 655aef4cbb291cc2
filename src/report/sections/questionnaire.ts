import { stepsDrawing } from '../../charts/ladders'
import type { Questionnaire } from '../../domain/questionnaire/questionnaire'
import type { Block, Cell } from '../document'
import type { ReportInput } from '../report-input'
import { numberedEvidence } from './evidence'
import { indicatorSection } from './indicator'
import { stagesFigure } from './summary'
import {
  cell,
  heading,
  indicatorKey,
  indicatorTexts,
  levelNumbers,
  levelText,
  paragraph,
  questionnaireTitle,
  shareText,
  span,
} from './words'

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

/** One questionnaire: its profile, its indicators in a table, then each with its answers, notes and evidence. */
export function questionnaireSection(input: ReportInput, questionnaire: Questionnaire): readonly Block[] {
  const { diagnostic, reader } = input
  const { t } = reader
  const diagnosis = diagnostic.questionnaires[questionnaire.id]
  if (diagnosis === undefined) return []
  const numbers = numberedEvidence(input)
  const [, adopted, implemented] = diagnosis.stages
  return [
    { kind: 'page-break' },
    heading(1, questionnaireTitle(input, questionnaire.id, 'title'), `questionnaire ${questionnaire.id}`),
    paragraph(
      t('report:questionnaire.lead', {
        adopted: shareText(adopted ?? { floor: null, ceiling: null }, reader),
        implemented: shareText(implemented ?? { floor: null, ceiling: null }, reader),
      }),
      'lead',
    ),
    stagesFigure(input, questionnaire.id, diagnosis),
    indicatorTable(input, questionnaire),
    ...questionnaire.indicators.flatMap(({ path }, index) => {
      const indicator = diagnostic.indicators[path]
      return indicator === undefined ? [] : indicatorSection(input, indicator, index + 1, numbers)
    }),
  ]
}
