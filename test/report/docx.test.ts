import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ReportDocument } from '../../src/report/document'
import { renderDocx } from '../../src/report/docx/render-docx'
import { hostileTexts, sayingEverywhere } from '../support/hostile'
import { matrixAlone, matrixReport } from '../support/matrix-sample'
import { pdfToText } from '../support/pdf-tools'
import { arabicReport, englishReport, heading, paragraph, reportOf } from '../support/report-samples'
import { openWordFile, type WordFile, wordsOf, xmlFault } from '../support/word-file'

const opened = async (document: ReportDocument): Promise<WordFile> => openWordFile(await renderDocx(document))

const faults = ({ parts }: WordFile): readonly string[] =>
  Object.entries(parts).flatMap(([path, xml]) => {
    const fault = xmlFault(xml)
    return fault === null ? [] : [`${path}: ${fault}`]
  })

/** The tags of paragraph `text`, without its words. */
function paragraphWith({ document }: WordFile, text: string): string {
  const found = document.split('<w:p>').find((part) => part.includes(`>${text}<`))
  if (found === undefined) throw new Error(`no paragraph says ${text}`)
  return found
}

afterEach(() => void vi.useRealTimers())

describe('the Word file', () => {
  it('is the same for the same document, at any time, in any zone', async () => {
    const first = await renderDocx(arabicReport())
    vi.useFakeTimers({ now: new Date('2031-05-01T00:00:00Z'), toFake: ['Date'] })
    vi.stubEnv('TZ', 'Pacific/Auckland')
    const second = await renderDocx(arabicReport())
    vi.unstubAllEnvs()
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  it.each([
    ['English', englishReport],
    ['Arabic', arabicReport],
    ['nothing', () => reportOf([], { cover: null })],
  ])('is well-formed, and every relation and picture number is met once: %s', async (_, report) => {
    const file = await opened(report())
    expect(faults(file)).toEqual([])
    const relations = [...(file.parts['word/_rels/document.xml.rels'] ?? '').matchAll(/ Id="([^"]+)"/g)].map(
      ([, id]) => id,
    )
    const used = [...file.document.matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(relations).size).toBe(relations.length)
    expect(used.filter((id) => !relations.includes(id))).toEqual([])
    const pictures = [...file.document.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(pictures).size).toBe(pictures.length)
  })

  it('says what it is, in which language, made when the document was', async () => {
    const core = (await opened(arabicReport())).parts['docProps/core.xml'] ?? ''
    expect(core).toContain('<dc:title>العمل اللائق والاقتصاد الاجتماعي والتضامني</dc:title>')
    expect(core).toContain('<dc:language>ar</dc:language>')
    expect(core.match(/2026-11-23T10:00:00Z/g)).toHaveLength(2)
  })

  it('uses Word’s own headings, and another style for those that are not listed', async () => {
    const unlisted = { ...heading(2, 'Not listed', 'b'), inContents: false }
    const file = await opened(reportOf([heading(1, 'Listed', 'a'), unlisted]))
    expect(file.document).toContain('<w:pStyle w:val="Heading1"/>')
    expect(paragraphWith(file, 'Not listed')).toContain('<w:pStyle w:val="Unlisted2"/>')
    expect(file.parts['word/styles.xml']).toMatch(/w:styleId="Unlisted2"><w:name[^>]*\/><w:basedOn w:val="Heading2"\/>/)
    expect(file.document).toMatch(/TOC [^<]*1-1/)
    expect(wordsOf(file).filter((line) => line === 'Not listed')).toHaveLength(1)
    expect(wordsOf(file).filter((line) => line === 'Listed')).toHaveLength(2)
  })

  it('has every style that its paragraphs and tables name', async () => {
    const file = await opened(englishReport())
    const known = new Set(
      [...(file.parts['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id),
    )
    const named = [...file.document.matchAll(/<w:(?:pStyle|tblStyle|rStyle) w:val="([^"]+)"/g)].map(([, id]) => id)
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })

  it('runs from right to left where the document does: paragraphs, runs, tables, section, contents', async () => {
    const file = await opened(arabicReport())
    const paragraphs = file.document.match(/<w:pPr>.*?<\/w:pPr>/g) ?? []
    expect(paragraphs.filter((one) => !one.includes('<w:bidi/>'))).toEqual([])
    expect(file.document.match(/<w:bidiVisual\/>/g)).toHaveLength(3)
    expect(file.document).toMatch(/<w:bidi\/><w:docGrid[^>]*\/><\/w:sectPr>/)
    expect(file.parts['word/styles.xml']).toMatch(/w:styleId="TOC1">.*?<w:bidi\/>/)
    // A foreign title: a run of its own, from left to right, with its language, and marks that hold it together.
    expect(file.document).toMatch(/<w:rPr><w:lang w:val="fr-FR"\/><\/w:rPr><w:t[^>]*>\u200E« Loi n°[^<]*»\u200E</)
    expect(file.document).toContain('>\u200E+3.2%\u200E<')
  })

  it('leaves the words of a person who writes the other way to run their own way', async () => {
    const spans = [{ text: 'It is not applied (yet).' }]
    const file = await opened(
      reportOf([{ kind: 'paragraph', style: 'quote', spans, direction: 'ltr' }], { language: 'ar', direction: 'rtl' }),
    )
    const found = paragraphWith(file, 'It is not applied (yet).')
    expect(found).toMatch(/<w:bidi w:val="(false|0)"\/>/)
    expect(found).not.toContain('<w:rtl/>')
  })

  it('repeats the head of a table and never cuts a row', async () => {
    const file = await opened(englishReport())
    const table = /<w:tblStyle w:val="ReportTable"\/>.*?<\/w:tbl>/.exec(file.document)?.[0] ?? ''
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(31)
    const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(9638, -1)
  })

  it('keeps together what belongs together, and breaks pages where it is told to', async () => {
    const together = { kind: 'together', blocks: [paragraph('first'), paragraph('last')] } as const
    const file = await opened(
      reportOf([paragraph('before'), { kind: 'page-break' }, paragraph(''), together as never], { cover: null }),
    )
    expect(paragraphWith(file, 'first')).toMatch(/<w:keepNext\/><w:pageBreakBefore\/>/)
    expect(paragraphWith(file, 'last')).not.toContain('keepNext')
    expect(paragraphWith(file, 'before')).not.toContain('pageBreakBefore')
  })

  it('has a running title, and a folio of fields in the words of the document', async () => {
    const { parts } = await opened(arabicReport())
    const all = Object.entries(parts).filter(([path]) => /word\/(header|footer)/.test(path))
    const text = all.map(([, xml]) => xml).join('')
    expect(text).toContain('بلد المثال · التشخيص القطري ٢٠٢٦')
    expect(text).toMatch(/الصفحة .*?PAGE.*? من .*?NUMPAGES/)
  })

  it('links to headings and to addresses that a report may open', async () => {
    const file = await opened(englishReport())
    expect(file.document).toMatch(/<w:hyperlink [^>]*w:anchor="s7"/)
    expect(file.document).toMatch(/<w:bookmarkStart w:name="s7" w:id="7"\/>/)
    expect(file.parts['word/_rels/document.xml.rels']).toContain('Target="https://www.ilo.org/gb"')
  })

  it('gives lines to write on', async () => {
    const file = await opened(reportOf([{ kind: 'writing', label: [{ text: 'Name' }], lines: 2 }]))
    expect(file.document.match(/w:leader="underscore"/g)).toHaveLength(2)
  })

  it('survives a long word, a long note, emoji and line ends', async () => {
    const note = `${'نص long 12 (x) '.repeat(5000)}👩🏽‍🌾\nnew line`
    const file = await opened(reportOf([paragraph('x'.repeat(300)), paragraph(note)]))
    expect(faults(file)).toEqual([])
    expect(file.document).toContain('👩🏽‍🌾')
    expect(file.document).toContain('<w:br/>')
  })

  it.each(hostileTexts)('takes hostile text as text: %j', async (text) => {
    const file = await opened(sayingEverywhere(text))
    expect(faults(file)).toEqual([])
    expect(Object.values(file.parts).join('')).not.toMatch(/Target="(javascript|data|file|vbscript|\/\/)/i)
    const plain = await opened(sayingEverywhere('plain text'))
    const tables = (one: WordFile) => one.document.match(/<w:(tbl|tr|tc|drawing|sdt)>/g)
    expect(tables(file)).toEqual(tables(plain))
  })
})

/** Of each section, in their order: its pages and what else it says of itself. */
function sectionsOf({ document }: WordFile) {
  return [...document.matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([properties]) => {
    const number = (name: string): number => Number(new RegExp(` w:${name}="(-?\\d+)"`).exec(properties)?.[1])
    return {
      properties,
      size: [number('w'), number('h')],
      orient: /w:orient="(\w+)"/.exec(properties)?.[1],
      textWidth: number('w') - number('left') - number('right'),
    }
  })
}

const A4_TEXT = 9638

/** Twentieths of a point: rounded twice, for either margin. */
const nearly = (width: number) => [width - 1, width, width + 1]

describe('the pages of the Word file', () => {
  it('are A4 unless asked otherwise; Letter has as wide a text, by its margins', async () => {
    const [a4, ...others] = sectionsOf(await opened(englishReport()))
    expect(a4).toMatchObject({ size: [11906, 16838], orient: 'portrait' })
    expect(nearly(A4_TEXT)).toContain(a4?.textWidth)
    expect(others).toEqual([])
    const [letter] = sectionsOf(await opened({ ...englishReport(), paper: 'letter' }))
    expect(letter).toMatchObject({ size: [12240, 15840], orient: 'portrait' })
    expect(nearly(A4_TEXT)).toContain(letter?.textWidth)
  })

  it.each([
    ['a4', [11906, 16838]],
    ['letter', [12240, 15840]],
  ] as const)('lie from a break that says so to the next: %s', async (paper, [width, height]) => {
    const file = await opened(matrixReport('ar', { paper }))
    const sections = sectionsOf(file)
    expect(sections.map(({ size }) => size)).toEqual([
      [width, height],
      [height, width],
      [width, height],
    ])
    expect(sections.map(({ orient }) => orient)).toEqual(['portrait', 'landscape', 'portrait'])
    expect(nearly(height - 2 * 1134)).toContain(sections[1]?.textWidth)
    expect(sections.filter(({ properties }) => !properties.includes('<w:bidi/>'))).toEqual([])
    expect(faults(file)).toEqual([])
  })

  it('go on with head, foot and number; only the first of all is a cover', async () => {
    const [first, ...others] = sectionsOf(await opened(matrixReport('en')))
    expect(first?.properties.match(/<w:(header|footer)Reference/g)).toHaveLength(4)
    expect(first?.properties).toContain('<w:titlePg/>')
    for (const { properties } of others) {
      expect(properties).not.toMatch(/<w:(header|footer)Reference|<w:titlePg\/>|w:start=/)
    }
  })

  it('are not broken twice: a section begins a page by itself, and ends in a paragraph that says something', async () => {
    const file = await opened(matrixReport('en'))
    const headings = file.document.split('<w:p>').filter((part) => part.includes('<w:pStyle w:val="Heading1"/>'))
    const breaks = headings.map((part) => part.includes('pageBreakBefore'))
    expect(breaks).toEqual([true, true, false, false])
    const ends = file.document.split('<w:p>').filter((part) => part.includes('<w:sectPr>'))
    expect(ends[0]).toContain('Our rendering.')
    expect(ends[1]).toContain('<w:pStyle w:val="TableEnd"/>')
  })

  it('are upright for cover and contents that stand before a page that lies', async () => {
    const file = await opened(matrixAlone('en'))
    expect(sectionsOf(file).map(({ orient }) => orient)).toEqual(['portrait', 'landscape', 'portrait'])
    expect(file.document).toMatch(/<\/w:sdt><w:p><w:pPr><w:pStyle w:val="TableEnd"\/>.*?<w:sectPr>/)
    const bare = reportOf([{ kind: 'page-break', orientation: 'landscape' }, paragraph('x')], { cover: null })
    expect(sectionsOf(await opened(bare)).map(({ orient }) => orient)).toEqual(['landscape'])
  })

  it('have tables of their whole width, the dense ones in smaller type', async () => {
    const file = await opened(matrixReport('en'))
    const matrix = file.document.split('<w:tbl>').at(-1) ?? ''
    expect(nearly(16838 - 2 * 1134)).toContain(Number(/<w:tblW [^>]*w:w="(\d+)"/.exec(matrix)?.[1]))
    expect(matrix.match(/<w:pStyle w:val="TableHeadDense"\/>/g)).toHaveLength(10)
    expect(matrix.match(/<w:pStyle w:val="TableTextDense"\/>/g)).toHaveLength(140)
    expect(matrix).not.toMatch(/"Table(Head|Text)"/)
  })

  it.each([
    ['a4', 842],
    ['letter', 792],
  ] as const)('leave the words of the cover room under its picture: %s', async (paper, height) => {
    const { cover } = englishReport()
    if (cover === null) throw new Error('no cover')
    const tall = { ...cover, drawing: { ...cover.drawing, height: 2000 } }
    const { document } = await opened({ ...englishReport(), cover: tall, paper })
    // In the unit of pictures, 12700 a point.
    expect(Number(/<wp:extent [^>]*cy="(\d+)"/.exec(document)?.[1]) / 12700).toBeLessThan(height - 550)
  })

  it.each([
    ['en', 15],
    ['ar', 17],
  ] as const)('know the dense type: %s', async (language, halfPoints) => {
    const styles = (await opened(matrixAlone(language))).parts['word/styles.xml'] ?? ''
    for (const [id, name] of [
      ['TableTextDense', 'Table Text Dense'],
      ['TableHeadDense', 'Table Head Dense'],
    ]) {
      const style = new RegExp(`w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0] ?? ''
      expect(style).toContain(`<w:name w:val="${name}"/>`)
      expect(style).toContain(`<w:sz w:val="${halfPoints}"/>`)
    }
  })

  it('give a dense table narrower columns for its words', async () => {
    const word = 'Responsibilities'
    const widthOf = async (isDense: boolean): Promise<number> => {
      const columns = [0.1, 0.9].map((share) => ({ header: word, share, align: 'start' as const }))
      const table = { kind: 'table', caption: '', columns, rows: [], rowHeaders: false, isDense } as const
      const { document } = await opened(reportOf([table], { cover: null }))
      return Number(/<w:gridCol w:w="(\d+)"/.exec(document)?.[1])
    }
    expect(await widthOf(true)).toBeLessThan(await widthOf(false))
  })
})

const hasOffice = spawnSync('which', ['soffice']).status === 0

describe.skipIf(!hasOffice)('the Word file in LibreOffice', () => {
  it.each([
    ['English', englishReport, 'Six indicators where most is at stake', 'Page 3 of'],
    ['Arabic', arabicReport, 'النساء', 'الصفحة'],
    ['pages that lie', () => matrixReport('en'), '4. After the matrix', 'Page 10 of 10'],
  ])('opens and prints: %s', { timeout: 120_000 }, async (_, report, words, folio) => {
    const folder = mkdtempSync(join(tmpdir(), 'word-'))
    try {
      writeFileSync(join(folder, 'report.docx'), await renderDocx(report()))
      const profile = `-env:UserInstallation=file://${folder}/profile`
      spawnSync('soffice', [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'report.docx'),
      ])
      const text = pdfToText(new Uint8Array(readFileSync(join(folder, 'report.pdf'))), 'raw')
      expect(text).toContain(words)
      expect(text).toContain(folio)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
