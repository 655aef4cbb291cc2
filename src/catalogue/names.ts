import counts from 'virtual:shipped-counts'
import loaders from 'virtual:shipped-names'

export interface QuestionnaireName {
  readonly title: string
  readonly shortTitle: string
}

const names = new Map<string, Readonly<Record<string, QuestionnaireName>>>()

/** What the first screen says of the questionnaires that this version ships, in their order. */
export const shippedQuestionnaires = counts

/** Fetches what the questionnaires are called in a language, once. */
export async function loadNames(language: string): Promise<void> {
  const load = loaders[language]
  if (!names.has(language) && load !== undefined) names.set(language, (await load()).default)
}

/** The names of a questionnaire, known without loading its sentences; its id before `loadNames`. */
export const questionnaireName = (id: string, language: string): QuestionnaireName =>
  names.get(language)?.[id] ?? { title: id, shortTitle: id }
