import { beforeAll, describe, expect, it } from 'vitest'
import type { Block } from '../../src/report/document'
import { type FontFiles, type RenderedPdf, renderPdf } from '../../src/report/pdf/render-pdf'
import { reportFonts } from '../support/fonts'
import { everyNode, pageContents, readObjects, stringAfter, structureTree } from '../support/pdf-reader'
import { pdfToText, qpdfComplaint } from '../support/pdf-tools'
import { arabicReport, heading, paragraph, reportOf } from '../support/report-samples'

let fonts: FontFiles

beforeAll(async () => {
  fonts = await reportFonts()
})

function render(blocks: readonly Block[]): Promise<RenderedPdf> {
  return renderPdf(reportOf(blocks), { fonts })
}

describe('the same document', () => {
  it('gives the same bytes, whatever was printed before and wherever the clock is', async () => {
    const first = await renderPdf(arabicReport(), { fonts })
    await render([paragraph('Something else')])
    const zone = process.env.TZ
    process.env.TZ = 'Pacific/Kiritimati'
    const second = await renderPdf(arabicReport(), { fonts })
    process.env.TZ = zone
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true)
  })

  it('gives other bytes at another time', async () => {
    const early = await renderPdf(reportOf([]), { fonts })
    const late = await renderPdf(reportOf([], { madeAt: '2040-01-01T00:00:00.000Z' }), { fonts })
    expect(Buffer.from(early.bytes).toString('latin1')).toContain("/CreationDate (D:20261123100000-00'00')")
    expect(Buffer.from(late.bytes).toString('latin1')).toContain("/CreationDate (D:20400101000000-00'00')")
  })
})

describe('progress', () => {
  it('never goes back and ends at the whole', async () => {
    const steps: (readonly [number, number])[] = []
    await renderPdf(arabicReport(), { fonts, onProgress: (done, total) => steps.push([done, total]) })
    const shares = steps.map(([done, total]) => done / total)
    expect(shares).toEqual([...shares].sort((one, other) => one - other))
    expect(shares.at(-1)).toBe(1)
  })
})

describe('hostile text', () => {
  it.each([
    ['lone surrogates', 'a\uD800b\uDC00c'],
    ['controls', 'a\u0000b\u001Bc\u0085d'],
    ['unbalanced direction controls', '\u202Eabc\u2067def\u2069\u2069\u202C'],
    ['PDF syntax', ') Tj ET Q >> endobj (\\ <FEFF> %%EOF'],
    ['markup', '<script>&amp;"\'</script>]]>'],
    ['marks on nothing', '\u0651\u0650 \u0301\u0301'],
    ['a letter whose second byte is a line end', 'ഊ不\u060D'],
    ['hundreds of marks on a letter', `x${'\u0301'.repeat(500)} ب${'\u0651\u064E'.repeat(500)}`],
    ['emoji', '👩‍👩‍👧 😀'],
    ['only spaces', ' \n\t '],
  ])('does not break the file: %s', async (_, text) => {
    const blocks: readonly Block[] = [
      heading(1, text, 'hostile'),
      paragraph(text),
      { kind: 'list', ordered: false, items: [[{ text, isolate: true }], []] },
      {
        kind: 'paragraph',
        style: 'quote',
        spans: [
          { text, link: text },
          { text, target: 'nowhere' },
        ],
      },
    ]
    const { bytes } = await renderPdf(reportOf(blocks, { title: text, author: text, shortTitle: text }), { fonts })
    expect(qpdfComplaint(bytes)).toBeNull()
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/[^\d]0 0 R/)
  })

  it('keeps the title as it is in every place', async () => {
    const title = 'A (title) \\ with <signs> & 不'
    const { bytes } = await renderPdf(reportOf([], { title }), { fonts })
    const metadata = [...readObjects(bytes).streams.values()].find((stream) => stream.includes('dc:title')) ?? ''
    expect(Buffer.from(metadata, 'latin1').toString('utf8')).toContain('A (title) \\ with &lt;signs&gt; &amp; 不')
  })

  it('says which characters it could not print', async () => {
    const { missing, bytes } = await render([paragraph('国 and 家 and 国')])
    expect(missing).toEqual(['国', '家'])
    expect(pdfToText(bytes, 'raw')).toContain('国 and 家 and 国')
  })
})

