import { beforeAll, describe, expect, it } from 'vitest'
import { countryChoices, countryName, isCountry, standardCountryName } from '../../src/i18n/countries'
import { digitsFor, withDigits } from '../../src/i18n/digits'
import { readerOf } from '../../src/i18n/document-reader'
import { formatsFor, localeOf } from '../../src/i18n/formats'
import { languageFor } from '../../src/i18n/languages'
import { problemText } from '../../src/i18n/problems'
import type { Reader } from '../../src/i18n/reader'
import { readerFor } from '../../src/i18n/readers'
import { addSentences } from '../../src/i18n/sentences'

describe('countries', () => {
  it('are named in the reader’s language by alpha-3 code', () => {
    expect(standardCountryName('TUN', 'en')).toBe('Tunisia')
    expect(standardCountryName('TUN', 'ar')).toBe('تونس')
    expect(countryChoices('en').length).toBeGreaterThan(240)
  })

  it('may be fictional, with a name of their own', () => {
    expect([isCountry('XXA'), isCountry('XXZ'), isCountry('XYA'), isCountry('TUN'), isCountry('ZZZ')]).toEqual([
      true,
      true,
      false,
      true,
      false,
    ])
    const details = { country: 'XXA', countryNames: { en: 'Azuria' } }
    expect([countryName(details, 'en'), countryName(details, 'ar')]).toEqual(['Azuria', 'Azuria'])
  })

  it('print the name that the team wrote for this language', () => {
    const details = { country: 'CIV', countryNames: { en: 'Côte d’Ivoire' } }
    expect([countryName(details, 'en'), countryName(details, 'ar')]).toEqual(['Côte d’Ivoire', 'ساحل العاج'])
  })
})

describe('digits', () => {
  it('follow the country, unless the assessment says otherwise', () => {
    expect(digitsFor('ar', 'by-country', 'TUN')).toBe('western')
    expect(digitsFor('ar', 'by-country', 'EGY')).toBe('arabic-indic')
    expect(digitsFor('ar', 'western', 'EGY')).toBe('western')
    expect(digitsFor('en', 'arabic-indic', 'EGY')).toBe('western')
  })

  it('change in numbers and not in codes', () => {
    expect(withDigits('الفقرة 15 من GB.346/INS/3/1 والتوصية R193 رقم 193', 'arabic-indic')).toBe(
      'الفقرة ١٥ من GB.346/INS/3/1 والتوصية R193 رقم ١٩٣',
    )
  })
})

describe('sentences', () => {
  it('that come later are heard of, though their key was asked for before', () => {
    const { t } = readerFor('en', 'western')
    const missing = t('later:one')
    addSentences('en', { later: { one: 'First {{number}} of 12' } })
    expect(t('later:one')).not.toBe(missing)
    addSentences('en', { later: { one: 'Second of 12' } })
    expect(t('later:one')).toBe('Second of 12')
    expect(readerFor('en', 'arabic-indic').t('later:one')).toBe('Second of ١٢')
  })
})

describe('formats', () => {
  const arabic = formatsFor('ar', 'arabic-indic')
  const english = formatsFor('en', 'western')

  it('dates as exactly as they were given', () => {
    expect(['2024', '2024-05', '2024-05-12', ''].map(english.date)).toEqual(['2024', 'May 2024', '12 May 2024', ''])
    expect(arabic.date('2024-05-12')).toBe('١٢ أيار/مايو ٢٠٢٤')
  })

  it('the time of day in two digits each, from midnight on, in the reader’s digits', () => {
    const [midnight, noon] = [new Date(2026, 4, 3, 0, 5).getTime(), new Date(2026, 4, 3, 12, 40).getTime()]
    expect([english.time(midnight), english.time(noon), arabic.time(midnight)]).toEqual(['00:05', '12:40', '٠٠:٠٥'])
  })

  it('points of the conclusions as UN Arabic letters them', () => {
    expect([arabic.point('9(a)'), arabic.point('6(h)'), arabic.point('6(?)'), english.point('9(a)')]).toEqual([
      '٩(أ)',
      '٦(ح)',
      '٦(?)',
      '9(a)',
    ])
  })

  it('whole numbers as the browser’s own formatter would, which small ones do without', () => {
    for (const [language, digits] of [
      ['en', 'western'],
      ['fr', 'western'],
      ['es', 'western'],
      ['ar', 'western'],
      ['ar', 'arabic-indic'],
    ] as const) {
      const { format } = new Intl.NumberFormat(localeOf(language, digits), { maximumFractionDigits: 0 })
      const values = [...Array.from({ length: 1200 }, (_, value) => value), 9999, 10_000, 131_535, -1, 2.5, 999.7]
      expect(values.map(formatsFor(language, digits).integer)).toEqual(values.map((value) => format(value)))
    }
  })

  it('percentages whole on screen, halves up, with one decimal in annexes', () => {
    expect([english.percent(62.5), english.percent(0.4), english.exactPercent(58.3)]).toEqual([
      '63\u00a0%',
      '0\u00a0%',
      '58.3\u00a0%',
    ])
    expect(arabic.exactPercent(58.3)).toBe('٥٨٫٣\u00a0٪')
  })
})

describe('what is put into an Arabic sentence', () => {
  const isolates = /[\u2066-\u2069]/g
  const put = async (value: string): Promise<string> =>
    (await readerOf('ar', 'arabic-indic', '')).t('home:when.day', { day: value })

  it('runs from right to left however often it is put in, if it is Arabic: a date keeps its day', async () => {
    const once = await put('٢٠ تشرين الثاني/نوفمبر ٢٠٢٦')
    expect(once).toBe('\u2067٢٠ تشرين الثاني/نوفمبر ٢٠٢٦\u2069')
    expect((await put(once)).match(isolates)).toEqual(['\u2067', '\u2067', '\u2069', '\u2069'])
  })

  it('runs its own way if it is Latin, and the sentence’s if it is a number', async () => {
    expect([await put('R193'), await put('22\u00a0%')]).toEqual(['\u2068R193\u2069', '\u2067٢٢\u00a0%\u2069'])
  })
})

describe('languages', () => {
  it('takes the first that it speaks', () => {
    expect([
      languageFor(['de-CH', 'fr-CH', 'en']),
      languageFor(['fr-TN', 'ar-TN']),
      languageFor(['de']),
      languageFor(['AR']),
      languageFor(['es-419']),
    ]).toEqual(['fr', 'fr', 'en', 'ar', 'es'])
  })
})

describe('problems', () => {
  const readers: Record<string, Reader> = {}
  beforeAll(async () => {
    readers.en = await readerOf('en', 'western', '')
    readers.ar = await readerOf('ar', 'western', '')
  })

  it('are sentences that say where and what', () => {
    const problem = {
      type: 'unknown-indicator',
      place: { path: 'answers[3].indicator' },
      indicator: 'law/nothing',
    } as const
    expect(readers.en && problemText(problem, readers.en.t)).toBe(
      'At answers[3].indicator: There is no indicator “law/nothing” in this version of the questionnaire.',
    )
    expect(readers.ar && problemText(problem, readers.ar.t)).toContain('لا يوجد مؤشر')
  })

  it('show a key nowhere', () => {
    for (const reader of Object.values(readers)) {
      for (const count of [0, 1, 2, 3, 11, 100])
        expect(reader.t('common:kept.answers', { count })).not.toContain('kept.answers')
    }
  })
})
