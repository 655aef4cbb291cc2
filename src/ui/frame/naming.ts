import type { Details } from '../../domain/assessment/fold'
import { countryName } from '../../i18n/countries'
import type { Reader } from '../../i18n/reader'

/**
 * "Tunisia · 2026" in the reader's language; the details may not have arrived yet. Put together here, not in a sentence:
 * isolates inside it would hide its direction from the sentences that it is put into.
 */
export function assessmentName(details: Details | null, { t, language, formats }: Reader): string {
  return details === null
    ? t('frame:assessment.unnamed')
    : `${countryName(details, language)} · ${formats.text(String(details.year))}`
}
