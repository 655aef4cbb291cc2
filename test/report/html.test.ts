import { describe, expect, it } from 'vitest'
import type { Drawing } from '../../src/charts/drawing'
import type { ReportDocument } from '../../src/report/document'
import { renderHtml, webPageOf } from '../../src/report/html/render-html'
import { hostileLinks, hostileTexts, sayingEverywhere } from '../support/hostile'
import { matrixReport } from '../support/matrix-sample'
import { arabicReport, englishReport, heading, paragraph, reportOf } from '../support/report-samples'

/** Tags with their attributes' names, in order, less those around long words. */
function skeleton(html: string): readonly string[] {
  const plain = html.replace(/<span class="long">([^<]*)<\/span>/g, '$1')
  return [...plain.matchAll(/<(\/?[a-z][a-z0-9]*)((?:\s+[a-z:-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, tag = '', attributes = '']) => `${tag} ${attributes.replace(/="[^"]*"/g, '')}`.trim(),
  )
}

const bodyOf = (html: string): string => html.slice(html.indexOf('<body>'))

describe('the web page', () => {
  it('stands alone: a policy that allows nothing from outside, no script, no request', () => {
    const html = renderHtml(englishReport())
    expect(html).toMatch(
      /^<!doctype html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n<meta http-equiv/,
    )
    expect(html).toContain('default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:')
    expect(html).not.toMatch(/<script|<link|<iframe|<img|<object|@import|url\(http|src=/i)
  })

  it('is the same for the same document', () => {
    expect(renderHtml(arabicReport())).toBe(renderHtml(arabicReport()))
  })

  it('knows its language and direction', () => {
    const html = renderHtml(arabicReport())
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain('<bdi lang="fr">« Loi n° 2024-27')
    expect(html).toContain('\u2066+3.2%\u2069')
  })

  it('never skips a level of heading, and keeps the look of the level given', () => {
    const html = renderHtml(reportOf([heading(1, 'One', 'a'), heading(3, 'Deep', 'b'), heading(2, 'Two', 'c')]))
    expect(html).toContain('<h2 id="s2" class="heading-3">Deep</h2>')
    expect(html).toContain('<h2 id="s3" class="heading-2">Two</h2>')
  })

  it('leads from contents and text to headings, and nowhere else within the page', () => {
    const html = bodyOf(renderHtml(englishReport()))
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)
    expect(targets.length).toBeGreaterThan(5)
    expect(targets.filter((id) => !ids.has(id))).toEqual([])
    expect(ids.size).toBe([...html.matchAll(/ id="/g)].length)
    expect(
      renderHtml(reportOf([{ kind: 'paragraph', style: 'body', spans: [{ text: 'x', target: 'gone' }] }])),
    ).toContain('<p>x</p>')
  })

  it('gives tables a caption, heads of columns and rows, and the share of each column', () => {
    const html = renderHtml(englishReport())
    expect(html).toContain('<caption id="c')
    expect(html).toContain('<th scope="col">Indicator</th>')
    expect(html).toContain('<th scope="row">Official definition of the SSE</th>')
    const [, width] = /<colgroup><col class="(r\d+)">/.exec(html) ?? []
    expect(html).toContain(`.${width}{inline-size:34%}`)
    expect(html).toContain('<th scope="col" class="end">Change</th>')
  })

  it('draws figures with a name, mirrored from right to left, each hatch under its own name', () => {
    const drawing: Drawing = {
      width: 100,
      height: 20,
      shapes: [
        { kind: 'rectangle', x: 10, y: 0, width: 30, height: 5, fill: 'hatch' },
        { kind: 'line', x1: 10, y1: 1, x2: 20, y2: 1, stroke: 'ink', strokeWidth: 1 },
        { kind: 'text', x: 5, y: 9, text: 'نعم', size: 8, fill: 'ink', anchor: 'start' },
        {
          kind: 'path',
          steps: [{ kind: 'move', x: 0, y: 0 }, { kind: 'line', x: 40, y: 2 }, { kind: 'close' }],
          dashed: true,
        },
      ],
    }
    const figure = { kind: 'figure', drawing, alternative: 'Half', caption: 'A figure' } as const
    const html = renderHtml(reportOf([figure, figure], { language: 'ar', direction: 'rtl', cover: null }))
    expect(html).toContain('<rect x="60" y="0" width="30" height="5" fill="url(#h1)"/>')
    expect(html).toContain('<line x1="90" y1="1" x2="80" y2="1"')
    expect(html).toContain('<text x="95" y="9" font-size="8" fill="#13201e">نعم</text>')
    expect(html).toContain('d="M100 0L60 2Z"')
    expect(html).toContain('role="img" aria-labelledby="t2"')
    expect(html).toContain('<title id="t2">Half</title>')
    expect(html).toContain('id="h2"')
    expect(html).toContain('<figcaption>A figure</figcaption>')
  })

  it('breaks a page before the next block that prints, once', () => {
    const page = { kind: 'page-break' } as const
    const html = renderHtml(reportOf([page, page, paragraph(' '), paragraph('x'), page]))
    expect(html.match(/<div class="page">/g)).toHaveLength(1)
    expect(html).toContain('<div class="page"><p>x</p></div>')
  })

  it('sets what runs the other way in its direction, and leaves the rule where it is', () => {
    const html = renderHtml(
      reportOf([{ kind: 'paragraph', style: 'quote', spans: [{ text: 'نعم' }], direction: 'rtl' }]),
    )
    expect(html).toContain('<blockquote><p dir="rtl">نعم</p></blockquote>')
  })

  it('survives an empty document, a long word, a long note and emoji', () => {
    expect(renderHtml(reportOf([], { cover: null }))).toContain('<main>\n\n</main>')
    const word = 'x'.repeat(300)
    const note = `${'نص long 12 (x) '.repeat(5000)}👩🏽‍🌾`
    const html = renderHtml(reportOf([paragraph(word), paragraph(note)]))
    expect(html).toContain(`<span class="long">${word}</span>`)
    expect(html).toContain('👩🏽‍🌾')
  })

  it('writes page numbers in the document’s digits and words', () => {
    const html = renderHtml(arabicReport())
    expect(html).toContain('symbols:"\\660 " "\\661 "')
    expect(html).toMatch(/counter\(page,folio\) "[^"]+" counter\(pages,folio\)/)
  })
})

const WRITTEN: ReportDocument['blocks'][number] = {
  kind: 'table',
  caption: 'Room to write',
  columns: ['', 'a', 'b', 'c'].map((header) => ({ header, share: 0.25, align: 'start' })),
  rows: [[{ kind: 'drawing', drawing: { width: 90, height: 30, shapes: [] }, alternative: 'Room' }]],
  rowHeaders: false,
}

describe('the looks of single elements', () => {
  it.each([
    ['English', matrixReport('en')],
    ['Arabic', matrixReport('ar')],
    ['room to write', reportOf([WRITTEN])],
  ])('are classes and never attributes, which a policy may forbid: %s', (_, report) => {
    const html = renderHtml(report)
    expect(html).not.toMatch(/\bstyle\s*=/i)
    const named = [...bodyOf(html).matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '))
    const used = new Set(named.filter((name) => /^r\d+$/.test(name)))
    const known = [...html.matchAll(/^\.(r\d+)\{[a-z-]+:[\d.]+(%|pt|rem)\}$/gm)].map(([, name]) => name)
    // In order of first use, each once.
    expect(known).toEqual([...used])
    expect(known).toEqual(known.map((_name, index) => `r${index + 1}`))
    expect(known.length).toBeGreaterThan(2)
  })

  it('are shared by what looks the same', () => {
    const html = renderHtml(reportOf([WRITTEN, WRITTEN], { cover: null }))
    expect(html.match(/^\.r\d+\{.*\}$/gm)).toEqual([
      '.r1{min-inline-size:28rem}',
      '.r2{inline-size:25%}',
      '.r3{block-size:30pt}',
    ])
    expect(html.match(/<span class="space r3" role="img" aria-label="Room"><\/span>/g)).toHaveLength(2)
  })

  it('go with the page where it is shown without its file', () => {
    const page = webPageOf(matrixReport('en'))
    const html = renderHtml(matrixReport('en'))
    expect(html).toContain(`<title>${page.title}</title>`)
    expect(html).toContain(`<style>\n${page.styles}\n</style>`)
    expect(html).toContain(`<body>\n${page.body}\n</body>`)
    expect(page.styles).toContain('.r1{')
    expect(page.body).not.toMatch(/<(html|head|body|style|meta)\b/)
  })
})

describe('paper', () => {
  it.each([
    [undefined, 'A4', '20mm'],
    ['a4', 'A4', '20mm'],
    ['letter', 'Letter', '22.95mm'],
  ] as const)('is as wide for text, whichever it is: %s', (paper, size, side) => {
    const html = renderHtml({ ...englishReport(), ...(paper === undefined ? {} : { paper }) })
    expect(html).toContain(`@page{size:${size};margin:24mm ${side} 22mm;`)
    expect(html).toContain(`@page wide{size:${size} landscape;`)
    expect(html).toContain('.landscape{page:wide}')
    expect(html).toContain(`@media print{.cover .drawing{max-inline-size:${size === 'A4' ? 90 : 74}%}}`)
  })

  it('lies from a break that says so to the next', () => {
    const landscape = { kind: 'page-break', orientation: 'landscape' } as const
    const upright = { kind: 'page-break' } as const
    const blocks = [paragraph('a'), landscape, paragraph('b'), landscape, paragraph('c'), upright, paragraph('d')]
    const html = renderHtml(reportOf(blocks, { cover: null }))
    const wide = '<div class="page landscape">\n<p>b</p>\n<div class="page"><p>c</p></div>\n</div>'
    expect(html).toContain(`<main>\n<p>a</p>\n${wide}\n<div class="page"><p>d</p></div>\n</main>`)
  })

  it('holds a dense table in smaller type', () => {
    const html = renderHtml(matrixReport('en'))
    expect(html).toMatch(/<table class="dense wide r\d+">/)
    expect(html).toContain('table.dense{font-size:7.5pt')
  })
})

describe('hostile text', () => {
  it.each(hostileTexts)('never becomes markup: %j', (text) => {
    const plain = skeleton(renderHtml(sayingEverywhere('plain text')))
    expect(skeleton(renderHtml(sayingEverywhere(text)))).toEqual(plain)
  })

  it.each(hostileLinks)('never becomes a link: %j', (link) => {
    const html = bodyOf(renderHtml(reportOf([{ kind: 'paragraph', style: 'body', spans: [{ text: 'x', link }] }])))
    expect(html).toContain('<p>x</p>')
  })

  it('keeps addresses that a report may open', () => {
    const link = 'https://example.org/?a=1&b="2"'
    const html = renderHtml(reportOf([{ kind: 'paragraph', style: 'body', spans: [{ text: 'x', link }] }]))
    expect(html).toContain('<a href="https://example.org/?a=1&amp;b=%222%22" rel="noopener noreferrer">x</a>')
  })
})
