import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import { loadNames, questionnaireName, shippedQuestionnaires } from '../catalogue/names'
import type { Language } from '../i18n/languages'
import { changeDigits, changeLanguage, isReaderReady, reader } from '../i18n/reader'
import { hasScreens, loadLanguage, loadScreens } from '../i18n/translate'
import { breathe } from '../platform/breathe'
import { hasNeeds, loadContent, type ScreenTexts } from './content'
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
  /** Questionnaires and sources in the language on the screen, as far as it needs them; null until an assessment is opened. */
  readonly content: ReadonlySignal<ScreenTexts | null>
  /** Whether everything that a page says has been loaded in the reader's language. */
  readonly isReadyFor: (route: Route) => boolean
  /** Known on every screen, before any content has been loaded; in the order of METHOD 1. */
  readonly questionnaires: readonly { readonly id: string; readonly indicators: number; readonly core: number }[]
  readonly questionnaireName: (id: string, language: string) => { readonly title: string; readonly shortTitle: string }
  /** Why what the page needs did not come; null while nothing is wrong. */
  readonly failed: ReadonlySignal<unknown>
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
  failed: Signal<unknown>,
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
    void Promise.all([import('./current'), world.method()]).then(
      ([{ openAssessment }]) => {
        if (wanted.peek() === id && current.peek() === null) current.value = openAssessment(world, writer, id)
      },
      (error: unknown) => {
        if (wanted.peek() === id) failed.value = error
      },
    )
  })
  return current
}

interface Spoken {
  readonly content: ReadonlySignal<ScreenTexts | null>
  readonly isReadyFor: (route: Route) => boolean
}

/** Sentences follow the chosen language; digits follow the assessment on the screen. */
function followLanguage(
  world: World,
  preferences: Preferences,
  route: ReadonlySignal<Route>,
  current: ReadonlySignal<CurrentAssessment | null>,
  failed: Signal<unknown>,
): Spoken {
  const content = signal<ScreenTexts | null>(null)
  const withScreens = signal<Language | null>(null)
  const digits = computed(() => {
    const details = current.value?.assessment.value?.details
    return { setting: details?.digits ?? ('by-country' as const), country: details?.country ?? '' }
  })
  // The first screen does without the sentences of the others, and without those of the questionnaires.
  const isBeyondHome = computed(() => route.value.page !== 'home')
  effect(() => {
    const language = preferences.language.value
    const shown = route.value
    failed.value = null
    const wanted = [loadContent(shown, language, content.peek()), loadLanguage(language), loadNames(language)] as const
    const others = isBeyondHome.value ? [loadScreens(language), world.method()] : []
    // The reader may have switched or gone on while this was loading.
    const isHere = (): boolean => preferences.language.peek() === language && route.peek() === shown
    const onLoaded = async ([texts]: [ScreenTexts | null, ...unknown[]]): Promise<void> => {
      // What came last has just been read, in this task: what it changes is drawn in one of its own.
      await breathe()
      if (!isHere()) return
      const { setting, country } = digits.peek()
      // Interface and content change in one step: no screen is ever half in one language.
      batch(() => {
        if (texts !== null) content.value = texts
        withScreens.value = hasScreens(language) ? language : null
        if (reader.peek().language !== language || !isReaderReady.peek()) changeLanguage(language, setting, country)
      })
    }
    void Promise.all([...wanted, ...others]).then(onLoaded, (error: unknown) => {
      if (isHere()) failed.value = error
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
    if (!hasNeeds(content.value, language, shown)) return false
    return !('assessment' in shown) || current.value?.id === shown.assessment
  }
  return { content, isReadyFor }
}

export function createApp(world: World, preferences: Preferences, route: ReadonlySignal<Route>): App {
  const writer = createWriter(world)
  const failed = signal<unknown>(null)
  const current = followRoute(world, writer, route, failed)
  const { content, isReadyFor } = followLanguage(world, preferences, route, current, failed)
  const incoming = signal<IncomingResult | null>(null)
  return {
    world,
    writer,
    preferences,
    route,
    content,
    isReadyFor,
    failed,
    questionnaires: shippedQuestionnaires,
    questionnaireName,
    current,
    incoming,
    setIncoming: (result) => {
      incoming.value = result
    },
  }
}
