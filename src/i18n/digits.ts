import type { Language } from './languages'

/** Which digits an Arabic text uses: 0 to 9 in the Maghreb, ٠ to ٩ elsewhere and in UN documents. */
export type Digits = 'western' | 'arabic-indic'

export type DigitsSetting = 'by-country' | Digits

const westernCountries = new Set(['DZA', 'ESH', 'LBY', 'MAR', 'MRT', 'TUN'])

export const digitSets: Record<Digits, string> = { western: '0123456789', 'arabic-indic': '٠١٢٣٤٥٦٧٨٩' }

/** `country` is an alpha-3 code, or empty where no country is in sight. */
export function digitsFor(language: Language, setting: DigitsSetting, country: string): Digits {
  if (language !== 'ar') return 'western'
  if (setting !== 'by-country') return setting
  return westernCountries.has(country) ? 'western' : 'arabic-indic'
}

/** A run of digits that belongs to a code (`GB.346/INS/3/1`, `R193`, `2022-23:4.1`, `answers[3].criteria`) keeps its form: it is a name, not a number. */
const token = /[\p{L}\p{N}\p{M}./:_[\]-]*[A-Za-z][\p{L}\p{N}\p{M}./:_[\]-]*|\d/gu

/** `text` with its free-standing digits in the given set. */
export function withDigits(text: string, digits: Digits): string {
  if (digits === 'western' || !/\d/.test(text)) return text
  return text.replace(token, (found) => (/^\d$/.test(found) ? (digitSets[digits][Number(found)] ?? found) : found))
}
