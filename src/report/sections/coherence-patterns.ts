import { stepsDrawing } from '../../charts/ladders'
import type { Pattern } from '../../domain/coherence/findings'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { questionnaireOf } from '../../domain/questionnaire/questionnaire'
import { patterns, usuallyAnswering } from '../../i18n/coherence-words'
import type { Block, Cell, TableBlock } from '../document'
import type { ReportInput } from '../report-input'
import { bold, cell, heading, indicatorLink, levelText, paragraph, questionnaireTitle, quiet, span } from './words'

function row(input: ReportInput, { indicator, position, floor, ceiling }: IndicatorDiagnosis): readonly Cell[] {
  const { reader } = input
  const { t, formats } = reader
  const place = questionnaireTitle(input, questionnaireOf(indicator.path), 'shortTitle')
  const bodies = usuallyAnswering(indicator).map((constituency) => t(`common:constituency.${constituency}`))
  return [
    cell([indicatorLink(input, indicator.path), quiet(`\u00a0· ${place}`)]),
    {
      kind: 'drawing',
      drawing: stepsDrawing(position.kind === 'interval' ? position : null),
      alternative: levelText({ floor, ceiling }, reader),
    },
    cell(formats.list(bodies)),
  ]
}

function patternTable(input: ReportInput, pattern: Pattern, own: readonly IndicatorDiagnosis[]): TableBlock {
  const { t } = input.reader
  return {
    kind: 'table',
    caption: t('coherence:report.pattern', {
      pattern: t(`coherence:patterns.${pattern}.title`),
      count: own.length,
    }),
    columns: [
      { header: t('coherence:report.indicator'), share: 0.5, align: 'start' },
      { header: t('coherence:report.ladder'), share: 0.12, align: 'start' },
      { header: t('coherence:entry.talk'), share: 0.38, align: 'start' },
    ],
    rows: own.map((diagnosis) => row(input, diagnosis)),
    rowHeaders: true,
  }
}

/** What is read on every indicator beside the rules: one table a pattern that is found. */
export function patternBlocks(input: ReportInput): readonly Block[] {
  const { diagnostic, reader } = input
  const { t } = reader
  const groups = patterns
    .map((pattern) => ({
      pattern,
      own: Object.values(diagnostic.indicators).filter((one) => one.patterns.includes(pattern)),
    }))
    .filter(({ own }) => own.length > 0)
  return [
    heading(2, t('coherence:patterns.title'), 'coherence patterns'),
    paragraph(t(groups.length === 0 ? 'coherence:patterns.none' : 'coherence:patterns.lead')),
    ...groups.flatMap(({ pattern, own }): readonly Block[] => [
      paragraph(
        [
          bold(t(`coherence:patterns.${pattern}.title`)),
          span(t('report:stop')),
          span(`${t(`coherence:patterns.${pattern}.meaning`)} `),
          bold(t('coherence:entry.resolution')),
          span(t('report:colon')),
          span(t(`coherence:patterns.${pattern}.settle`)),
        ],
        'body',
        true,
      ),
      patternTable(input, pattern, own),
    ]),
  ]
}
