import type { Direction } from '../charts/drawing'

/** Interface languages, each by its own name. English is the source of the others. */
export const languages = {
  en: { name: 'English', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
} as const satisfies Record<string, { name: string; direction: Direction }>

export type Language = keyof typeof languages

export const sourceLanguage: Language = 'en'

export const isLanguage = (text: string): text is Language => Object.hasOwn(languages, text)

export const directionOf = (language: Language): Direction => languages[language].direction

/** The first of the reader's languages that we speak; English when there is none. */
export function languageFor(preferred: readonly string[]): Language {
  const primary = preferred.map((tag) => tag.toLowerCase().split('-')[0] ?? '')
  return primary.find(isLanguage) ?? sourceLanguage
}
