import { loadQuestionnaireTexts, shippedCatalogue } from '../../../src/catalogue/catalogue'
import terms from '../../../src/i18n/locales/en/terms.json'

/** One questionnaire in English as SurveyJS describes surveys: an indicator a page, a criterion a question, the same words. */
export async function surveyOf(questionnaire: string): Promise<object> {
  const found = shippedCatalogue.questionnaires.find(({ id }) => id === questionnaire)
  if (found === undefined) throw new Error(`No questionnaire ${questionnaire}`)
  const texts = await loadQuestionnaireTexts(questionnaire, 'en')
  const choices = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, text: terms.answer[value] }))
  return {
    title: texts.title,
    pages: found.indicators.map(({ id }) => {
      const { question = '', criteria = [] } = texts.indicators[id] ?? {}
      return {
        name: id,
        title: question,
        elements: criteria.map((title, at) => ({
          type: 'radiogroup',
          name: `${id}-${at + 1}`,
          title,
          choices,
          colCount: 0,
        })),
      }
    }),
  }
}
