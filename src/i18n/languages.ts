import type { Direction } from '../charts/drawing'

/** A language of the interface and the content; a folder of `locales`. */
export type Language = string

export interface LanguageFacts {
  /** By its own speakers. */
  readonly name: string
  readonly direction: Direction
  /** For `Intl`: numbers, dates, lists, plural forms. */
  readonly locale: string
  /** Not all sentences are translated yet; the others are in English, and the screen says so. */
  readonly draft: boolean
}

const files = import.meta.glob<LanguageFacts>('./locales/*/language.json', { eager: true, import: 'default' })

/** Every language, by its own name in alphabetical order; those still being translated come last. English is the source of the others. */
export const languages: Readonly<Record<Language, LanguageFacts>> = Object.fromEntries(
  Object.entries(files)
    .map(([path, facts]) => [path.split('/')[2] ?? '', facts] as const)
    .sort(([, a], [, b]) => Number(a.draft) - Number(b.draft) || (a.name < b.name ? -1 : 1)),
)

export const sourceLanguage: Language = 'en'

export const isLanguage = (text: string): boolean => Object.hasOwn(languages, text)

/** What is known of a language; of the source where there is no such language. */
export const factsOf = (language: Language): LanguageFacts => {
  const facts = languages[language] ?? languages[sourceLanguage]
  if (facts === undefined) throw new Error('The source language is missing')
  return facts
}

export const directionOf = (language: Language): Direction => factsOf(language).direction

/** The first of the reader's languages that we speak; English when there is none. */
export function languageFor(preferred: readonly string[]): Language {
  const primary = preferred.map((tag) => tag.toLowerCase().split('-')[0] ?? '')
  return primary.find(isLanguage) ?? sourceLanguage
}
