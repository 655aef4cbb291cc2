import type { Problem } from '../problem'
import { dangling, differing, duplicates } from './check-tools'
import type { GlossaryFile, GlossaryTexts, StrategyFile } from './schema'

/** Every sentence of a content file with its place. Names of languages and schemas are no sentences. */
export function sentencesOf(value: unknown, path = ''): readonly (readonly [path: string, sentence: string])[] {
  if (typeof value === 'string') return path === 'language' || path === '$schema' ? [] : [[path, value]]
  if (Array.isArray(value)) return value.flatMap((inner, index) => sentencesOf(inner, `${path}[${index}]`))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => sentencesOf(inner, path === '' ? key : `${path}.${key}`))
}

/** Without what may differ in print: apostrophes, hard spaces, capitals, Arabic vowels and lengthening. */
const plain = (text: string): string =>
  text
    .replaceAll('’', "'")
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
    .toLowerCase()

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The term as a whole word, in any of its forms. */
const wordOf = (forms: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.map((form) => escaped(plain(form))).join('|')})(?![\\p{L}\\p{N}])`, 'u')

interface TermRule {
  readonly word: RegExp
  readonly english: string
  readonly expected: string
  readonly forms: readonly string[]
}

/** Terms whose use is checked: those that have forms in both languages. */
function rulesOf(english: GlossaryTexts, own: GlossaryTexts): readonly TermRule[] {
  return Object.entries(english.terms).flatMap(([id, { term, forms }]) => {
    const translated = own.terms[id]
    if (translated === undefined || forms.length === 0 || translated.forms.length === 0) return []
    return [{ word: wordOf(forms), english: term, expected: translated.term, forms: translated.forms.map(plain) }]
  })
}

/** Where the English uses a term of the glossary, its translation uses the glossary's translation. */
export function checkTerms(
  texts: unknown,
  source: unknown,
  glossary: { readonly english: GlossaryTexts; readonly own: GlossaryTexts },
): readonly Problem[] {
  const rules = rulesOf(glossary.english, glossary.own)
  const own = new Map(sentencesOf(texts))
  return sentencesOf(source).flatMap(([path, sentence]) => {
    const translated = own.get(path)
    if (translated === undefined) return []
    const said = plain(sentence)
    const heard = plain(translated)
    return rules
      .filter(({ word, forms }) => word.test(said) && !forms.some((form) => heard.includes(form)))
      .map(({ english, expected }) => ({ type: 'term' as const, place: { path }, english, expected }))
  })
}

/** The glossary against the strategy. */
export const checkGlossary = ({ terms }: GlossaryFile, strategy: StrategyFile): readonly Problem[] => [
  ...duplicates(
    terms.map(({ id }) => id),
    (index) => `terms[${index}].id`,
  ),
  ...terms.flatMap(({ paragraphs }, index) =>
    dangling(paragraphs, new Set(strategy.paragraphs.map(({ number }) => number)), `terms[${index}].paragraphs`),
  ),
]

/** A language's terms against the list of terms. */
export const checkGlossaryTexts = (texts: GlossaryTexts, { terms }: GlossaryFile): readonly Problem[] =>
  differing(
    Object.keys(texts.terms),
    terms.map(({ id }) => id),
    'terms',
  )
