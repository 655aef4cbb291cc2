import type { Audience } from '../../domain/assessment/audience'
import type { Language } from '../../i18n/languages'
import type { FileKind } from '../../report/report-messages'
import type { ReportOptions } from '../../report/report-options'

/** Which report: in which language, as what, for whom, and what of it. */
export interface ReportChoice {
  readonly language: Language
  readonly kind: FileKind
  readonly audience: Audience
  readonly options: ReportOptions
}
