import type { Digest } from '../assessment/entry'
import type { Catalogue } from '../questionnaire/questionnaire'

/** What a reader of files must know of the world. */
export interface ReadingTools {
  readonly catalogue: Catalogue
  readonly digest: Digest
  /** Codes of ISO 3166-1 and the fictional ones. */
  readonly isCountry: (code: string) => boolean
}
