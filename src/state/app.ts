import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core'
import { type ContentTexts, loadTexts } from '../catalogue/catalogue'
import { changeDigits, changeLanguage, reader } from '../i18n/reader'
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
  /** Questionnaires and sources in the language on the screen; null while they load. */
  readonly content: ReadonlySignal<ContentTexts | null>
  /** The assessment that the route names; null on pages without one. */
  readonly current: ReadonlySignal<CurrentAssessment | null>
  /** The file just read, waiting for a decision on the page `open`; null when there is none. */
  readonly incoming: ReadonlySignal<IncomingResult | null>
  readonly setIncoming: (result: IncomingResult | null) => void
}

export type { Incoming }

/** Keeps the assessment of the route open, and only that one. */
function followRoute(world: World, writer: Writer, route: ReadonlySignal<Route>): ReadonlySignal<CurrentAssessment | null> {
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
function followLanguage(preferences: Preferences, current: ReadonlySignal<CurrentAssessment | null>) {
  const content = signal<ContentTexts | null>(null)
  const digits = computed(() => {
    const details = current.value?.assessment.value?.details
    return { setting: details?.digits ?? ('by-country' as const), country: details?.country ?? '' }
  })
  effect(() => {
    const language = preferences.language.value
    const { setting, country } = digits.peek()
    void Promise.all([changeLanguage(language, setting, country), loadTexts(language)]).then(([, texts]) => {
      // The reader may have switched again while this language was loading.
      if (preferences.language.peek() === language) content.value = texts
    })
  })
  effect(() => {
    const { setting, country } = digits.value
    if (reader.value.language === preferences.language.peek()) changeDigits(setting, country)
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
    current,
    incoming,
    setIncoming: (result) => {
      incoming.value = result
    },
  }
}
