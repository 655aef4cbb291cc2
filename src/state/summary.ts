import { stampOfText } from '../domain/assessment/clock'
import { answersDevice, type Entry } from '../domain/assessment/entry'
import { type Details, fold, type Respondent } from '../domain/assessment/fold'
import { diagnose } from '../domain/diagnostic/diagnose'
import type { Catalogue } from '../domain/questionnaire/questionnaire'

/** What a card says of an assessment; plain data, which may be kept and read again. */
export interface Summary {
  readonly details: Details | null
  readonly respondents: readonly Respondent[]
  readonly blind: boolean
  readonly entryCount: number
  /** By questionnaire; percentages, null where nothing applies. */
  readonly paces: Readonly<Record<string, { readonly floor: number | null; readonly ceiling: number | null }>>
  /** Of all questionnaires together. */
  readonly settled: number
  readonly applicable: number
  readonly keptAnswers: number
  /** The last stamp: the order of cards. */
  readonly latest: string
  /** First and last change in milliseconds since 1970; null when all of it came from an answers file, whose stamps tell no time. */
  readonly startedAt: number | null
  readonly changedAt: number | null
}

const wallsOf = (entries: readonly Entry[]): readonly number[] =>
  entries.filter(({ device }) => device !== answersDevice).map(({ stamp }) => stampOfText(stamp)?.wall ?? 0)

/** Milliseconds since 1970; null when all of it came from an answers file, whose stamps tell no time. */
export function lastChange(entries: readonly Entry[]): number | null {
  const walls = wallsOf(entries)
  return walls.length === 0 ? null : walls.reduce((latest, wall) => Math.max(latest, wall), 0)
}

export function firstChange(entries: readonly Entry[]): number | null {
  const walls = wallsOf(entries)
  return walls.length === 0 ? null : walls.reduce((first, wall) => Math.min(first, wall))
}

/** `entries` in stamp order. Folds and diagnoses; counted as `summary` among the browser's own measurements, where a test looks. */
export function summaryOf(catalogue: Catalogue, id: string, entries: readonly Entry[]): Summary {
  performance.mark('summary')
  const assessment = fold(id, entries)
  const { questionnaires, keptAnswers } = diagnose(catalogue, assessment, { sensitivity: false })
  const all = Object.values(questionnaires)
  const paces = Object.entries(questionnaires).map(([name, { floor, ceiling }]) => [name, { floor, ceiling }] as const)
  const { details, respondents, blind, entryCount } = assessment
  return {
    details,
    respondents,
    blind,
    entryCount,
    paces: Object.fromEntries(paces),
    settled: all.reduce((sum, { settled }) => sum + settled, 0),
    applicable: all.reduce((sum, { applicable }) => sum + applicable, 0),
    keptAnswers,
    latest: entries.at(-1)?.stamp ?? '',
    startedAt: firstChange(entries),
    changedAt: lastChange(entries),
  }
}
