import codes from 'virtual:country-codes'

/** Alpha-3 to alpha-2: people's files use the first, `Intl` knows names by the second. */
const alpha2ByAlpha3 = new Map(codes.split(' ').map((pair) => [pair.slice(0, 3), pair.slice(3)]))

/** User-assigned in ISO 3166-1: nobody's country, free for examples and exercises. */
export const isFictional = (code: string): boolean => /^XX[A-Z]$/.test(code)

export const isCountry = (code: string): boolean => alpha2ByAlpha3.has(code) || isFictional(code)

/** The standard name in the reader's language; the code itself for a country that does not exist. */
export function standardCountryName(code: string, language: string): string {
  const alpha2 = alpha2ByAlpha3.get(code)
  if (alpha2 === undefined) return code
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(alpha2) ?? code
}

export interface CountryChoice {
  readonly code: string
  readonly name: string
}

/** All countries by name in the reader's language, in its order. */
export function countryChoices(language: string): readonly CountryChoice[] {
  const { compare } = new Intl.Collator(language)
  return [...alpha2ByAlpha3.keys()]
    .map((code) => ({ code, name: standardCountryName(code, language) }))
    .sort((a, b) => compare(a.name, b.name))
}

/** The name to print: what the team wrote for this language, else the standard one. */
export function countryName(
  details: { readonly country: string; readonly countryNames: Readonly<Record<string, string>> },
  language: string,
): string {
  const written = details.countryNames[language]?.trim()
  if (written !== undefined && written !== '') return written
  // A made-up country has a name of its own in some language, and no standard one.
  const any = Object.values(details.countryNames).find((name) => name.trim() !== '')
  return isFictional(details.country) && any !== undefined ? any : standardCountryName(details.country, language)
}
