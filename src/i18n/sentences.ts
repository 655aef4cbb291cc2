import i18next, { type i18n } from 'i18next'
import { withDigits } from './digits'
import type { Formats } from './formats'
import { directionOf, type Language, sourceLanguage } from './languages'
import { onDemand } from './on-demand'

/** Values put into a sentence; `count` chooses its plural form. */
export type Values = Readonly<Record<string, string | number>>

/** `screen:element.kind` to a sentence in one language. */
export type Translate = (key: string, values?: Values) => string

/** Sentences by namespace. */
export type Sentences = Readonly<Record<string, object>>

/**
 * Not while the program is still being read: both together would hold up an old phone. Nor is it given any `resources`: without
 * them it changes to its language in a task of its own, which no sentence waits for, as each says which language it is in.
 */
const instance = onDemand((): i18n => {
  const made = i18next.createInstance()
  void made.init({
    lng: sourceLanguage,
    fallbackLng: false,
    // Sentences never become markup, so nothing needs escaping; digits and isolates are put in below.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  return made
})

/** Sentences into which nothing is put, as they were given: a page asks for each again whenever something on it changes. */
const given = new Map<string, string>()

export function addSentences(language: Language, sentences: Sentences): void {
  given.clear()
  for (const [namespace, own] of Object.entries(sentences)) instance().addResourceBundle(language, namespace, own)
}

export const hasSentences = (language: Language, namespace: string): boolean =>
  instance().hasResourceBundle(language, namespace)

/** All that was added so far: plain data, which a worker can be handed. */
export const sentencesOf = (language: Language): Sentences => instance().getDataByLanguage(language) ?? {}

/** Words that begin with a letter which is written from left to right. */
const runsOwnWay = /^\P{L}*(?!\p{Script=Arabic})\p{L}/u

/**
 * Keeps what was put in together. Foreign words run their own way (first strong isolate); Arabic, and a number with its sign,
 * which has no way of its own, take the sentence's (right-to-left isolate), else `22 ٪` would show its sign on the wrong side.
 * Said outright for Arabic: a date put into words that are put in again is nothing but an isolate to the outer one, which would
 * take it for left-to-right, and a browser then shows one of its digits beside the year.
 */
const isolate = (text: string): string => `${runsOwnWay.test(text) ? '\u2068' : '\u2067'}${text}\u2069`

/**
 * A translator for one reader. Its language must be loaded. Numbers take the reader's digits; in a right-to-left language
 * words that were put in are isolated, so that a Latin name cannot pull the sentence apart.
 */
export function translatorFor(formats: Formats): Translate {
  const { language } = formats
  const translate = onDemand(() => instance().getFixedT(language))
  const isRightToLeft = directionOf(language) === 'rtl'
  const shown = (value: string | number): string | number =>
    typeof value === 'number' ? formats.integer(value) : isRightToLeft ? isolate(value) : value
  const told = (key: string, values: Values): string => {
    const { count, ...rest } = values
    const options: Record<string, string | number> = Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [name, shown(value)]),
    )
    // `count` stays a number for the plural rule; sentences print `{{number}}`.
    if (typeof count === 'number') Object.assign(options, { count, number: formats.integer(count) })
    return withDigits(translate()(key, options), formats.digits)
  }
  return (key, values) => {
    if (values !== undefined) return told(key, values)
    const place = `${language} ${formats.digits} ${key}`
    const sentence = given.get(place) ?? told(key, {})
    given.set(place, sentence)
    return sentence
  }
}
