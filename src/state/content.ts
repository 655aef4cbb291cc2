import type { Titles } from '../catalogue/catalogue'
import { questionnaireOf } from '../domain/questionnaire/questionnaire'
import type { QuestionnaireTexts, SourceTexts } from '../domain/questionnaire/schema'
import type { Language } from '../i18n/languages'
import type { Route } from './route'

/** The content as far as the screen needs it, all in one language. */
export interface ScreenTexts {
  readonly language: Language
  /** Of every indicator, by questionnaire. */
  readonly titles: Titles
  /** By id; only those that a screen has asked for. */
  readonly questionnaires: Readonly<Record<string, QuestionnaireTexts>>
  /** Null until a screen has asked for them. */
  readonly sources: SourceTexts | null
}

interface Needs {
  readonly titles: boolean
  readonly questionnaire: string | null
  readonly sources: boolean
}

/** What a screen says of the content. Lists need titles; an indicator needs its questionnaire and what it rests on; the library all of that. */
export function needsOf(route: Route): Needs {
  const inAssessment = 'assessment' in route
  if (route.page === 'library') return { titles: true, questionnaire: null, sources: true }
  if ('indicator' in route) return { titles: true, questionnaire: questionnaireOf(route.indicator), sources: true }
  if (route.page === 'entry') return { titles: true, questionnaire: route.questionnaire, sources: false }
  return { titles: inAssessment, questionnaire: null, sources: false }
}

export function hasNeeds(texts: ScreenTexts | null, language: Language, route: Route): boolean {
  const { titles, questionnaire, sources } = needsOf(route)
  if (!titles) return true
  if (texts === null || texts.language !== language) return false
  // A questionnaire that this version does not ship has no sentences; its page says so.
  const isThere = questionnaire === null || questionnaire in texts.questionnaires || !(questionnaire in texts.titles)
  return isThere && (!sources || texts.sources !== null)
}

/** Loads what `route` needs beside what `known` already has in the same language. Null where it needs nothing. */
export async function loadContent(
  route: Route,
  language: Language,
  known: ScreenTexts | null,
): Promise<ScreenTexts | null> {
  const needs = needsOf(route)
  if (!needs.titles) return null
  const { loadQuestionnaireTexts, loadSourceTexts, loadTitles } = await import('../catalogue/catalogue')
  const kept = known?.language === language ? known : null
  const titles = kept?.titles ?? (await loadTitles(language))
  const wanted = needs.questionnaire
  const isNew = wanted !== null && wanted in titles && !(wanted in (kept?.questionnaires ?? {}))
  const [own, sources] = await Promise.all([
    isNew ? loadQuestionnaireTexts(wanted, language) : null,
    needs.sources ? (kept?.sources ?? loadSourceTexts(language)) : (kept?.sources ?? null),
  ])
  const questionnaires = own === null || wanted === null ? {} : { [wanted]: own }
  return { language, titles, questionnaires: { ...kept?.questionnaires, ...questionnaires }, sources }
}
