import { stepsDrawing } from '../../charts/ladders'
import type { Interval } from '../../domain/scoring/interval'
import type { Block, Cell } from '../document'
import type { ReportInput } from '../report-input'
import { bold, cell, heading, levelText, paragraph } from './words'

/** One of each kind that a reader meets. */
const ladders: readonly Interval[] = [
  { floor: 2, ceiling: 2 },
  { floor: 1, ceiling: 3 },
  { floor: 0, ceiling: 0 },
  { floor: 0, ceiling: 4 },
]

const words = [
  'settled',
  'percentage',
  'foundation',
  'gap',
  'evidence',
  'claimed',
  'coherence',
  'agreement',
  'number',
  'basis',
  'not',
] as const

/** How to read ladders, percentages and words, for who meets them here for the first time. */
export function readingSection({ reader }: ReportInput): readonly Block[] {
  const { t } = reader
  const say = (key: string): string => reader.formats.text(t(`report:reading.${key}`))
  const ladderRows = ladders.map((position, index): readonly Cell[] => [
    { kind: 'drawing', drawing: stepsDrawing(position), alternative: levelText(position, reader) },
    cell([bold(levelText(position, reader))]),
    cell(say(`ladder.${index}`)),
  ])
  return [
    { kind: 'page-break' },
    heading(1, t('report:reading.heading'), 'reading'),
    paragraph(`${t('report:reading.lead')} ${t('report:summary.lead')}`, 'lead'),
    {
      kind: 'table',
      caption: t('report:reading.ladders'),
      columns: [
        { header: t('report:questionnaire.ladder'), share: 0.14, align: 'start' },
        { header: t('report:questionnaire.level'), share: 0.2, align: 'start' },
        { header: t('report:reading.meaning'), share: 0.66, align: 'start' },
      ],
      rows: ladderRows,
      rowHeaders: false,
    },
    {
      kind: 'table',
      caption: t('report:reading.words'),
      columns: [
        { header: t('report:reading.word'), share: 0.25, align: 'start' },
        { header: t('report:reading.meaning'), share: 0.75, align: 'start' },
      ],
      rows: words.map((word) => [
        cell([bold(t(`report:reading.name.${word}`))]),
        cell(t(`report:reading.text.${word}`)),
      ]),
      rowHeaders: true,
    },
  ]
}
