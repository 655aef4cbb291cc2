/** Words are checked for spelling in a language of a country; a bare one gets that of the United Nations' own usage. */
const COUNTRIES: Readonly<Record<string, string>> = { ar: 'ar-SA', en: 'en-GB', es: 'es-ES', fr: 'fr-FR' }

export function proofing(language: string): string {
  return COUNTRIES[language] ?? language
}

const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i

/** What a run says of its language: by its direction, for Word has a language for either. Nothing where it is no language. */
export function runLanguage(language: string, isRightToLeft: boolean): { value?: string; bidirectional?: string } {
  if (!TAG.test(language)) return {}
  return isRightToLeft ? { bidirectional: proofing(language) } : { value: proofing(language) }
}
