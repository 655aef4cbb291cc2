import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ReportDocument } from '../../src/report/document'
import { renderDocx } from '../../src/report/docx/render-docx'
import { hostileTexts, sayingEverywhere } from '../support/hostile'
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

const hasOffice = spawnSync('which', ['soffice']).status === 0

describe.skipIf(!hasOffice)('the Word file in LibreOffice', () => {
  it.each([
    ['English', englishReport, 'Six indicators where most is at stake', 'Page 3 of'],
    ['Arabic', arabicReport, 'النساء', 'الصفحة'],
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
