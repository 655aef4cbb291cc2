import { beforeAll, describe, expect, it } from 'vitest'
import type { Block } from '../../src/report/document'
import { type FontFiles, renderPdf } from '../../src/report/pdf/render-pdf'
import { reportFonts } from '../support/fonts'
import { pageImage, qpdfComplaint } from '../support/pdf-tools'
import { heading, paragraph, reportOf } from '../support/report-samples'

let fonts: FontFiles
beforeAll(async () => {
  fonts = await reportFonts()
})

const wide: Block = {
  kind: 'table',
  caption: 'A matrix',
  isDense: true,
  columns: Array.from({ length: 10 }, (_, index) => ({ header: `Column ${index + 1}`, share: 0.1, align: 'start' })),
  rows: [Array.from({ length: 10 }, () => ({ kind: 'text', spans: [{ text: 'Some words in a cell' }] }))],
  rowHeaders: true,
}

const blocks: readonly Block[] = [
  heading(1, 'Upright', 'one'),
  paragraph('Before.'),
  { kind: 'page-break', orientation: 'landscape' },
  heading(1, 'Lying', 'two'),
  wide,
  { kind: 'page-break' },
  heading(1, 'Upright again', 'three'),
  { kind: 'paragraph', style: 'body', spans: [{ text: 'Back to the matrix.', target: 'two' }] },
]

/** First and last column of the page with ink, as shares of its width. */
function inkAcross({ width, height, pixels }: ReturnType<typeof pageImage>): readonly [number, number] {
  const columns = Array.from({ length: width }, (_, x) => x).filter((x) =>
    Array.from({ length: height }, (_, y) => y).some((y) => (pixels[y * width + x] ?? 255) < 128),
  )
  return [(columns[0] ?? 0) / width, (columns.at(-1) ?? 0) / width]
}

describe.each([
  ['a4', 595, 842],
  ['letter', 612, 792],
] as const)('a report on %s', (paper, width, height) => {
  it('lies where a break says so, and stands up again', async () => {
    const { bytes, pages } = await renderPdf(reportOf(blocks, { paper, cover: null }), { fonts })
    expect(pages).toBe(4)
    expect(qpdfComplaint(bytes)).toBeNull()
    const images = [1, 2, 3, 4].map((page) => pageImage(bytes, page))
    const sizes = images.map((image) => [image.width, image.height])
    expect(sizes.map(([w = 0, h = 0]) => [Math.round(w), Math.round(h)])).toEqual(
      [
        [width, height],
        [width, height],
        [height, width],
        [width, height],
      ].map(([w = 0, h = 0]) => [expect.closeTo(w, -0.5), expect.closeTo(h, -0.5)]),
    )
  })

  it('uses the width that it has: the rules reach from margin to margin', async () => {
    const { bytes } = await renderPdf(reportOf(blocks, { paper, cover: null }), { fonts })
    for (const page of [2, 3, 4]) {
      const [from, to] = inkAcross(pageImage(bytes, page))
      expect(from).toBeGreaterThan(0.05)
      expect(from).toBeLessThan(0.13)
      expect(from + to).toBeCloseTo(1, 1)
    }
  })
})

describe('a lying page', () => {
  it('hangs from the same top edge as the others', async () => {
    const { bytes } = await renderPdf(reportOf(blocks, { cover: null }), { fonts })
    const text = Buffer.from(bytes).toString('latin1')
    expect(text).toMatch(/\/MediaBox \[0\.? 246\.61\d* 841\.8\d* 841\.8\d*\]/)
  })
})
