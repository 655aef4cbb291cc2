import shipped from 'virtual:shipped-names'

/** What the first screen says of the questionnaires that this version ships, in their order. */
export const shippedQuestionnaires = shipped.questionnaires

/** The names of a questionnaire, known without loading its sentences; its id where there is no text in that language. */
export const questionnaireName = (
  id: string,
  language: string,
): { readonly title: string; readonly shortTitle: string } =>
  shipped.names[language]?.[id] ?? { title: id, shortTitle: id }
