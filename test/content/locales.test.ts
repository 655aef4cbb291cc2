import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { factsOf, languages, sourceLanguage } from '../../src/i18n/languages'

const folder = 'src/i18n/locales'
const namespaces = readdirSync(`${folder}/${sourceLanguage}`).filter(
  (name) => name.endsWith('.json') && name !== 'language.json',
)
const finished = Object.keys(languages).filter((language) => !factsOf(language).draft)

const pluralEnding = /_(zero|one|two|few|many|other)$/

function leaves(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
}

const sentences = (language: string, name: string) =>
  new Map(leaves(JSON.parse(readFileSync(`${folder}/${language}/${name}`, 'utf8'))))

const contentFolders = [
  'sources',
  'coherence',
  'glossary',
  'example',
  ...shippedCatalogue.questionnaires.map(({ id }) => id),
]

/** Everything said in one language, by file and place: interface and content. */
function everySentence(language: string): ReadonlyMap<string, string> {
  const inContent = contentFolders.flatMap((folder) => {
    const texts = JSON.parse(readFileSync(`questionnaires/${folder}/texts/${language}.json`, 'utf8'))
    return leaves(texts).map(([path, text]) => [`${folder} ${path}`, text] as const)
  })
  const inInterface = namespaces.flatMap((name) =>
    [...sentences(language, name)].map(([path, text]) => [`${name} ${path}`, text] as const),
  )
  return new Map(
    [...inContent, ...inInterface].filter(([place]) => !/ language$| digits\.|^cli\.json usage/.test(place)),
  )
}

const withoutPlural = (keys: Iterable<string>) => new Set([...keys].map((key) => key.replace(pluralEnding, '')))

const variables = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

describe.each(namespaces)('%s', (name) => {
  const source = sentences(sourceLanguage, name)

  describe.each(finished)('%s', (language) => {
    const own = sentences(language, name)

    it('has every sentence, and none that nobody asks for', () => {
      expect(withoutPlural(own.keys())).toEqual(withoutPlural(source.keys()))
    })

    it('says something everywhere', () => {
      for (const [key, text] of own) expect(text.trim(), key).not.toBe('')
    })

    it('has every plural form that its grammar asks for', () => {
      const forms = new Intl.PluralRules(factsOf(language).locale).resolvedOptions().pluralCategories
      for (const key of source.keys()) {
        if (!key.endsWith('_other')) continue
        const stem = key.replace(pluralEnding, '')
        for (const form of forms) expect(own.has(`${stem}_${form}`), `${stem}_${form}`).toBe(true)
      }
    })

    it('puts the same values into its sentences', () => {
      for (const [key, text] of own) {
        const stem = key.replace(pluralEnding, '')
        const english = source.get(key) ?? source.get(`${stem}_other`) ?? ''
        // A singular or a dual may say its number in words.
        const allowed = new Set([...variables(english), 'number'])
        for (const variable of variables(text)) expect(allowed.has(variable ?? ''), `${key}: ${variable}`).toBe(true)
        if (!pluralEnding.test(key)) expect(variables(text), key).toEqual(variables(english))
      }
    })

    it('holds no markup and no unpaired quotation marks', () => {
      for (const [key, text] of own) {
        expect(/<[a-z/]/i.test(text), key).toBe(false)
        expect(text.split('«').length, key).toBe(text.split('»').length)
      }
    })
  })
})

/** What stands in a sentence and is no word of it. */
const withoutNames = (text: string) => text.replace(/\{\{\w+\}\}|\{\w+\}|\[[^\]]*\]/g, '')

describe.each(finished.filter((language) => language !== sourceLanguage))('%s beside the English', (language) => {
  it('says nothing in the same words, but for a word or two that the languages share', () => {
    const source = everySentence(sourceLanguage)
    for (const [place, text] of everySentence(language)) {
      const english = source.get(place)
      const words = withoutNames(text).match(/\p{L}{2,}/gu) ?? []
      if (text === english) expect(words.length, `${place}: ${text}`).toBeLessThanOrEqual(2)
    }
  })

  it('has no English words in it', () => {
    for (const [place, text] of everySentence(language)) {
      expect(
        /\b(?:the|and|of|with|which|their|are|has)\b/i.exec(withoutNames(text))?.[0],
        `${place}: ${text}`,
      ).toBeUndefined()
    }
  })
})

describe('Arabic', () => {
  const names =
    /\{\{\w+\}\}|\b(Ittisaq|UTF|TUN|legal-framework|definition|Firefox|Chrome|Edge|Safari|Dock|https|http|JSON|PDF|NORMLEX|ISO|GB|INS|XX[A-Z]|FILE|ANSWERS|NAME|out|lang|date|en|ar|pdf|json|ittisaq|score|report|check|from-answers|F|English|MB|A4|Enter|Shift|Esc|Tab|paper|QUESTIONNAIRE|extent|rapid|retired|EXT|docx|html|xlsx|for|public|tripartite|internal|sample|seed|respondents|merge|age|USB|[A-Z])\b/g

  it.each(namespaces)('%s has no English left over', (name) => {
    for (const [key, text] of sentences('ar', name)) {
      expect(text.replace(names, '').match(/[A-Za-z]{2,}/g) ?? [], key).toEqual([])
    }
  })

  it.each(namespaces)('%s uses Arabic punctuation and the digits that the reader chose', (name) => {
    for (const [key, text] of sentences('ar', name)) {
      expect(/[\u0621-\u064a][,;?]/.test(text), `${key}: Latin punctuation`).toBe(false)
      // The choice of digits shows them.
      if (key.startsWith('digits.')) continue
      expect(/[٠-٩]/.test(text), `${key}: digits are put in by the formats`).toBe(false)
    }
  })
})
