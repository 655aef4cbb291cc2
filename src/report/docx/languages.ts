/** Words are checked for spelling in a language of a country; a bare one gets that of the United Nations' own usage. */
const COUNTRIES: Readonly<Record<string, string>> = { ar: 'ar-SA', en: 'en-GB', es: 'es-ES', fr: 'fr-FR' }

export function proofing(language: string): string {
  return COUNTRIES[language] ?? language
}

/** The languages of text in each direction, for a run or for the whole file. */
export function runLanguage(language: string, isRightToLeft: boolean): { value?: string; bidirectional?: string } {
  return isRightToLeft ? { bidirectional: proofing(language) } : { value: proofing(language) }
}
