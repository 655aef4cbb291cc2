import { type Bar, barChart } from '../../charts/bars'
import { type MatrixRow, matrix } from '../../charts/matrix'
import { type Bounds, stages } from '../../domain/scoring/score'
import {
  barWords,
  cellSentence,
  exactRange,
  exactShare,
  matrixWords,
  type NamedDiagnosis,
  profileSentence,
  shareSentence,
  stepsSentence,
  stepWords,
  weightsSentence,
  widestSentence,
} from '../../i18n/profile-words'
import type { Reader } from '../../i18n/reader'
import type { Block, Cell, FigureBlock, TableBlock } from '../document'
import type { ReportInput } from '../report-input'
import { bold, cell, chartText, contentWidth, heading, paragraph, questionnaireTitle } from './words'

const layout = { width: contentWidth, narrow: false, textSize: chartText }

const unmeasured: Bounds = { floor: null, ceiling: null }

interface Row extends NamedDiagnosis {
  readonly id: string
}

function rowsOf(input: ReportInput): readonly Row[] {
  return input.catalogue.questionnaires.flatMap(({ id }) => {
    const diagnosis = input.diagnostic.questionnaires[id]
    return diagnosis === undefined ? [] : [{ id, diagnosis, title: questionnaireTitle(input, id, 'shortTitle') }]
  })
}

/** Leads to the questionnaire; the base of its shares stands in the figure above. */
const nameCell = ({ id, title }: Row): Cell => cell([{ ...bold(title), target: `questionnaire ${id}` }])

/** The profile, one bar a questionnaire and never added up, with the band of other weights. */
function profileFigure(input: ReportInput): FigureBlock {
  const { reader } = input
  const { t } = reader
  const rows = rowsOf(input)
  const bars = rows.map(
    ({ title, diagnosis }): Bar => ({
      label: title,
      note: t('results:settledOf', { settled: diagnosis.settled, total: diagnosis.applicable }),
      floor: diagnosis.floor,
      ceiling: diagnosis.ceiling,
      tick: diagnosis.floor === diagnosis.ceiling ? null : diagnosis.knownOnly,
      band: diagnosis.sensitivity,
    }),
  )
  const caption = t('report:summary.profileCaption')
  return {
    kind: 'figure',
    drawing: barChart(bars, layout, barWords(reader)),
    alternative: [caption, ...rows.map((row) => shareSentence(row, reader))].join(' '),
    caption,
  }
}

function profileCells(row: Row, reader: Reader): readonly Cell[] {
  const { floor, ceiling, knownOnly, coverage, geometric, minimum, sensitivity } = row.diagnosis
  const band = sensitivity === null ? unmeasured : { floor: sensitivity.low, ceiling: sensitivity.high }
  return [
    nameCell(row),
    ...[floor, ceiling, knownOnly, coverage].map((share) => cell(exactShare(share, reader))),
    ...[geometric, minimum, band].map((bounds) => cell(exactRange(bounds, reader))),
    cell(exactShare(sensitivity?.topFiveStable ?? null, reader)),
  ]
}

/** METHOD 4 of all questionnaires, exact to one decimal. */
function profileTable(input: ReportInput): TableBlock {
  const { reader } = input
  const { t } = reader
  const column = (header: string, share: number) => ({ header, share, align: 'start' as const })
  return {
    kind: 'table',
    caption: t('profile:table.caption'),
    columns: [
      column(t('profile:table.questionnaire'), 0.17),
      column(t('results:atLeast'), 0.08),
      column(t('results:atMost'), 0.08),
      column(t('results:measure.knownOnly'), 0.09),
      column(t('results:measure.coverage'), 0.1),
      column(t('results:measure.geometric'), 0.135),
      column(t('results:measure.minimum'), 0.115),
      column(t('profile:table.band'), 0.13),
      column(t('profile:table.stable'), 0.1),
    ],
    rows: rowsOf(input).map((row) => profileCells(row, reader)),
    rowHeaders: true,
  }
}

/** What is in place and what is not known: finding, chart, how much the weights matter, table. */
export function profileSection(input: ReportInput): readonly Block[] {
  const { reader } = input
  const rows = rowsOf(input)
  const weighed = rows.map((row) => ({ ...row, sensitivity: row.diagnosis.sensitivity }))
  const isAnythingConfirmed = rows.some(({ diagnosis: { floor } }) => floor !== null && floor > 0)
  return [
    heading(2, reader.t('results:inPlace.title'), 'profile'),
    paragraph(profileSentence(rows, reader), 'body', true),
    profileFigure(input),
    // Where nothing is confirmed there is nothing that weights could move.
    ...(isAnythingConfirmed ? [paragraph(weightsSentence(weighed, reader))] : []),
    profileTable(input),
  ]
}

/** The coherence matrix: questionnaires by stages, and the step from law to practice. */
function matrixFigure(input: ReportInput): FigureBlock {
  const { reader } = input
  const rows = rowsOf(input)
  const drawn = rows.map(
    (row): MatrixRow => ({
      label: row.title,
      note: reader.t('results:indicators', { count: row.diagnosis.applicable }),
      cells: row.diagnosis.stages.flatMap(({ floor, ceiling }) =>
        floor === null || ceiling === null ? [] : [{ floor, ceiling }],
      ),
      step: stepWords(row, reader),
    }),
  )
  const words = rows.flatMap((row) => [
    ...(row.diagnosis.applicable === 0
      ? [shareSentence(row, reader)]
      : stages.map((_, stage) => `${cellSentence(row, stage, reader)}.`)),
  ])
  const caption = reader.t('profile:matrix.lead')
  return {
    kind: 'figure',
    drawing: matrix(drawn, layout, matrixWords(reader)),
    alternative: [caption, ...words].join(' '),
    caption,
  }
}

function matrixTable(input: ReportInput): TableBlock {
  const { reader } = input
  const { t } = reader
  return {
    kind: 'table',
    caption: t('profile:matrix.caption'),
    columns: [
      { header: t('profile:table.questionnaire'), share: 0.24, align: 'start' },
      ...stages.map((stage) => ({ header: t(`common:stage.${stage}`), share: 0.145, align: 'start' as const })),
      { header: t('profile:matrix.step'), share: 0.18, align: 'start' },
    ],
    rows: rowsOf(input).map((row) => [
      nameCell(row),
      ...stages.map((_, stage) => cell(exactRange(row.diagnosis.stages[stage] ?? unmeasured, reader))),
      cell(stepWords(row, reader)),
    ]),
    rowHeaders: true,
  }
}

/** Where policies stop between intent, law, practice and review: finding, matrix, table. */
export function matrixSection(input: ReportInput): readonly Block[] {
  const { reader } = input
  const rows = rowsOf(input)
  const finding = [stepsSentence(rows, reader), widestSentence(rows, reader)].filter((sentence) => sentence !== '')
  return [
    heading(2, reader.t('results:stages.title'), 'law-to-practice'),
    ...(finding.length === 0 ? [] : [paragraph(finding.join(' '), 'body', true)]),
    matrixFigure(input),
    matrixTable(input),
  ]
}
