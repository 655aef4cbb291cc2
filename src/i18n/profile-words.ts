import type { BarWords } from '../charts/bars'
import type { MatrixWords } from '../charts/matrix'
import { type Diagnosed, isMostlyUnknown, lawToPractice, profileRange, widestStep } from '../domain/diagnostic/profile'
import { type Bounds, stages } from '../domain/scoring/score'
import type { Sensitivity } from '../domain/scoring/sensitivity'
import type { Reader } from './reader'

/** A questionnaire as profile and matrix name it, on the screen and in the report. */
export interface NamedDiagnosis extends Diagnosed {
  readonly title: string
}

const joined = (sentences: readonly string[]): string => sentences.filter((sentence) => sentence !== '').join(' ')

const titles = (rows: readonly NamedDiagnosis[], { formats }: Reader): string =>
  formats.list(rows.map(({ title }) => title))

/** "44 % to 48 %" in whole percentages, or one number where they are the same. */
export function wholeRange({ floor, ceiling }: Bounds, { t, formats }: Reader): string {
  if (floor === null || ceiling === null) return t('results:bars.nothing')
  const [from, to] = [formats.percent(floor), formats.percent(ceiling)]
  return from === to ? from : t('results:range', { from, to })
}

/** To one decimal and without the sign, as a table of percentages prints it; a dash where nothing is measured. */
export const exactShare = (share: number | null, { formats }: Reader): string =>
  share === null ? '–' : formats.decimal(share)

/** "43.8 to 48.4", or one number where they are the same. */
export function exactRange({ floor, ceiling }: Bounds, reader: Reader): string {
  const [from, to] = [exactShare(floor, reader), exactShare(ceiling, reader)]
  return from === to ? from : reader.t('results:range', { from, to })
}

export const barWords = ({ t, formats }: Reader): BarWords => ({
  inPlace: t('results:bars.inPlace'),
  notKnown: t('results:bars.notKnown'),
  knownOnly: t('results:bars.knownOnly'),
  nothing: t('results:bars.nothing'),
  percent: formats.percent,
})

/** What one bar says, with its base. */
export function shareSentence({ diagnosis, title }: NamedDiagnosis, { t, formats }: Reader): string {
  const { floor, ceiling, applicable } = diagnosis
  const values = { questionnaire: title, count: applicable }
  if (floor === null || ceiling === null) return t('results:inPlace.nothing', { questionnaire: title })
  if (floor === ceiling) return t('results:inPlace.settled', { ...values, share: formats.percent(floor) })
  return t('results:inPlace.share', { ...values, floor: formats.percent(floor), ceiling: formats.percent(ceiling) })
}

/** The score of the settled indicators alone, or why it is not shown. */
export function knownOnlySentence({ diagnosis }: Diagnosed, { t, formats }: Reader): string {
  const { knownOnly, coverage, settled } = diagnosis
  if (coverage === null || coverage === 100) return ''
  return knownOnly === null
    ? t('results:inPlace.knownOnlyLater', { coverage: formats.percent(coverage) })
    : t('results:inPlace.knownOnly', { count: settled, share: formats.percent(knownOnly) })
}

function rangeSentence(rows: readonly NamedDiagnosis[], reader: Reader): string {
  const { t, formats } = reader
  const range = profileRange(rows)
  switch (range.kind) {
    case 'none-applies':
      return t('profile:finding.noneApplies')
    case 'nothing':
      return t('profile:finding.nothing')
    case 'same':
      return t('profile:finding.same', { share: formats.percent(range.share) })
    case 'range':
      return t('profile:finding.range', {
        low: formats.percent(range.lowest.share),
        lowest: titles(range.lowest.rows, reader),
        high: formats.percent(range.highest.share),
        highest: titles(range.highest.rows, reader),
      })
  }
}

/** What the bars together show: where they begin and end, and where less is known than not. Never a total. */
export function profileSentence(rows: readonly NamedDiagnosis[], reader: Reader): string {
  const [only] = rows
  if (only !== undefined && rows.length === 1) {
    return joined([shareSentence(only, reader), knownOnlySentence(only, reader)])
  }
  const unknown = rows.filter(({ diagnosis }) => isMostlyUnknown(diagnosis)).length
  const isSettled = rows.every(({ diagnosis: { settled, applicable } }) => settled === applicable)
  const isAnyMeasured = rows.some(({ diagnosis }) => diagnosis.applicable > 0)
  return joined([
    rangeSentence(rows, reader),
    unknown > 0 ? reader.t('profile:finding.mostlyUnknown', { count: unknown, total: rows.length }) : '',
    isSettled && isAnyMeasured ? reader.t('profile:finding.settled') : '',
  ])
}

