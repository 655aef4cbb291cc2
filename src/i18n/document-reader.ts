import { type DigitsSetting, digitsFor } from './digits'
import type { Language } from './languages'
import { loadLateSentences } from './late-sentences'
import { type Reader, type ReaderRecipe, readerFor } from './readers'
import { sentencesOf } from './sentences'
import { loadLanguage, loadScreens } from './translate'

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
