import type { Language } from './languages'
import { addSentences, hasSentences } from './sentences'

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
