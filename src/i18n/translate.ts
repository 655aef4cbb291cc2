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

/** Sentences of the report and of the terminal: needed late or never, so they do not travel with the first screen. */
type LateNamespace = 'report' | 'paper' | 'method' | 'tables' | 'cli'

const lateLoaders: Record<string, () => Promise<object>> = import.meta.glob<object>(
  './locales/*/{report,paper,method,tables,cli}.json',
  {
    import: 'default',
  },
)

export async function loadLateSentences(language: Language, namespace: LateNamespace): Promise<void> {
  if (hasSentences(language, namespace)) return
  const load = lateLoaders[`./locales/${language}/${namespace}.json`]
  if (load !== undefined) addSentences(language, { [namespace]: await load() })
}
