import type { Titles } from '../catalogue/catalogue'
import { questionnaireOf } from '../domain/questionnaire/questionnaire'
import type { CoherenceTexts, QuestionnaireTexts, SourceTexts } from '../domain/questionnaire/schema'
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
  /** Of coherence rules and action templates; null until a screen has asked for them. */
  readonly coherence: CoherenceTexts | null
}

interface Needs {
  readonly titles: boolean
  readonly questionnaire: string | null
  readonly sources: boolean
  readonly coherence: boolean
}

const nothing: Needs = { titles: false, questionnaire: null, sources: false, coherence: false }

/** Pages that read across the questionnaires. */
const across: ReadonlySet<Route['page']> = new Set(['results', 'plan', 'what-if'])

/** What a screen says of the content. Lists need titles; an indicator needs its questionnaire and what it rests on; the library all of that. */
export function needsOf(route: Route): Needs {
  if (route.page === 'library') return { ...nothing, titles: true, sources: true }
  if ('indicator' in route) {
    return { ...nothing, titles: true, questionnaire: questionnaireOf(route.indicator), sources: true }
  }
  if (route.page === 'entry') return { ...nothing, titles: true, questionnaire: route.questionnaire }
  if (across.has(route.page)) return { ...nothing, titles: true, sources: true, coherence: true }
  return { ...nothing, titles: 'assessment' in route }
}

export function hasNeeds(texts: ScreenTexts | null, language: Language, route: Route): boolean {
  const { titles, questionnaire, sources, coherence } = needsOf(route)
  if (!titles) return true
  if (texts === null || texts.language !== language) return false
  // A questionnaire that this version does not ship has no sentences; its page says so.
  const isThere = questionnaire === null || questionnaire in texts.questionnaires || !(questionnaire in texts.titles)
  return isThere && (!sources || texts.sources !== null) && (!coherence || texts.coherence !== null)
}

/** Loads what `route` needs beside what `known` already has in the same language. Null where it needs nothing. */
export async function loadContent(
  route: Route,
  language: Language,
  known: ScreenTexts | null,
): Promise<ScreenTexts | null> {
  const needs = needsOf(route)
  if (!needs.titles) return null
  const { loadCoherenceTexts, loadQuestionnaireTexts, loadSourceTexts, loadTitles } = await import(
    '../catalogue/catalogue'
  )
  const kept = known?.language === language ? known : null
  const titles = kept?.titles ?? (await loadTitles(language))
  const wanted = needs.questionnaire
  const isNew = wanted !== null && wanted in titles && !(wanted in (kept?.questionnaires ?? {}))
  const [own, sources, coherence] = await Promise.all([
    isNew ? loadQuestionnaireTexts(wanted, language) : null,
    needs.sources ? (kept?.sources ?? loadSourceTexts(language)) : (kept?.sources ?? null),
    needs.coherence ? (kept?.coherence ?? loadCoherenceTexts(language)) : (kept?.coherence ?? null),
  ])
  const questionnaires = own === null || wanted === null ? {} : { [wanted]: own }
  return { language, titles, questionnaires: { ...kept?.questionnaires, ...questionnaires }, sources, coherence }
}
