import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages, sourceLanguage } from '../../src/i18n/languages'

const folder = 'src/i18n/locales'
const namespaces = readdirSync(`${folder}/${sourceLanguage}`).filter((name) => name.endsWith('.json'))

const pluralEnding = /_(zero|one|two|few|many|other)$/

function leaves(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value ?? {}).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
}

const sentences = (language: string, name: string) =>
  new Map(leaves(JSON.parse(readFileSync(`${folder}/${language}/${name}`, 'utf8'))))

const withoutPlural = (keys: Iterable<string>) => new Set([...keys].map((key) => key.replace(pluralEnding, '')))

const variables = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

describe.each(namespaces)('%s', (name) => {
  const source = sentences(sourceLanguage, name)

  describe.each(Object.keys(languages))('%s', (language) => {
    const own = sentences(language, name)

    it('has every sentence, and none that nobody asks for', () => {
      expect(withoutPlural(own.keys())).toEqual(withoutPlural(source.keys()))
    })

    it('says something everywhere', () => {
      for (const [key, text] of own) expect(text.trim(), key).not.toBe('')
    })

    it('has every plural form that its grammar asks for', () => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
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

describe('Arabic', () => {
  const names =
    /\{\{\w+\}\}|\b(Ittisaq|UTF|TUN|legal-framework|definition|Firefox|Chrome|Edge|Safari|https|http|JSON|PDF|NORMLEX|ISO|GB|INS|XX[A-Z]|FILE|ANSWERS|NAME|out|lang|date|en|ar|pdf|json|ittisaq|score|report|check|from-answers|F|English|MB|A4|Enter|Shift|Esc|Tab|[A-Z])\b/g

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