/** How far other weights would move any of the floors (METHOD 4). Null: not all of it is worked out yet. */
export function weightsSentence(
  rows: readonly (Diagnosed & { readonly sensitivity: Sensitivity | null })[],
  { t }: Reader,
): string {
  const moves = rows.map(({ diagnosis: { floor }, sensitivity }) =>
    floor === null || sensitivity === null ? 0 : Math.max(floor - sensitivity.low, sensitivity.high - floor),
  )
  // Rounded up, so that the sentence never promises more than the band holds.
  const points = Math.ceil(Math.max(0, ...moves) - 1e-9)
  return points === 0 ? t('profile:weights.still') : t('profile:weights.moves', { count: points })
}

export const matrixWords = ({ t, formats }: Reader): MatrixWords => ({
  stages: stages.map((stage) => t(`common:stage.${stage}`)),
  step: t('profile:matrix.step'),
  nothing: t('results:bars.nothing'),
  number: (share) => formats.integer(Math.floor(share + 0.5)),
  upTo: (share) => t('profile:matrix.upTo', { share: Math.floor(share + 0.5) }),
})

/** "Legal framework, Implemented: 13 % to 25 % of 16 indicators". */
export function cellSentence({ diagnosis, title }: NamedDiagnosis, stage: number, reader: Reader): string {
  const bounds = diagnosis.stages[stage] ?? { floor: null, ceiling: null }
  return reader.t('profile:matrix.cell', {
    questionnaire: title,
    stage: reader.t(`common:stage.${stages[stage]}`),
    share: wholeRange(bounds, reader),
    count: diagnosis.applicable,
  })
}

/** The step from law to practice in a few words, beside a row: "50 points lower". */
export function stepWords({ diagnosis }: Diagnosed, { t }: Reader): string {
  const step = lawToPractice(diagnosis)
  switch (step.kind) {
    case 'none-applies':
      return ''
    case 'none-adopted':
      return t('profile:matrix.noneAdopted')
    case 'as-much':
      return t('profile:matrix.asMuch')
    case 'lower':
      return t('profile:matrix.lower', { count: step.points })
  }
}

/** The same in a sentence, with the shares and their base. */
function stepSentence({ diagnosis, title }: NamedDiagnosis, { t, formats }: Reader): string {
  const step = lawToPractice(diagnosis)
  const values = { questionnaire: title, count: diagnosis.applicable }
  switch (step.kind) {
    case 'none-applies':
      return t('results:inPlace.nothing', { questionnaire: title })
    case 'none-adopted':
      return t('results:stages.noneAdopted', values)
    case 'as-much':
      return t('results:stages.noDrop', { ...values, adopted: formats.percent(step.adopted) })
    case 'lower': {
      const { adopted, implemented, points } = step
      const shares = { adopted: formats.percent(adopted), implemented: formats.percent(implemented) }
      return t('results:stages.drop', { ...values, ...shares, points })
    }
  }
}

/** In how many questionnaires practice stays behind law: never a number across them. */
export function stepsSentence(rows: readonly NamedDiagnosis[], reader: Reader): string {
  const [only] = rows
  if (only !== undefined && rows.length === 1) return stepSentence(only, reader)
  const kinds = rows.map(({ diagnosis }) => lawToPractice(diagnosis).kind)
  if (kinds.every((kind) => kind === 'none-applies')) return ''
  if (!kinds.some((kind) => kind === 'lower' || kind === 'as-much')) {
    return reader.t('profile:matrix.noneAdoptedAnywhere')
  }
  const lower = kinds.filter((kind) => kind === 'lower').length
  if (lower === 0) return reader.t('profile:matrix.noStep')
  return reader.t('results:stages.drops', { count: lower, total: rows.length })
}

/** Where the step is largest; empty where there is none, or one questionnaire only. */
export function widestSentence(rows: readonly NamedDiagnosis[], reader: Reader): string {
  const widest = rows.length > 1 ? widestStep(rows) : null
  if (widest === null) return ''
  return reader.t('profile:matrix.widest', { count: widest.points, questionnaires: titles(widest.rows, reader) })
}
