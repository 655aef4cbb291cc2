import { describe, expect, it } from 'vitest'
import { countUntranslated, flaggedCopy, overSource } from '../../src/domain/questionnaire/untranslated'

const source = {
  language: 'en',
  title: 'Care',
  list: ['law', 'report'],
  deep: { days_one: '{{number}} day', days_other: '{{number}} days' },
}

const plain = (sentence: string): string => sentence

describe('a new language', () => {
  it('begins as a copy with every sentence flagged, and none of its names', () => {
    expect(flaggedCopy(source, 'eo')).toEqual({
      language: 'eo',
      title: '[en] Care',
      list: ['[en] law', '[en] report'],
      deep: { days_one: '[en] {{number}} day', days_other: '[en] {{number}} days' },
    })
    expect(countUntranslated(flaggedCopy(source, 'eo'), source)).toEqual({ sentences: 5, open: 5 })
  })

  it('shows its own sentences, and those of the source where it has none', () => {
    const own = { language: 'eo', title: 'Prizorgo', list: ['[en] law'], deep: { days_other: '{{number}} tagoj' } }
    expect(overSource(own, source, ['one', 'other'], (sentence) => `<${sentence}>`)).toEqual({
      language: 'eo',
      title: 'Prizorgo',
      list: ['<law>', '<report>'],
      deep: { days_one: '<{{number}} day>', days_other: '{{number}} tagoj' },
    })
    expect(countUntranslated(own, source)).toEqual({ sentences: 5, open: 3 })
  })

  it('has every plural form that its grammar asks for', () => {
    const filled = overSource({ deep: { days_few: 'kelkaj' } }, source, ['one', 'few', 'many', 'other'], plain)
    expect(filled).toMatchObject({
      deep: {
        days_one: '{{number}} day',
        days_few: 'kelkaj',
        days_many: '{{number}} days',
        days_other: '{{number}} days',
      },
    })
  })

  it('is the source where there is nothing at all', () => {
    expect(overSource(null, source, ['one', 'other'], plain)).toEqual(source)
  })
})
