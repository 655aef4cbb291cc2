import type { GlossaryFile, GlossaryTexts } from '../../domain/questionnaire/schema'
import { type Language, languages } from '../../i18n/languages'
import type { Reader } from '../../i18n/reader'
import { searchable } from '../../ui/search/matcher'

/** The glossary in every language: a change of language has nothing to wait for. */
export interface Glossary {
  readonly file: GlossaryFile
  readonly texts: Readonly<Record<Language, GlossaryTexts>>
}

/** Whether the wording was seen in a source; null for the source language, whose wording is what the others render. */
export type Seen = boolean | null

/** A term as a reader of one language sees it. */
export interface Term {
  readonly id: string
  readonly group: GlossaryFile['terms'][number]['group']
  readonly term: string
  /** Empty where nobody has written it in this language yet. */
  readonly definition: string
  readonly seen: Seen
  readonly paragraphs: readonly string[]
  readonly others: readonly { readonly language: Language; readonly term: string; readonly seen: Seen }[]
  /** What a search looks through. */
  readonly words: string
}

/** Arabic dictionaries overlook the article. */
const forSorting = (term: string, language: Language): string => (language === 'ar' ? term.replace(/^ال/, '') : term)

/** All terms in the alphabetical order of the reader's language. */
export function termsOf({ file, texts }: Glossary, { language, formats }: Reader): readonly Term[] {
  const { compare } = new Intl.Collator(language)
  const wordOf = (code: Language, id: string) => texts[code]?.terms[id]?.term ?? ''
  const terms = file.terms.map(({ id, group, paragraphs, seen }): Term => {
    const definition = formats.text(texts[language]?.terms[id]?.definition ?? '')
    const others = Object.keys(languages)
      .filter((code) => code !== language && wordOf(code, id) !== '')
      .map((code) => ({ language: code, term: wordOf(code, id), seen: seen[code] ?? null }))
    const term = wordOf(language, id)
    const words = searchable([term, ...others.map((other) => other.term), definition])
    return { id, group, term, definition, seen: seen[language] ?? null, paragraphs, others, words }
  })
  return terms.sort((a, b) => compare(forSorting(a.term, language), forSorting(b.term, language)))
}
