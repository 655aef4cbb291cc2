import type { Language } from './languages'
import { addSentences, hasSentences, type Sentences } from './sentences'

type Loaders = Record<string, () => Promise<Sentences>>

const startLoaders: Loaders = import.meta.glob<Sentences>('./locales/*/index.ts', { import: 'default' })

const screenLoaders: Loaders = import.meta.glob<Sentences>('./locales/*/screens.ts', { import: 'default' })

async function load(language: Language, path: string, loaders: Loaders): Promise<void> {
  addSentences(language, (await loaders[path]?.()) ?? {})
}

/** Loads what the first screen says in a language, once. */
export async function loadLanguage(language: Language): Promise<void> {
  if (!hasSentences(language, 'common')) await load(language, `./locales/${language}/index.ts`, startLoaders)
}

/** Loads what all other screens say, once. */
export async function loadScreens(language: Language): Promise<void> {
  if (!hasSentences(language, 'overview')) await load(language, `./locales/${language}/screens.ts`, screenLoaders)
}

export const hasScreens = (language: Language): boolean => hasSentences(language, 'overview')
