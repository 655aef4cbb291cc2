import { beforeAll, describe, expect, it } from 'vitest'
import type { Block } from '../../src/report/document'
import { type FontFiles, renderPdf } from '../../src/report/pdf/render-pdf'
import { documentOf } from '../support/country-report'
import { reportFonts } from '../support/fonts'
import { pdfToText } from '../support/pdf-tools'
import { reportOf } from '../support/report-samples'
import { arabicWords, printedText } from '../support/words'

let fonts: FontFiles

beforeAll(async () => {
  fonts = await reportFonts()
})

const constituencies = ['government', 'employers', 'workers', 'sse', 'other']

/** One indicator answered by so many constituencies, with the longest words among the answers. */
function answeredBy(count: number): string {
  const respondents = constituencies.slice(0, count)
  return JSON.stringify({
    country: 'XXA',
    countryNames: { en: 'Valdoria', ar: 'فالدوريا' },
    title: 'First round',
    year: 2026,
    example: true,
    respondents: respondents.map((constituency) => ({ id: constituency, constituency, name: '' })),
    answers: respondents.map((respondent, index) => ({
      respondent,
      indicator: 'legal-framework/definition',
      criteria: [index % 2 === 0 ? 'yes' : 'no', 'unanswered', 'unknown', 'no'],
    })),
  })
}

/** Words by their letters alone: pdftotext moves a vowel at the end of an Arabic line. */
const latinWords = (text: string): readonly string[] => text.match(/\p{Script=Latin}+/gu) ?? []
const arabicLetters = (text: string): readonly string[] => arabicWords(text.normalize('NFC').replace(/\p{M}/gu, ''))

/** Words that are printed and that nobody wrote: halves of others. */
async function halves(answers: string, language: 'en' | 'ar'): Promise<readonly string[]> {
  const words = language === 'en' ? latinWords : arabicLetters
  const document = await documentOf(answers, language)
  const { bytes } = await renderPdf(document, { fonts })
  const { contentsTitle, shortTitle, pageLabel, title } = document
  const known = new Set(words([printedText(document), contentsTitle, shortTitle, pageLabel, title].join('\n')))
  const printed = words(pdfToText(bytes, 'raw').replace(/\p{Default_Ignorable_Code_Point}/gu, ''))
  expect(printed.length).toBeGreaterThan(1000)
  return printed.filter((word) => !known.has(word))
}

describe('a table of a report', () => {
  it.each([
    ['en', 4],
    ['en', 5],
    ['ar', 5],
  ] as const)('cuts no word (%s, %i constituencies)', async (language, count) => {
    expect(await halves(answeredBy(count), language)).toEqual([])
  })

  it('cuts only the word that no column can hold, and addresses', async () => {
    const monster = 'm'.repeat(200)
    const address = `https://www.example.org/${'a'.repeat(90)}`
    const text = (value: string) => ({ kind: 'text' as const, spans: [{ text: value }] })
    const block: Block = {
      kind: 'table',
      caption: '',
      columns: ['Responsibilities', 'Government', 'Misunderstandings', 'Address'].map((header, index) => ({
        header,
        share: index === 0 ? 0.7 : 0.1,
        align: 'start',
      })),
      rowHeaders: true,
      rows: [[text('Institutionalisation'), text('answered'), text(monster), text(address)]],
    }
    const { bytes } = await renderPdf(reportOf([block]), { fonts })
    const lines = pdfToText(bytes, 'raw')
    for (const word of ['Responsibilities', 'Government', 'Misunderstandings', 'Address', 'answered'])
      expect(lines).toMatch(new RegExp(`\\b${word}\\b`))
    expect(lines).toContain('Institutionalisation')
    expect(lines.replace(/[^m]/g, '').length).toBeGreaterThanOrEqual(200)
    expect(lines).not.toContain(monster)
    expect(lines).not.toContain(address)
  })
})
