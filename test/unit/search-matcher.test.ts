import { describe, expect, it } from 'vitest'
import { matcher, searchable } from '../../src/ui/search/matcher'

const found = (texts: readonly string[], typed: string): readonly string[] => {
  const fits = matcher(typed)
  return texts.filter((text) => fits(searchable([text])))
}

describe('searching the library and the glossary', () => {
  it('shows everything before anything was typed', () => {
    expect(found(['a', 'b'], '  ')).toEqual(['a', 'b'])
  })

  it('overlooks accents, capitals, forms of alef and hamza, and the final ta', () => {
    expect(found(['Économie sociale', 'Travail'], 'economie')).toEqual(['Économie sociale'])
    expect(found(['مؤتمر إحصاءات العمل', 'التعاونيات'], 'موتمر احصاءات')).toEqual(['مؤتمر إحصاءات العمل'])
    expect(found(['المنافسة العادلة'], 'المنافسه')).toHaveLength(1)
  })

  it('asks for every word, in any order', () => {
    expect(found(['decent work in the care economy', 'decent work'], 'care decent')).toEqual([
      'decent work in the care economy',
    ])
  })

  it('takes digits of either set', () => {
    expect(found(['24(a)', '٢٤(أ)'], '24')).toHaveLength(2)
    expect(found(['24(a)', '٢٤(أ)'], '٢٤')).toHaveLength(2)
  })

  it('takes numbers whole', () => {
    expect(found(['9', '9(a)', '19', '94', 'C190', '1.9', 'R9'], '9')).toEqual(['9', '9(a)'])
    expect(found(['9', '9(a)', '9(b)', '19(a)'], '9(a')).toEqual(['9(a)'])
    expect(found(['R193 Promotion of Cooperatives (No. 193)', 'C193'], '193')).toHaveLength(1)
    expect(found(['R193', 'R198'], 'r193')).toEqual(['R193'])
  })
})
