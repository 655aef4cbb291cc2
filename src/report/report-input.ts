import type { ContentTexts } from '../catalogue/catalogue'
import type { Audience } from '../domain/assessment/audience'
import type { Assessment } from '../domain/assessment/fold'
import type { Diagnostic } from '../domain/diagnostic/diagnose'
import type { Catalogue } from '../domain/questionnaire/questionnaire'
import type { Reader } from '../i18n/reader'

/** All that a report says comes from here; the same input gives the same document. */
export interface ReportInput {
  /** With the sensitivity band. */
  readonly diagnostic: Diagnostic
  /** What may be printed for the audience: see `forAudience`. */
  readonly assessment: Assessment
  /** The document says for whom it is. */
  readonly audience: Audience
  /** What the assessment asks. */
  readonly catalogue: Catalogue
  /** In the reader's language. */
  readonly texts: ContentTexts
  readonly reader: Reader
  /** ISO 8601 instant. */
  readonly madeAt: string
}
