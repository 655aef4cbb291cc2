import { batch, signal } from '@preact/signals-core'
import { type DigitsSetting, digitsFor } from './digits'
import { type Language, sourceLanguage } from './languages'
import { type Reader, readerFor } from './readers'
import type { Translate } from './sentences'

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

export const t: Translate = (key, values) => reader.value.t(key, values)
