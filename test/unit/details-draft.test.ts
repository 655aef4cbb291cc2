import { describe, expect, it } from 'vitest'
import { detailsOfDraft, draftOfDetails, emptyDraft, problemsOfDraft } from '../../src/pages/details/draft'

const tunisia = { ...emptyDraft('2026'), country: 'TUN' }

describe('the form about country and round', () => {
  it('asks for a country and a year', () => {
    expect(problemsOfDraft(emptyDraft(''))).toEqual({ country: 'missing', year: 'missing' })
    expect(problemsOfDraft({ ...tunisia, year: '26' })).toEqual({ year: 'wrong' })
    expect(detailsOfDraft(emptyDraft('2026'), false)).toBeNull()
  })

  it('reads years in either set of digits', () => {
    expect(detailsOfDraft({ ...tunisia, year: '٢٠٢٦' }, false)?.year).toBe(2026)
  })

  it('keeps a printed name only where it differs from the standard one', () => {
    const names = { en: 'Tunisia', ar: 'الجمهورية التونسية' }
    expect(detailsOfDraft({ ...tunisia, names }, false)?.countryNames).toEqual({ ar: 'الجمهورية التونسية' })
  })

  it('gives a fictional country a code of its own, by its name', () => {
    const fictional = { ...emptyDraft('2026'), isFictional: true }
    expect(problemsOfDraft(fictional)).toEqual({ name: 'missing' })
    expect(detailsOfDraft({ ...fictional, names: { en: 'valdoria', ar: '' } }, false)?.country).toBe('XXV')
    expect(detailsOfDraft({ ...fictional, names: { en: '', ar: 'فالدوريا' } }, false)?.country).toBe('XXA')
  })

  it('returns what it was given when nothing is changed', () => {
    const details = detailsOfDraft({ ...tunisia, title: 'Round 2', digits: 'western' }, true)
    if (details === null) throw new Error('the draft is complete')
    expect(detailsOfDraft(draftOfDetails(details, String(details.year)), true)).toEqual(details)
  })
})
