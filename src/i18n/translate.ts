import i18next, { type i18n } from 'i18next'
import { withDigits } from './digits'
import type { Formats } from './formats'
import { directionOf, type Language, sourceLanguage } from './languages'

/** Values put into a sentence; `count` chooses its plural form. */
export type Values = Readonly<Record<string, string | number>>

/** `screen:element.kind` to a sentence in one language. */
export type Translate = (key: string, values?: Values) => string

type Bundle = Record<string, object>

type Loaders = Record<string, () => Promise<Bundle>>

const startLoaders: Loaders = import.meta.glob<Bundle>('./locales/*/index.ts', { import: 'default' })

const screenLoaders: Loaders = import.meta.glob<Bundle>('./locales/*/screens.ts', { import: 'default' })

const instance: i18n = i18next.createInstance()

void instance.init({
  lng: sourceLanguage,
  fallbackLng: false,
  resources: {},
  // Sentences never become markup, so nothing needs escaping; digits and isolates are put in below.
  interpolation: { escapeValue: false },
  returnNull: false,
})

async function load(language: Language, path: string, loaders: Loaders): Promise<void> {
  const bundle = (await loaders[path]?.()) ?? {}
  for (const [namespace, sentences] of Object.entries(bundle))
    instance.addResourceBundle(language, namespace, sentences)
}

/** Loads what the first screen says in a language, once. */
export async function loadLanguage(language: Language): Promise<void> {
  if (!instance.hasResourceBundle(language, 'common'))
    await load(language, `./locales/${language}/index.ts`, startLoaders)
}

/** Loads what all other screens say, once. */
export async function loadScreens(language: Language): Promise<void> {
  if (!instance.hasResourceBundle(language, 'overview'))
    await load(language, `./locales/${language}/screens.ts`, screenLoaders)
}

export const hasScreens = (language: Language): boolean => instance.hasResourceBundle(language, 'overview')

/** Sentences of the report and of the terminal: needed late or never, so they do not travel with the first screen. */
type LateNamespace = 'report' | 'paper' | 'method' | 'tables' | 'cli'

const lateLoaders: Record<string, () => Promise<unknown>> = import.meta.glob(
  './locales/*/{report,paper,method,tables,cli}.json',
  {
    import: 'default',
  },
)

export async function loadLateSentences(language: Language, namespace: LateNamespace): Promise<void> {
  if (instance.hasResourceBundle(language, namespace)) return
  const load = lateLoaders[`./locales/${language}/${namespace}.json`]
  if (load !== undefined) instance.addResourceBundle(language, namespace, await load())
}

/**
 * Keeps what was put in together. Words run their own way (first strong isolate); a number with its sign has no way of its
 * own and takes the sentence's (right-to-left isolate), else `22 ٪` would show its sign on the wrong side.
 */
const isolate = (text: string): string => `${/\p{L}/u.test(text) ? '\u2068' : '\u2067'}${text}\u2069`

/**
 * A translator for one reader. Its language must be loaded. Numbers take the reader's digits; in a right-to-left language
 * words that were put in are isolated, so that a Latin name cannot pull the sentence apart.
 */
export function translatorFor(formats: Formats): Translate {
  const { language } = formats
  const translate = instance.getFixedT(language)
  const isRightToLeft = directionOf(language) === 'rtl'
  const shown = (value: string | number): string | number =>
    typeof value === 'number' ? formats.integer(value) : isRightToLeft ? isolate(value) : value
  return (key, values = {}) => {
    const { count, ...rest } = values
    const options: Record<string, string | number> = Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [name, shown(value)]),
    )
    // `count` stays a number for the plural rule; sentences print `{{number}}`.
    if (typeof count === 'number') Object.assign(options, { count, number: formats.integer(count) })
    return withDigits(translate(key, options), formats.digits)
  }
}
