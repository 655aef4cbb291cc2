import { batch, signal } from '@preact/signals-core'
import { type DigitsSetting, digitsFor } from './digits'
import { type Language, sourceLanguage } from './languages'
import { type Reader, type ReaderRecipe, readerFor } from './readers'
import { sentencesOf, type Translate } from './sentences'
import { loadLanguage, loadLateSentences, loadScreens } from './translate'

export type { Reader } from './readers'

/** Read in a component, it renders again when the language changes. Null sentences before the first `changeLanguage`. */
export const reader = signal<Reader>(readerFor(sourceLanguage, 'western'))

/** False until the sentences of a language have been loaded; nothing can be said before. */
export const isReaderReady = signal(false)

/** The language must be loaded. */
export function changeLanguage(language: Language, setting: DigitsSetting, country: string): void {
  batch(() => {
    reader.value = readerFor(language, digitsFor(language, setting, country))
    isReaderReady.value = true
  })
}

/** Digits follow the assessment on the screen. */
export function changeDigits(setting: DigitsSetting, country: string): void {
  const { language, formats } = reader.peek()
  const digits = digitsFor(language, setting, country)
  if (digits !== formats.digits) reader.value = readerFor(language, digits)
}

/** The reader of a document made on paper or in a terminal, whatever the screen shows. */
export async function readerOf(language: Language, setting: DigitsSetting, country: string): Promise<Reader> {
  await loadDocumentSentences(language)
  return readerFor(language, digitsFor(language, setting, country))
}

async function loadDocumentSentences(language: Language): Promise<void> {
  await loadLanguage(language)
  // A section of the report says what the screen with the same chart says, in the same sentences.
  await loadScreens(language)
  await loadLateSentences(language, 'report')
}

/** The same reader for a worker, with every sentence loaded so far. */
export async function readerRecipe(language: Language, digits: DigitsSetting, country: string): Promise<ReaderRecipe> {
  await loadDocumentSentences(language)
  return { language, sentences: sentencesOf(language), digits, country }
}

export const t: Translate = (key, values) => reader.value.t(key, values)
