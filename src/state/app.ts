import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals-core'
import type { ContentTexts } from '../catalogue/catalogue'
import { questionnaireName, shippedQuestionnaires } from '../catalogue/names'
import type { Language } from '../i18n/languages'
import { changeDigits, changeLanguage, isReaderReady, reader } from '../i18n/reader'
import { hasScreens, loadLanguage, loadScreens } from '../i18n/translate'
import type { CurrentAssessment } from './current'
import type { IncomingResult } from './incoming'
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
  /** Whether everything that a page says has been loaded in the reader's language. */
  readonly isReadyFor: (route: Route) => boolean
  /** Known on every screen, before any content has been loaded; in the order of METHOD 1. */
  readonly questionnaires: readonly { readonly id: string; readonly indicators: number }[]
  readonly questionnaireName: (id: string, language: string) => { readonly title: string; readonly shortTitle: string }
  /** The assessment that the route names; null on pages without one. */
  readonly current: ReadonlySignal<CurrentAssessment | null>
  /** The file just read, waiting for a decision on the page `open`; null when there is none. */
  readonly incoming: ReadonlySignal<IncomingResult | null>
  readonly setIncoming: (result: IncomingResult | null) => void
}

/** Keeps the assessment of the route open, and only that one. The method is fetched with the first. */
function followRoute(
  world: World,
  writer: Writer,
  route: ReadonlySignal<Route>,
): ReadonlySignal<CurrentAssessment | null> {
  const current = signal<CurrentAssessment | null>(null)
  const wanted = computed(() => ('assessment' in route.value ? route.value.assessment : null))
  effect(() => {
    const id = wanted.value
    const open = current.peek()
    if (open?.id === id) return
    open?.close()
    current.value = null
    if (id === null) return
    void Promise.all([import('./current'), world.method()]).then(([{ openAssessment }]) => {
      if (wanted.peek() === id && current.peek() === null) current.value = openAssessment(world, writer, id)
    })
  })
  return current
}

interface Spoken {
  readonly content: ReadonlySignal<ContentTexts | null>
  readonly isReadyFor: (route: Route) => boolean
}

async function textsIn(language: Language): Promise<ContentTexts> {
  const { loadTexts } = await import('../catalogue/catalogue')
  return loadTexts(language)
}

/** Sentences follow the chosen language; digits follow the assessment on the screen. */
function followLanguage(
  world: World,
  preferences: Preferences,
  route: ReadonlySignal<Route>,
  current: ReadonlySignal<CurrentAssessment | null>,
): Spoken {
  const content = signal<ContentTexts | null>(null)
  const withScreens = signal<Language | null>(null)
  const digits = computed(() => {
    const details = current.value?.assessment.value?.details
    return { setting: details?.digits ?? ('by-country' as const), country: details?.country ?? '' }
  })
  // The first screen does without the sentences of the others, and without those of the questionnaires.
  const isBeyondHome = computed(() => route.value.page !== 'home')
  const inAssessment = computed(() => 'assessment' in route.value)
  effect(() => {
    const language = preferences.language.value
    const wanted = [inAssessment.value ? textsIn(language) : null, loadLanguage(language)] as const
    const others = isBeyondHome.value ? [loadScreens(language), world.method()] : []
    void Promise.all([...wanted, ...others]).then(([texts]) => {
      // The reader may have switched again while this language was loading.
      if (preferences.language.peek() !== language) return
      const { setting, country } = digits.peek()
      // Interface and content change in one step: no screen is ever half in one language.
      batch(() => {
        if (texts !== null) content.value = texts
        withScreens.value = hasScreens(language) ? language : null
        if (reader.peek().language !== language || !isReaderReady.peek()) changeLanguage(language, setting, country)
      })
    })
  })
  effect(() => {
    const { setting, country } = digits.value
    if (isReaderReady.value && reader.value.language === preferences.language.peek()) changeDigits(setting, country)
  })
  const isReadyFor = (shown: Route): boolean => {
    if (!isReaderReady.value || shown.page === 'home') return isReaderReady.value
    const { language } = reader.value
    if (withScreens.value !== language) return false
    if (!('assessment' in shown)) return true
    return current.value?.id === shown.assessment && content.value?.language === language
  }
  return { content, isReadyFor }
}

export function createApp(world: World, preferences: Preferences, route: ReadonlySignal<Route>): App {
  const writer = createWriter(world)
  const current = followRoute(world, writer, route)
  const { content, isReadyFor } = followLanguage(world, preferences, route, current)
  const incoming = signal<IncomingResult | null>(null)
  return {
    world,
    writer,
    preferences,
    route,
    content,
    isReadyFor,
    questionnaires: shippedQuestionnaires,
    questionnaireName,
    current,
    incoming,
    setIncoming: (result) => {
      incoming.value = result
    },
  }
}
