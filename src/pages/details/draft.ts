import type { Details } from '../../domain/assessment/fold'
import { maximumLine } from '../../domain/limits'
import { isFictional, standardCountryName } from '../../i18n/countries'
import { type DigitsSetting, digitSets } from '../../i18n/digits'
import { type Language, languages } from '../../i18n/languages'

/** What is written in the form, right or wrong. */
export interface DetailsDraft {
  readonly isFictional: boolean
  /** Alpha-3; null until chosen. Not looked at for a fictional country that has none yet. */
  readonly country: string | null
  /** Printed names by language; empty means the standard one. */
  readonly names: Readonly<Record<Language, string>>
  readonly title: string
  readonly year: string
  readonly digits: DigitsSetting
}

/** Keys of sentences in `details:problem`; absent where nothing is wrong. */
export interface DraftProblems {
  readonly country?: 'missing'
  readonly name?: 'missing'
  readonly year?: 'missing' | 'wrong'
}

const languageCodes = Object.keys(languages)

const byLanguage = (name: (language: Language) => string): Record<Language, string> =>
  Object.fromEntries(languageCodes.map((language) => [language, name(language)]))

/** `year` in the reader's digits. */
export const emptyDraft = (year: string): DetailsDraft => ({
  isFictional: false,
  country: null,
  names: byLanguage(() => ''),
  title: '',
  year,
  digits: 'by-country',
})

export const draftOfDetails = ({ country, countryNames, title, digits }: Details, year: string): DetailsDraft => ({
  isFictional: isFictional(country),
  country,
  names: byLanguage((language) => countryNames[language] ?? ''),
  title,
  year,
  digits,
})

/** `٢٠٢٦` as people type it is 2026; null when it is no year. */
export function yearOf(text: string): number | null {
  const western = [...text.trim()]
    .map((letter) => {
      const digit = digitSets['arabic-indic'].indexOf(letter)
      return digit === -1 ? letter : String(digit)
    })
    .join('')
  if (!/^\d{4}$/.test(western)) return null
  const year = Number(western)
  return year >= 1900 && year <= 2200 ? year : null
}

export function problemsOfDraft(draft: DetailsDraft): DraftProblems {
  const hasName = Object.values(draft.names).some((name) => name.trim() !== '')
  return {
    ...(!draft.isFictional && draft.country === null ? { country: 'missing' as const } : {}),
    ...(draft.isFictional && !hasName ? { name: 'missing' as const } : {}),
    ...(yearOf(draft.year) !== null
      ? {}
      : { year: draft.year.trim() === '' ? ('missing' as const) : ('wrong' as const) }),
  }
}

/** XXA to XXZ by the name's first Latin letter, so that two devices that write the same name get the same code. */
function fictionalCode(names: readonly string[]): string {
  const letters = names.map((name) => name.trim().charAt(0).toUpperCase())
  return `XX${letters.find((letter) => /^[A-Z]$/.test(letter)) ?? 'A'}`
}

function codeOf({ isFictional: isMadeUp, country, names }: DetailsDraft): string | null {
  if (!isMadeUp) return country !== null && !isFictional(country) ? country : null
  return country !== null && isFictional(country) ? country : fictionalCode(Object.values(names))
}

/** Null while something is wrong. A name equal to the standard one is not kept, so that it follows the standard. */
export function detailsOfDraft(draft: DetailsDraft, example: boolean): Details | null {
  const year = yearOf(draft.year)
  const country = codeOf(draft)
  if (year === null || country === null || Object.keys(problemsOfDraft(draft)).length > 0) return null
  const written = languageCodes
    .map((language) => [language, (draft.names[language] ?? '').trim().slice(0, maximumLine)] as const)
    .filter(([language, name]) => name !== '' && name !== standardCountryName(country, language))
  return {
    country,
    countryNames: Object.fromEntries(written),
    title: draft.title.trim().slice(0, maximumLine),
    year,
    digits: draft.digits,
    example,
  }
}
