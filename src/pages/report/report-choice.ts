import type { Audience } from '../../domain/assessment/audience'
import type { Language } from '../../i18n/languages'
import type { FileKind } from './file-kind'

/** Which report: in which language, as what, for whom. */
export interface ReportChoice {
  readonly language: Language
  readonly kind: FileKind
  readonly audience: Audience
}
