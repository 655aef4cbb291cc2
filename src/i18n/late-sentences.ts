import type { Language } from './languages'
import { addSentences, hasSentences } from './sentences'

/** Sentences of the report, of the terminal and of long lists: needed late or never, so they do not travel with the first screen. */
type LateNamespace = 'portfolio' | 'report' | 'paper' | 'method' | 'tables' | 'cli'

const lateLoaders: Record<string, () => Promise<object>> = import.meta.glob<object>(
  './locales/*/{portfolio,report,paper,method,tables,cli}.json',
  {
    import: 'default',
  },
)

export async function loadLateSentences(language: Language, namespace: LateNamespace): Promise<void> {
  if (hasSentences(language, namespace)) return
  const load = lateLoaders[`./locales/${language}/${namespace}.json`]
  if (load !== undefined) addSentences(language, { [namespace]: await load() })
}
