import type { Language } from './languages'
import { addSentences, hasSentences } from './sentences'

/**
 * Sentences of the report, of the terminal, of long lists, of what is new and of what goes wrong: needed late or never, so they
 * do not travel with the first screen.
 */
export type LateNamespace =
  | 'portfolio'
  | 'report'
  | 'paper'
  | 'method'
  | 'tables'
  | 'cli'
  | 'news'
  | 'trouble'
  | 'faults'

const lateLoaders: Record<string, () => Promise<object>> = import.meta.glob<object>(
  './locales/*/{portfolio,report,paper,method,tables,cli,news,trouble,faults}.json',
  {
    import: 'default',
  },
)

export async function loadLateSentences(language: Language, namespace: LateNamespace): Promise<void> {
  if (hasSentences(language, namespace)) return
  const load = lateLoaders[`./locales/${language}/${namespace}.json`]
  if (load !== undefined) addSentences(language, { [namespace]: await load() })
}
