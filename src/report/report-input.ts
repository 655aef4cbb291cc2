import type { ContentTexts } from '../catalogue/catalogue'
import { type Audience, forAudience } from '../domain/assessment/audience'
import type { Extent } from '../domain/assessment/extent'
import type { Assessment } from '../domain/assessment/fold'
import { type Diagnostic, diagnose, type IndicatorDiagnosis } from '../domain/diagnostic/diagnose'
import { askedOf } from '../domain/questionnaire/asked'
import type { Catalogue, Questionnaire } from '../domain/questionnaire/questionnaire'
import type { Reader } from '../i18n/reader'
import type { ReportOptions } from './report-options'

/** All that a report says comes from here; the same input gives the same document. */
export interface ReportInput {
  /** With the sensitivity band. */
  readonly diagnostic: Diagnostic
  /** What may be printed for the audience: see `forAudience`. */
  readonly assessment: Assessment
  /** What the assessment itself asks; the report may print the core of it only. */
  readonly recordedExtent: Extent
  /** The document says for whom it is. */
  readonly audience: Audience
  /** What the report prints. */
  readonly catalogue: Catalogue
  /** In the reader's language. */
  readonly texts: ContentTexts
  readonly reader: Reader
  readonly options: ReportOptions
  /** ISO 8601 instant. */
  readonly madeAt: string
}

/** From what is recorded: diagnosed whole, as a figure does not change with its reader, then cut to its audience. */
export function reportInputOf({
  assessment: recorded,
  catalogue,
  ...rest
}: Omit<ReportInput, 'diagnostic' | 'recordedExtent'>): ReportInput {
  const assessment = { ...recorded, extent: rest.options.extent ?? recorded.extent }
  return {
    ...rest,
    diagnostic: diagnose(catalogue, assessment, { sensitivity: true }),
    assessment: forAudience(assessment, rest.audience),
    recordedExtent: recorded.extent,
    catalogue: askedOf(catalogue, assessment),
  }
}

/** Of a questionnaire's indicators, in its order. */
export const diagnosesOf = (
  { diagnostic }: ReportInput,
  { indicators }: Questionnaire,
): readonly IndicatorDiagnosis[] => indicators.flatMap(({ path }) => diagnostic.indicators[path] ?? [])
