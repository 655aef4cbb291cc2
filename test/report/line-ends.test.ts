import { beforeAll, expect, it } from 'vitest'
import { type FontFiles, renderPdf } from '../../src/report/pdf/render-pdf'
import { reportFonts } from '../support/fonts'
import { pdfStructure } from '../support/pdf-facts'
import { paragraph, reportOf } from '../support/report-samples'

let fonts: FontFiles
beforeAll(async () => {
  fonts = await reportFonts()
})

it('keeps the space at which a line was broken, for readers that go by the tags', async () => {
  const text = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')
  const { bytes } = await renderPdf(reportOf([paragraph(text)], { cover: null }), { fonts })
  expect(pdfStructure(bytes)).toContain(text)
})
