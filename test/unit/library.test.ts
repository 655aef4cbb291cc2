import { describe, expect, it } from 'vitest'
import { loadSources, loadSourceTexts, shippedCatalogue } from '../../src/catalogue/catalogue'
import { formatsFor } from '../../src/i18n/formats'
import { termsOf } from '../../src/pages/glossary/terms'
import { indicatorsByItem, itemsOf, keyOf } from '../../src/pages/library/items'
import { renderingOf } from '../../src/pages/library/words'

const readerOf = (language: string) => ({ language, formats: formatsFor(language, 'western'), t: (key: string) => key })

describe('the library', () => {
  it('holds everything that an indicator rests on, each thing once', async () => {
    const keys = itemsOf(await loadSources()).map(keyOf)
    expect(new Set(keys).size).toBe(keys.length)
    const resting = indicatorsByItem(shippedCatalogue)
    expect([...resting.keys()].filter((key) => !keys.includes(key))).toEqual([])
  })

  it('names an indicator once under what it rests on', () => {
    for (const [key, indicators] of indicatorsByItem(shippedCatalogue)) {
      expect(new Set(indicators.map(({ path }) => path)).size, key).toBe(indicators.length)
    }
  })

  it('has words of its own for everything but points that nobody has seen', async () => {
    const [sources, texts] = await Promise.all([loadSources(), loadSourceTexts('en')])
    const silent = itemsOf(sources).filter((item) => renderingOf(item, readerOf('en'), texts) === null)
    expect(new Set(silent.map(({ kind }) => kind))).toEqual(new Set(['element', 'point']))
  })

  it('says which deliverables cite a point', async () => {
    const points = itemsOf(await loadSources()).flatMap((item) => (item.kind === 'point' ? [item] : []))
    expect(points.find(({ id }) => id === '9(a)')?.content.citedBy).toContain('D7')
  })
})

describe('the glossary', () => {
  const term = (id: string) => ({ id, group: 'subject' as const, paragraphs: [], seen: { ar: true } })
  const texts = (language: string, terms: Readonly<Record<string, string>>) => ({
    language,
    terms: Object.fromEntries(
      Object.entries(terms).map(([id, word]) => [id, { term: word, forms: [], definition: '' }]),
    ),
  })
  const glossary = {
    file: { terms: [term('labour'), term('assessment')] },
    texts: {
      en: texts('en', { labour: 'labour', assessment: 'assessment' }),
      ar: texts('ar', { labour: 'العمل', assessment: 'تقييم' }),
    },
  }

  it('is in the alphabetical order of the reader, the Arabic article overlooked', () => {
    expect(termsOf(glossary, readerOf('en')).map(({ term }) => term)).toEqual(['assessment', 'labour'])
    expect(termsOf(glossary, readerOf('ar')).map(({ term }) => term)).toEqual(['تقييم', 'العمل'])
  })

  it('puts the other languages beside each term, and finds it by them', () => {
    const [first] = termsOf(glossary, readerOf('en'))
    expect(first?.others).toEqual([{ language: 'ar', term: 'تقييم', seen: true }])
    expect(first?.words).toContain('تقييم')
  })
})
