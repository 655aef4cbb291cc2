import { describe, expect, it } from 'vitest'
import { search } from '../../src/ui/picker/search'

const found = (labels: readonly string[], typed: string): readonly string[] =>
  search(
    labels.map((label) => ({ label })),
    typed,
  ).map(({ label }) => label)

describe('searching a long list', () => {
  it('overlooks accents and capitals', () => {
    expect(found(['Côte d’Ivoire', 'Costa Rica'], 'cote d')).toEqual(['Côte d’Ivoire'])
  })

  it('finds words inside, after labels that begin with what was typed', () => {
    expect(found(['Equatorial Guinea', 'Guinea', 'Spain'], 'gui')).toEqual(['Guinea', 'Equatorial Guinea'])
  })

  it('overlooks the Arabic article, the forms of alef and the final ta', () => {
    expect(found(['المغرب', 'الإمارات العربية المتحدة', 'سوريا'], 'مغ')).toEqual(['المغرب'])
    expect(found(['الإمارات العربية المتحدة'], 'امارات')).toHaveLength(1)
    expect(found(['الإمارات العربية المتحدة'], 'المتحده')).toHaveLength(1)
  })

  it('shows everything before anything was typed', () => {
    expect(found(['b', 'a'], '')).toEqual(['b', 'a'])
  })
})
