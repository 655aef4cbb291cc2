import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals-core'
import { type ContentTexts, loadTexts, questionnaireName } from '../catalogue/catalogue'
import { changeDigits, changeLanguage, isReaderReady, reader } from '../i18n/reader'
import { loadLanguage } from '../i18n/translate'
import { type CurrentAssessment, openAssessment } from './current'
import type { Incoming, IncomingResult } from './incoming'
import type { Preferences } from './preferences'
import type { Route } from './route'
import type { World } from './world'
import { createWriter, type Writer } from './writer'

/** All of the running program that pages may touch. */
export interface App {
  readonly world: World
  readonly writer: Writer
  readonly preferences: Preferences
  readonly route: ReadonlySignal<Route>
  /** Questionnaires and sources in the language on the screen; null while they load, and until an assessment is opened. */
  readonly content: ReadonlySignal<ContentTexts | null>
  /** Known on every screen, before any content has been loaded. */
  readonly questionnaireName: (id: string, language: string) => { readonly title: string; readonly shortTitle: string }
  /** The assessment that the route names; null on pages without one. */
  readonly current: ReadonlySignal<CurrentAssessment | null>
  /** The file just read, waiting for a decision on the page `open`; null when there is none. */
  readonly incoming: ReadonlySignal<IncomingResult | null>
  readonly setIncoming: (result: IncomingResult | null) => void
}

export type { Incoming }

/** Keeps the assessment of the route open, and only that one. */
function followRoute(
  world: World,
  writer: Writer,
  route: ReadonlySignal<Route>,
): ReadonlySignal<CurrentAssessment | null> {
  const current = signal<CurrentAssessment | null>(null)
  effect(() => {
    const id = 'assessment' in route.value ? route.value.assessment : null
    const open = current.peek()
    if (open?.id === id) return
    open?.close()
    current.value = id === null ? null : openAssessment(world, writer, id)
  })
  return current
}

/** Sentences follow the chosen language; digits follow the assessment on the screen. */
function followLanguage(
  preferences: Preferences,
  current: ReadonlySignal<CurrentAssessment | null>,
): ReadonlySignal<ContentTexts | null> {
  const content = signal<ContentTexts | null>(null)
  const digits = computed(() => {
    const details = current.value?.assessment.value?.details
    return { setting: details?.digits ?? ('by-country' as const), country: details?.country ?? '' }
  })
  // The first screen does without the many sentences of the questionnaires.
  const inAssessment = computed(() => current.value !== null)
  effect(() => {
    const language = preferences.language.value
    void Promise.all([inAssessment.value ? loadTexts(language) : null, loadLanguage(language)]).then(([texts]) => {
      // The reader may have switched again while this language was loading.
      if (preferences.language.peek() !== language) return
      const { setting, country } = digits.peek()
      // Interface and content change in one step: no screen is ever half in one language.
      batch(() => {
        if (texts !== null) content.value = texts
        if (reader.peek().language !== language || !isReaderReady.peek()) changeLanguage(language, setting, country)
      })
    })
  })
  effect(() => {
    const { setting, country } = digits.value
    if (isReaderReady.value && reader.value.language === preferences.language.peek()) changeDigits(setting, country)
  })
  return content
}

export function createApp(world: World, preferences: Preferences, route: ReadonlySignal<Route>): App {
  const writer = createWriter(world)
  const current = followRoute(world, writer, route)
  const incoming = signal<IncomingResult | null>(null)
  return {
    world,
    writer,
    preferences,
    route,
    content: followLanguage(preferences, current),
    questionnaireName,
    current,
    incoming,
    setIncoming: (result) => {
      incoming.value = result
    },
  }
}
