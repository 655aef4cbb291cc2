import { type Digits, type DigitsSetting, digitsFor } from './digits'
import { type Formats, formatsFor } from './formats'
import type { Language } from './languages'
import { addSentences, type Sentences, type Translate, translatorFor } from './sentences'

/** The person in front of a screen or a page: language, digits, and what follows from them. */
export interface Reader {
  readonly language: Language
  readonly formats: Formats
  readonly t: Translate
}

/** The language must be loaded. */
export function readerFor(language: Language, digits: Digits): Reader {
  const formats = formatsFor(language, digits)
  return { language, formats, t: translatorFor(formats) }
}

/** All that makes a reader, as plain data: what a worker is handed. */
export interface ReaderRecipe {
  readonly language: Language
  readonly sentences: Sentences
  readonly digits: DigitsSetting
  readonly country: string
}

export function readerBy({ language, sentences, digits, country }: ReaderRecipe): Reader {
  addSentences(language, sentences)
  return readerFor(language, digitsFor(language, digits, country))
}
