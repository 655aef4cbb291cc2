import type { Details } from '../../domain/assessment/fold'
import { countryName } from '../../i18n/countries'
import type { Reader } from '../../i18n/reader'

/** "Tunisia, 2026" in the reader's language; the details may not have arrived yet. */
export function assessmentName(details: Details | null, { t, language }: Reader): string {
  if (details === null) return t('frame:assessment.unnamed')
  // A year is a name, not a quantity: no thousands separator.
  return t('frame:assessment.name', { country: countryName(details, language), year: String(details.year) })
}
