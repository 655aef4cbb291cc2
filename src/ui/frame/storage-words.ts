import type { Formats } from '../../i18n/formats'
import type { Translate } from '../../i18n/sentences'

const units = [
  ['giga', 1_000_000_000],
  ['mega', 1_000_000],
  ['kilo', 1_000],
] as const

/** `340 kB`, `2.1 MB` or `10.0 GB`, as file managers count. The sentences of `faults` must have been loaded. */
export function amountOf(bytes: number, t: Translate, formats: Formats): string {
  const [name, size] = units.find(([, least]) => bytes >= least) ?? units[2]
  const amount = bytes / size
  return t(`faults:size.${name}`, {
    amount: name === 'kilo' ? formats.integer(Math.ceil(amount)) : formats.decimal(amount),
  })
}
