import { describe, expect, it } from 'vitest'
import { checkTerms } from '../../src/domain/questionnaire/check-glossary'
import type { GlossaryTexts } from '../../src/domain/questionnaire/schema'

const glossary = (language: string, term: string, forms: readonly string[]): GlossaryTexts => ({
  language,
  terms: { 'decent-work': { term, forms: [...forms], definition: '…' } },
})
const english = glossary('en', 'decent work', ['decent work'])

describe('a term of the glossary', () => {
  it('must be translated as the glossary does, wherever the English uses it', () => {
    const own = glossary('fr', 'travail décent', ['travail décent'])
    const source = { language: 'en', title: 'Decent work', list: ['Any work', 'Decent work for all'] }
    const texts = { language: 'fr', title: 'Travail décent', list: ['Tout travail', 'Un bon travail pour tous'] }
    expect(checkTerms(texts, source, { english, own })).toEqual([
      { type: 'term', place: { path: 'list[1]' }, english: 'decent work', expected: 'travail décent' },
    ])
  })

  it('is found as a word, and not inside another', () => {
    const own = glossary('fr', 'travail décent', ['travail décent'])
    expect(checkTerms({ a: 'x' }, { a: 'indecent workers' }, { english, own })).toEqual([])
  })

  it('is found whatever its apostrophes, hard spaces, capitals and Arabic vowels', () => {
    const own = glossary('ar', 'العمل اللائق', ['العمل اللائق'])
    expect(checkTerms({ a: 'العَمَل اللائِق' }, { a: 'DECENT\u00a0WORK' }, { english, own })).toEqual([])
    const entities = glossary('fr', "entités de l'ESS", ["entités de l'ess"])
    const sse = {
      language: 'en',
      terms: { 'decent-work': { term: 'SSE entities', forms: ['sse entities'], definition: '…' } },
    }
    expect(checkTerms({ a: 'Les entités de l’ESS' }, { a: 'SSE entities' }, { english: sse, own: entities })).toEqual(
      [],
    )
  })

  it('is not checked where a language gives no forms', () => {
    expect(
      checkTerms({ a: 'x' }, { a: 'decent work' }, { english, own: glossary('fr', 'travail décent', []) }),
    ).toEqual([])
  })
})
