import type { Constituency } from '../assessment/constituency'
import type { Rule } from '../coherence/rule'
import type { Basis } from './basis'
import type { QuestionnaireFile } from './schema'

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
  /** Paragraphs of the strategy, as numbered there. */
  readonly paragraphs: readonly string[]
  /** Every known point of the conclusions. */
  readonly points: readonly CataloguePoint[]
}

/** A point of the conclusions as the diagnosis and the screens know it. */
export interface CataloguePoint {
  readonly point: string
  readonly basis: Basis
  /** By language; absent until it has been entered. */
  readonly officialText?: Readonly<Record<string, string>>
}

/** In the reader's language, else in any in which it was entered; null where it was not. */
export function officialTextOf(
  { officialText }: { readonly officialText?: Readonly<Record<string, string>> | null },
  language: string,
): { readonly text: string; readonly language: string } | null {
  const [first] = Object.entries(officialText ?? {})
  const own = officialText?.[language]
  if (own !== undefined) return { text: own, language }
  return first === undefined ? null : { language: first[0], text: first[1] }
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