describe('links', () => {
  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'not an address'])('does not open %s', async (link) => {
    const { bytes } = await render([{ kind: 'paragraph', style: 'body', spans: [{ text: 'here', link }] }])
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/Subtype/Link')
  })
})

describe('pages', () => {
  it('print a document without blocks as its cover alone', async () => {
    expect((await render([])).pages).toBe(1)
  })

  it('have no contents when no heading is listed', async () => {
    const { pages } = await render([{ kind: 'heading', level: 1, text: 'Hidden', key: 'hidden', inContents: false }])
    expect(pages).toBe(2)
  })

  it('go on with the contents', async () => {
    const blocks = Array.from({ length: 120 }, (_, index) => heading(1, `Heading ${index}`, `key-${index}`))
    const { bytes } = await render(blocks)
    const pages = pdfToText(bytes, 'layout').split('\f')
    const printedOn = pages.findIndex(
      (page, index) => index > 0 && /Heading 119$/m.test(page.trim().replace(/\n+Page.*$/, '')),
    )
    const contents = pages.find((page) => /Heading 119 +\d+/.test(page)) ?? ''
    expect(Number(/Heading 119 +(\d+)/.exec(contents)?.[1])).toBe(printedOn + 1)
  })

  it('split a row that no page holds, and lose none of its lines', async () => {
    const lines = Array.from({ length: 150 }, (_, index) => `line-${index}`)
    const { bytes, pages } = await render([
      {
        kind: 'table',
        caption: 'Tall',
        columns: [
          { header: 'Name', share: 0.3, align: 'start' },
          { header: 'Text', share: 0.7, align: 'start' },
        ],
        rowHeaders: true,
        rows: [
          [
            { kind: 'text', spans: [{ text: 'tall' }] },
            { kind: 'text', spans: [{ text: lines.join('\n') }] },
          ],
        ],
      },
    ])
    expect(pages).toBe(4)
    const text = pdfToText(bytes, 'raw')
    for (const line of lines) expect(text).toMatch(new RegExp(`^(tall ?)?${line}$`, 'm'))
    expect(everyNode(structureTree(readObjects(bytes))).filter(({ tag }) => tag === 'TR').length).toBe(2)
  })

  it('shrink a figure that no page holds', async () => {
    const drawing = {
      width: 2000,
      height: 3000,
      shapes: [{ kind: 'rectangle' as const, x: 0, y: 0, width: 2000, height: 3000, fill: 'hatch' as const }],
    }
    const { bytes } = await render([{ kind: 'figure', drawing, alternative: 'Large', caption: 'Large' }])
    const figure = everyNode(structureTree(readObjects(bytes))).find(({ body }) => stringAfter(body, 'Alt') === 'Large')
    const [left = 0, bottom = 0, right = 0, top = 0] =
      /BBox\[([^\]]*)\]/
        .exec(figure?.body ?? '')?.[1]
        ?.split(' ')
        .map(Number) ?? []
    expect(right - left).toBeLessThanOrEqual(482)
    expect(top - bottom).toBeLessThanOrEqual(700)
    expect(bottom).toBeGreaterThan(56)
  })

  it('keep a heading with the first lines of its text', async () => {
    for (let count = 20; count < 60; count += 7) {
      const filler = Array.from({ length: count }, (_, index) => `filler ${index}`).join('\n')
      const { bytes } = await render([
        paragraph(filler),
        heading(2, 'Heading', 'key'),
        paragraph('after one\nafter two\nafter three\nafter four'),
      ])
      const page =
        pdfToText(bytes, 'raw')
          .split('\f')
          .find((text) => /^Heading$/m.test(text)) ?? ''
      expect(page).toContain('after one')
      expect(page).toContain('after two')
    }
  })

  it('mirror a drawing in right-to-left text, and not its hatch', async () => {
    const block: Block = {
      kind: 'figure',
      alternative: 'One step',
      caption: '',
      drawing: {
        width: 100,
        height: 20,
        shapes: [{ kind: 'rectangle', x: 0, y: 0, width: 10, height: 20, fill: 'data' }],
      },
    }
    const drawn = async (direction: 'ltr' | 'rtl') => {
      const { bytes } = await renderPdf(reportOf([block], { direction }), { fonts })
      return /([\d.]+) [\d.]+ 10 20 re f/.exec(pageContents(readObjects(bytes)).at(-1) ?? '')?.[1]
    }
    expect(await drawn('ltr')).toBe('56.69')
    expect(await drawn('rtl')).toBe('528.59')
  })
})
