import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { languages } from '../../src/i18n/languages'
import type { Block, ReportDocument, Span } from '../../src/report/document'
import { renderPdf } from '../../src/report/pdf/render-pdf'
import { documentOf } from '../support/country-report'
import { reportFonts } from '../support/fonts'

const spansOf = (block: Block): readonly Span[] => {
  switch (block.kind) {
    case 'heading':
      return [{ text: block.text }]
    case 'paragraph':
      return block.spans
    case 'list':
      return block.items.flat()
    case 'table':
      return [
        { text: block.caption },
        ...block.columns.map(({ header }) => ({ text: header })),
        ...block.rows.flat().flatMap((cell) => (cell.kind === 'text' ? cell.spans : [])),
      ]
    case 'figure':
      return [{ text: block.caption }, { text: block.alternative }]
    default:
      return []
  }
}

const textOf = (document: ReportDocument): string =>
  document.blocks
    .flatMap(spansOf)
    .map(({ text }) => text)
    .join('\n')

const cases = [
  ['Tunisia', 'test/fixtures/cases/TUN.json'],
  ['the example', 'questionnaires/example/answers.json'],
] as const

describe.each(cases)('the report of %s', (_, file) => {
  describe.each(Object.keys(languages))('in %s', (language) => {
    let document: ReportDocument
    beforeAll(async () => {
      document = await documentOf(readFileSync(file, 'utf8'), language, { unanswered: true })
    })

    it('has every section, every indicator and the inputs', () => {
      const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []))
      expect(headings.filter(({ level }) => level === 1).map(({ key }) => key)).toEqual([
        'summary',
        'reading',
        'overview',
        'coherence',
        ...shippedCatalogue.questionnaires.map(({ id }) => `questionnaire ${id}`),
        'positions',
        'conclusions',
        'priorities',
        'evidence',
        'method',
      ])
      expect(headings.filter(({ key }) => key.startsWith('indicator '))).toHaveLength(96)
      expect(new Set(headings.map(({ key }) => key)).size).toBe(headings.length)
    })

    it('shows no raw key, no unfilled value and no broken link', () => {
      const text = textOf(document)
      expect(text).not.toMatch(/\b(report|common|indicator):[a-z]/i)
      expect(text).not.toMatch(/\{\{|\}\}|undefined|NaN/)
      const keys = new Set(document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.key] : [])))
      for (const span of document.blocks.flatMap(spansOf))
        if (span.target !== undefined) expect(keys.has(span.target), span.target).toBe(true)
    })

    it('prints a basis beside every point and never the text of one', () => {
      const { indicator } = JSON.parse(readFileSync(`src/i18n/locales/${language}/report.json`, 'utf8'))
      const [before] = indicator.restsOn.split('{{points}}')
      const [, pointsWithBasis] = before.split('{{deliverables}}')
      // Isolates and the reader's own digits are put in between.
      const bare = (text: string) => text.replace(/[\u2066-\u2069\d٠-٩]/g, '')
      expect(bare(textOf(document)).split(bare(pointsWithBasis))).toHaveLength(97)
    })
  })
})

describe('the answers of an indicator', () => {
  it('stand in the order of constituencies, whoever answered first', async () => {
    const document = await documentOf(readFileSync('questionnaires/example/answers.json', 'utf8'), 'en')
    const headers = document.blocks.flatMap((block) =>
      block.kind === 'table' && block.caption === 'Answers by constituency.'
        ? [block.columns.map(({ header }) => header)]
        : [],
    )
    expect(headers[0]).toEqual(['Criterion', 'Government', 'Employers', 'Workers', 'SSE bodies'])
  })
})

describe('the score can be redone by hand from the annex', () => {
  it('with the numbers printed', async () => {
    const text = textOf(await documentOf(readFileSync('questionnaires/example/answers.json', 'utf8'), 'en'))
    const [, sum, weights, result] = /Floor: ([\d.]+) ÷ \(4 × ([\d.]+)\) = ([\d.]+)/.exec(text) ?? []
    expect(Math.round((1000 * Number(sum)) / (4 * Number(weights))) / 10).toBe(Number(result))
  })
})

describe('the Arabic report of a real case, read back', () => {
  it('gives its words in logical order, its Latin titles whole, and no English of ours', async () => {
    const document = await documentOf(readFileSync('test/fixtures/cases/TUN.json', 'utf8'), 'ar')
    const { bytes, missing } = await renderPdf(document, { fonts: await reportFonts() })
    const path = join(mkdtempSync(join(tmpdir(), 'report-')), 'tun-ar.pdf')
    writeFileSync(path, bytes)
    // The reader marks the direction of each run; what counts are the words between the marks.
    const text = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' }).stdout.replace(/[\u202a-\u202e]/g, '')
    for (const words of ['الاقتصاد الاجتماعي والتضامني', 'كيانات', 'تفتيش العمل', 'المنهجية', 'Loi n° 2020-30'])
      expect(text).toContain(words)
    for (const english of ['Provisional', 'Evidence', 'Level', 'Target']) expect(text).not.toContain(english)
    expect(missing).toEqual([])
  })
})
