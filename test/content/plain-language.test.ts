import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = 'src/i18n/locales/en'

/** More, and a reader in a second language has lost the beginning by the end. */
const mostWords = 28

/** Names of documents and the list of the four bases, which stand in the report's annex as they are. */
const exceptions: ReadonlySet<string> = new Set(['report.json method.sourcesText'])

/** Known to whoever builds such programs or counts for a living, and to few of those who answer: there is a plainer word. */
const jargon =
  /(?<![.\w])(?:entr(?:y|ies)|hash(?:es)?|cached?|sync\w*|JSON|glyphs?|draws?|drawn at random|seed|entropy|percentiles?|metadata|ids?|wasm|schema|boolean|null|payload|timestamps?|pars(?:e|er|ing)|service worker|the wall)\b/i

/** The terminal, for those who know such words; and what the report says to whoever computes it again. */
const forExperts = (name: string, path: string): boolean =>
  name === 'cli.json' || /^report\.json method\./.test(`${name} ${path}`) || /^tables\.json /.test(`${name} ${path}`)

function leaves(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
}

/** A colon or a semicolon gives the reader a rest as a full stop does. */
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?:;])\s+|\n/)

const wordsIn = (sentence: string): number => sentence.split(/\s+/).filter((word) => word !== '').length

const names = readdirSync(folder).filter((name) => name.endsWith('.json'))

describe('the English interface', () => {
  it.each(names)('%s says it in sentences of a length that is read once', (name) => {
    const long = leaves(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))
      .filter(([path]) => !exceptions.has(`${name} ${path}`))
      .flatMap(([path, text]) => sentencesOf(text).map((sentence) => [path, sentence] as const))
      .filter(([, sentence]) => wordsIn(sentence) > mostWords)
    expect(long).toEqual([])
  })

  it.each(names)('%s says it in words that need no training', (name) => {
    const found = leaves(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))).flatMap(([path, text]) => {
      // What is put in has a name that nobody reads.
      const word = forExperts(name, path) ? null : jargon.exec(text.replace(/\{\{\w+\}\}/g, ''))
      return word === null ? [] : [[path, word[0]]]
    })
    expect(found).toEqual([])
  })

  it('has no exception that is none any more', () => {
    for (const exception of exceptions) {
      const [name = '', path] = exception.split(' ')
      const text =
        leaves(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))).find(([own]) => own === path)?.[1] ?? ''
      expect(
        sentencesOf(text).some((sentence) => wordsIn(sentence) > mostWords),
        exception,
      ).toBe(true)
    }
  })
})
