import type { Constituency } from '../assessment/constituency'
import type { Rule } from '../coherence/rule'
import type { Basis, QuestionnaireFile } from './schema'

export interface Indicator {
  /** `questionnaire/indicator`. */
  readonly path: string
  readonly id: string
  readonly core: boolean
  readonly foundational: boolean
  readonly mayNotApply: boolean
  readonly weight: number
  readonly answeredBy: readonly Constituency[]
  readonly paragraphs: readonly string[]
  readonly outputs: readonly string[]
  readonly deliverables: readonly string[]
  readonly points: readonly { readonly point: string; readonly basis: Basis }[]
  readonly instruments: readonly string[]
}

export interface Questionnaire {
  readonly id: string
  readonly version: number
  /** Asked only in assessments of this country; of every country where null. */
  readonly country: string | null
  readonly indicators: readonly Indicator[]
}

/** What the diagnosis reads; the texts stay with the screens and the report. */
export interface Catalogue {
  readonly questionnaires: readonly Questionnaire[]
  /** Written coherence rules whose indicators are all shipped. */
  readonly rules: readonly Rule[]
  /** Every known point of the conclusions. */
  readonly points: readonly { readonly point: string; readonly basis: Basis }[]
}

export function questionnaireOfFile(file: QuestionnaireFile): Questionnaire {
  return {
    id: file.id,
    version: file.version,
    country: file.country ?? null,
    indicators: file.indicators.map((indicator) => ({
      ...indicator,
      path: `${file.id}/${indicator.id}`,
      weight: indicator.weight ?? 1,
    })),
  }
}

export const questionnaireOf = (path: string): string => path.slice(0, path.indexOf('/'))

/** Null when this version does not ship the questionnaire of `path`. */
export function questionnaireByPath(catalogue: Catalogue, path: string): Questionnaire | null {
  const wanted = questionnaireOf(path)
  return catalogue.questionnaires.find(({ id }) => id === wanted) ?? null
}

/** Null when this version does not ship the indicator. */
export function indicatorByPath(catalogue: Catalogue, path: string): Indicator | null {
  return questionnaireByPath(catalogue, path)?.indicators.find((indicator) => indicator.path === path) ?? null
}

export const ships = (catalogue: Catalogue, path: string): boolean => questionnaireByPath(catalogue, path) !== null
