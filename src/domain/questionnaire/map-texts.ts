import type { IndicatorTexts, QuestionnaireTexts } from './schema'

/** The sentences of an indicator, each changed alike. */
export function mapIndicatorTexts(texts: IndicatorTexts, change: (sentence: string) => string): IndicatorTexts {
  const [first, second, third, fourth] = texts.criteria
  return {
    title: change(texts.title),
    question: change(texts.question),
    why: change(texts.why),
    criteria: [change(first), change(second), change(third), change(fourth)],
    evidence: texts.evidence.map(change),
    answeredBy: texts.answeredBy.map(change),
    ...(texts.notApplicableWhen === undefined ? {} : { notApplicableWhen: change(texts.notApplicableWhen) }),
  }
}

/** The sentences of a questionnaire, each changed alike. */
export const mapQuestionnaireTexts = (
  texts: QuestionnaireTexts,
  change: (sentence: string) => string,
): QuestionnaireTexts => ({
  language: texts.language,
  title: change(texts.title),
  shortTitle: change(texts.shortTitle),
  scope: change(texts.scope),
  indicators: Object.fromEntries(
    Object.entries(texts.indicators).map(([id, own]) => [id, mapIndicatorTexts(own, change)]),
  ),
})
