import type { Formats } from '../../i18n/formats'
import type { Translate } from '../../i18n/sentences'

const kilo = 1_000
const mega = 1_000_000

/** `340 kB` or `2.1 MB`, as file managers count. */
export function fileSize(bytes: number, t: Translate, formats: Formats): string {
  if (bytes >= mega) return t('files:size.large', { amount: formats.decimal(bytes / mega) })
  return t('files:size.small', { amount: formats.integer(Math.max(1, Math.round(bytes / kilo))) })
}
