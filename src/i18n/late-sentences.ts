import type { Language } from './languages'
import { addSentences, hasSentences } from './sentences'

/** Sentences that are needed late or never (the report, the terminal, what is new, what goes wrong): they do not travel with the first screen. */
export type LateNamespace = 'report' | 'paper' | 'method' | 'tables' | 'cli' | 'news' | 'trouble' | 'faults'

const lateLoaders: Record<string, () => Promise<object>> = import.meta.glob<object>(
  './locales/*/{report,paper,method,tables,cli,news,trouble,faults}.json',
  {
    import: 'default',
  },
)

export async function loadLateSentences(language: Language, namespace: LateNamespace): Promise<void> {
  if (hasSentences(language, namespace)) return
  const load = lateLoaders[`./locales/${language}/${namespace}.json`]
  if (load !== undefined) addSentences(language, { [namespace]: await load() })
}
