import type { ContentTexts } from '../../catalogue/catalogue'
import type { Extent } from '../../domain/assessment/extent'
import type { Questionnaire } from '../../domain/questionnaire/questionnaire'
import type { Reader } from '../../i18n/reader'

/** A blank questionnaire for a room without screens. */
export interface PaperInput {
  /** Each with all its indicators; those that `extent` leaves out are not printed and keep their numbers. */
  readonly questionnaires: readonly Questionnaire[]
  readonly extent: Extent
  /** In the reader's language, by questionnaire. */
  readonly texts: ContentTexts['questionnaires']
  readonly reader: Reader
  /** Printed on top where they are known; empty lines to write on where they are not. */
  readonly country: string
  readonly round: string
  /** ISO 8601 instant. */
  readonly madeAt: string
}
