import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { directionOf, type Language, languages } from '../../src/i18n/languages'
import { loadLateSentences } from '../../src/i18n/late-sentences'
import { compose } from '../../src/report/compose'
import { plainPng } from '../../src/report/docx/plain-png'
import { renderDocx } from '../../src/report/docx/render-docx'
import { renderHtml } from '../../src/report/html/render-html'
import { type FontFiles, renderPdf } from '../../src/report/pdf/render-pdf'
import { renderXlsx } from '../../src/report/xlsx/render-xlsx'
import { tablesOf } from '../../src/report/xlsx/tables'
import { assessmentOf, inputOf } from '../support/country-report'
import { reportFonts } from '../support/fonts'
import { officeParts, packageFaults, sheetRows, wordLines } from '../support/ooxml'
import { pdfToText, qpdfComplaint } from '../support/pdf-tools'
import { states } from '../support/states'
import { xmlFault } from '../support/word-file'

/** One report in its four formats: the files, and the text that each gives back. */
interface Printed {
  readonly pdf: Uint8Array
  readonly docx: Uint8Array
  readonly html: string
  readonly xlsx: Uint8Array
  readonly texts: Readonly<Record<'pdf' | 'docx' | 'html' | 'xlsx', string>>
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** The words of a web page: no tags, no style, entities as the signs they stand for. */
const pageText = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#39|\w+);/g, (whole, name: string) => entities[name] ?? whole)

/** Isolates and marks of direction come and go with the format; no reader sees them. */
const bare = (text: string): string => text.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')

/** Pictures take most of the time of a Word file, and docx-pictures.test.ts looks at them: here each is a white dot. */
const plainCharts = async (): Promise<Uint8Array> => plainPng({ width: 1, height: 1, shapes: [] }, 1, 1)

async function printed(answers: string, language: Language, fonts: FontFiles): Promise<Printed> {
  const input = await inputOf(assessmentOf(answers), language)
  await loadLateSentences(language, 'tables')
  const document = compose(input)
  const { bytes: pdf } = await renderPdf(document, { fonts })
  const docx = await renderDocx(document, { charts: plainCharts })
  const html = renderHtml(document)
  const xlsx = await renderXlsx(tablesOf(input), directionOf(language))
  const texts = {
    pdf: pdfToText(pdf, 'raw'),
    docx: wordLines(officeParts(docx)).join('\n'),
    html: pageText(html),
    xlsx: Object.values(sheetRows(officeParts(xlsx)))
      .flat(2)
      .join('\n'),
  }
  return { pdf, docx, html, xlsx, texts }
}

/** What XML asks for and HTML does not: elements without content closed. A page of ours needs nothing else to be XML. */
const pageFault = (html: string): string | null =>
  xmlFault(
    html.replace(/^<!doctype html>|<style>.*?<\/style>/gs, '').replace(/<(meta|br|col)\b([^>]*[^>/])?>/g, '<$1$2/>'),
  )

const wordParts = ['[Content_Types].xml', '_rels/.rels', 'docProps/core.xml', 'word/document.xml', 'word/styles.xml']
const bookParts = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml']

function expectSound({ pdf, docx, html, xlsx }: Printed, language: Language): void {
  expect(qpdfComplaint(pdf)).toBeNull()
  expect(packageFaults(docx)).toEqual([])
  expect(Object.keys(officeParts(docx))).toEqual(expect.arrayContaining(wordParts))
  expect(packageFaults(xlsx)).toEqual([])
  expect(Object.keys(officeParts(xlsx))).toEqual(expect.arrayContaining(bookParts))
  expect(html).toContain(`<html lang="${language}" dir="${directionOf(language)}">`)
  expect(/<title>([^<]*)<\/title>/.exec(html)?.[1]).toMatch(/\p{L}/u)
  expect(pageFault(html)).toBeNull()
}

let fonts: FontFiles
beforeAll(async () => {
  fonts = await reportFonts()
})

const cases = [
  [
    'Tunisia',
    readFileSync('test/fixtures/cases/TUN.json', 'utf8'),
    { en: 'Tunisia', fr: 'Tunisie', es: 'Túnez', ar: 'تونس' },
  ],
  [
    'the example',
    readFileSync('questionnaires/example/answers.json', 'utf8'),
    { en: 'Valdoria', fr: 'Valdorie', es: 'Valdoria', ar: 'فالدوريا' },
  ],
  ['nothing answered', JSON.stringify(states.empty), states.empty.countryNames],
] as const

describe.each(cases)('the report of %s', (_, answers, names) => {
  it.each(Object.keys(languages))('comes out whole in %s, in every format', async (language) => {
    const report = await printed(answers, language, fonts)
    expectSound(report, language)
    for (const [format, text] of Object.entries(report.texts)) {
      expect(text.length, format).toBeGreaterThan(2000)
      expect(text, format).not.toMatch(/\b(report|common|tables|indicator|charts|coherence|plan):[a-z]/i)
      expect(text, format).not.toMatch(/\bundefined\b|\bNaN\b|\{\{|\}\}|\[object /)
      expect(bare(text), format).toContain(Object.entries(names).find(([one]) => one === language)?.[1])
    }
  })
})

describe('what people type', () => {
  const markup = `<b>&"'</b>`
  const longWord = 'Rechtsschutz'.repeat(25)
  const emoji = 'ورشة 🏭 👩🏽‍🌾 🇹🇳 workshop'
  const mixed = 'القانون رقم 30 (Loi n° 2020-30) [المادة 4(ب)] يحدد 12.5% من COOP-2020'
  const formula = '=SUM(A1:A9)+HYPERLINK("x")'
  const letters = (index: number): string =>
    (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26))
  // Five thousand words, all different, within the 20,000 characters of a note.
  const longNote = Array.from({ length: 5000 }, (_, index) => letters(index)).join(' ')
  const notes = [markup, longWord, emoji, mixed, formula, longNote]
  const indicators = shippedCatalogue.questionnaires.flatMap((one) => one.indicators.map(({ path }) => path))
  const answers = JSON.stringify({
    ...states.empty,
    title: markup,
    respondents: [{ id: 'r', constituency: 'government', name: markup }],
    answers: notes.map((note, index) => ({
      respondent: 'r',
      indicator: indicators[index],
      criteria: ['yes', 'no', 'unknown', 'no'],
      note,
    })),
  })

  describe.each(['en', 'ar'])('in a report in %s', (language) => {
    let report: Printed
    beforeAll(async () => {
      report = await printed(answers, language, fonts)
    })

    it('leaves every file sound', () => expectSound(report, language))

    it.each(['docx', 'html', 'xlsx'] as const)('stands sign by sign in %s', (format) => {
      const text = bare(report.texts[format])
      for (const note of notes) expect(text).toContain(note)
    })

    it('is never a formula of the workbook', () => {
      for (const part of Object.values(officeParts(report.xlsx))) expect(part).not.toContain('<f>')
    })

    // A page cuts long words and turns directions, and its fonts have no emoji: what can be asked for are words.
    it('gives its words back from the PDF', () => {
      const text = bare(report.texts.pdf)
      const unbroken = text.replace(/\s/g, '')
      for (const whole of [markup, longWord, formula]) expect(unbroken).toContain(whole)
      const words = new Set(text.match(/[\p{L}\p{N}]+/gu))
      const wanted = [...longNote.split(' '), ...(mixed.match(/[\p{L}\p{N}]+/gu) ?? [])]
      expect(wanted.filter((word) => !words.has(word))).toEqual([])
    })
  })
})
