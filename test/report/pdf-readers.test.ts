import { beforeAll, describe, expect, it } from 'vitest'
import { renderPdf } from '../../src/report/pdf/render-pdf'
import { reportFonts } from '../support/fonts'
import { pageImage, pdfFonts, pdfToText, qpdfComplaint } from '../support/pdf-tools'
import { arabicReport, englishReport } from '../support/report-samples'
import { arabicWords, foundShare, printedText } from '../support/words'

let english: Uint8Array
let arabic: Uint8Array
let pages: number

beforeAll(async () => {
  const fonts = await reportFonts()
  english = (await renderPdf(englishReport(), { fonts })).bytes
  const rendered = await renderPdf(arabicReport(), { fonts })
  arabic = rendered.bytes
  pages = rendered.pages
})

function plain(text: string): string {
  return text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
}

describe('other programs', () => {
  it('find nothing wrong with the files', () => {
    expect(qpdfComplaint(english)).toBeNull()
    expect(qpdfComplaint(arabic)).toBeNull()
  })

  it('find every font embedded and mapped to text, but for the one that jsPDF lists and nobody uses', () => {
    for (const bytes of [english, arabic]) {
      const fonts = pdfFonts(bytes).filter(({ name }) => name !== 'Helvetica')
      expect(fonts.length).toBeGreaterThanOrEqual(3)
      for (const font of fonts) expect(font).toMatchObject({ embedded: true, unicode: true })
    }
  })

  it.each(['raw', 'layout'] as const)('read Arabic words whole and in order (%s)', (mode) => {
    const expected = arabicWords(printedText(arabicReport()))
    const found = arabicWords(plain(pdfToText(arabic, mode)))
    expect(expected.length).toBeGreaterThan(900)
    expect(foundShare(expected, found)).toBeGreaterThanOrEqual(0.95)
  })

  it('read the Arabic title inside English', () => {
    const words = arabicWords(plain(pdfToText(english, 'layout')))
    expect(foundShare(['قانون', 'التعاونيات', 'رقم', 'لسنة'], words)).toBe(1)
  })

  it('read codes, addresses and foreign titles inside Arabic', () => {
    const text = plain(pdfToText(arabic, 'layout'))
    for (const expected of [
      'GB.346/INS/3/1',
      'R193',
      '-2.1%',
      '+3.2%',
      'PNDES-II',
      '250,000',
      'relative à l’économie',
    ]) {
      expect(text).toContain(expected)
    }
  })

  it('read English as it was written, with ligatures, fractions and put together signs', () => {
    const text = pdfToText(english, 'layout').replace(/\s+/g, ' ')
    expect(text).toContain('(GB.346/INS/3/1). See what is not known.')
    expect(text).toContain('The gap is −2.1 points (±0.5 %), that is ≤ 3 → “small”; fi ffi naïve façade €1,234½.')
    expect(text).toContain('“Inter-ministerial meetings took place, but no minutes show that the SSE was on the agenda')
  })

  it('read one report page after page', () => {
    expect(plain(pdfToText(arabic, 'raw')).split('\f').length - 1).toBe(pages)
  })
})

describe('the page as it is seen', () => {
  /** The columns where there is ink. */
  function inkedColumns(bytes: Uint8Array, page: number): readonly number[] {
    const { width, height, pixels } = pageImage(bytes, page)
    const inked: number[] = []
    for (let x = 0; x < width; x += 1) {
      for (let y = 0; y < height; y += 1) {
        if ((pixels[y * width + x] ?? 255) > 200) continue
        inked.push(x)
        break
      }
    }
    return inked
  }

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('keeps page %i within its side margins', (page) => {
    const MARGIN = (20 / 25.4) * 72
    for (const bytes of [english, arabic]) {
      const inked = inkedColumns(bytes, page)
      expect(inked[0]).toBeGreaterThanOrEqual(Math.floor(MARGIN) - 1)
      expect(inked.at(-1)).toBeLessThanOrEqual(Math.ceil(595.28 - MARGIN) + 1)
    }
  })
})
