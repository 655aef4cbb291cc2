import { beforeAll, describe, expect, it } from 'vitest'
import { renderPdf } from '../../src/report/pdf/render-pdf'
import { reportFonts } from '../support/fonts'
import {
  everyNode,
  type PdfObjects,
  pageBodies,
  pageContents,
  readObjects,
  type StructureNode,
  stringAfter,
  structureTree,
} from '../support/pdf-reader'
import { arabicReport, englishReport } from '../support/report-samples'

const REPORTS = { en: englishReport, ar: arabicReport }

describe.each(['en', 'ar'] as const)('tagged PDF in %s', (language) => {
  let objects: PdfObjects
  let tree: StructureNode
  let nodes: readonly StructureNode[]
  const tagged = (tag: string) => nodes.filter((node) => node.tag === tag)
  const document = REPORTS[language]()

  beforeAll(async () => {
    const { bytes } = await renderPdf(document, { fonts: await reportFonts() })
    objects = readObjects(bytes)
    tree = structureTree(objects)
    nodes = everyNode(tree)
  })

  it('has an owner for everything that is drawn', () => {
    for (const content of pageContents(objects)) {
      let depth = 0
      for (const line of content.split('\n')) {
        if (/ (BDC|BMC)$/.test(line)) depth += 1
        else if (line === 'EMC') depth -= 1
        else expect(depth, line).toBe(1)
      }
      expect(depth).toBe(0)
    }
  })

  it('refers from the parent tree to as many marks as each page has', () => {
    const parentTree = [...objects.bodies.values()].find((body) => body.startsWith('<</Nums[')) ?? ''
    const owners = [...parentTree.matchAll(/(\d+)\[([^\]]*)\]/g)].map(
      ([, , list = '']) => list.match(/0 R/g)?.length ?? 0,
    )
    const marks = pageContents(objects).map((content) => content.match(/MCID \d+/g)?.length ?? 0)
    expect(owners).toEqual(marks)
  })

  it('reads in the order of the document', () => {
    const kinds = tree.children.map((node) => node.tag)
    const opening = [
      'P',
      'P',
      'P',
      'P',
      'Figure',
      'P',
      'L',
      'P',
      'H1',
      'TOC',
      'H1',
      'P',
      'P',
      'P',
      'H2',
      'Div',
      'H2',
      'Table',
    ]
    expect(kinds.slice(0, opening.length)).toEqual(opening)
  })

  it('steps down one heading level at a time', () => {
    const levels = nodes.filter(({ tag }) => /^H\d$/.test(tag)).map(({ tag }) => Number(tag.slice(1)))
    expect(levels[0]).toBe(1)
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    })
  })

  it('describes every figure, in words and by its place', () => {
    expect(tagged('Figure').length).toBeGreaterThan(30)
    for (const figure of tagged('Figure')) {
      expect(stringAfter(figure.body, 'Alt')).toMatch(/\p{L}/u)
      expect(figure.body).toMatch(/\/BBox\[[\d. ]+\]/)
    }
  })

  it('has regular tables whose heads say their scope', () => {
    for (const head of tagged('TH')) expect(head.body).toMatch(/\/Scope\/(Row|Column)/)
    for (const table of tagged('Table')) {
      expect(table.children.map(({ tag }) => tag)).toEqual(['Caption', 'THead', 'TBody'])
      const rows = everyNode(table).filter(({ tag }) => tag === 'TR')
      expect(rows.length).toBe(31)
      for (const row of rows) expect(row.children.length).toBe(5)
    }
  })

  it('has lists of labels and bodies', () => {
    for (const item of tagged('LI')) expect(item.children.map(({ tag }) => tag)).toEqual(['Lbl', 'LBody'])
    expect(tagged('L').at(-1)?.body).toContain('/ListNumbering/Decimal')
  })

  it('leads from the contents, from the text and from outside addresses', () => {
    const links = [...objects.bodies.values()].filter((body) => body.includes('/Subtype/Link'))
    for (const link of links) expect(stringAfter(link, 'Contents')).not.toBe('')
    const entries = document.blocks.filter((block) => block.kind === 'heading').length
    expect(tagged('TOCI').length).toBe(entries)
    expect(links.filter((link) => link.includes('/Dest[')).length).toBe(entries + 1)
    expect(links.filter((link) => link.includes('/URI (https://www.ilo.org/gb)')).length).toBe(1)
    for (const link of tagged('Link')) expect(link.body).toContain('/Type/OBJR')
  })

  it('lists every heading in the outline, with its place on the page', () => {
    const titles = [...objects.bodies.values()].filter((body) => body.includes('/Title ') && body.includes('/Dest['))
    const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(titles.map((body) => stringAfter(body, 'Title'))).toEqual([document.contentsTitle, ...headings])
    for (const title of titles) expect(title).toMatch(/\/XYZ null [\d.]+ null\]\/SE \d+ 0 R/)
  })

  it('says its language, title and direction', () => {
    const catalogue = [...objects.bodies.values()].find((body) => body.includes('/Type /Catalog')) ?? ''
    expect(stringAfter(catalogue, 'Lang')).toBe(language)
    expect(catalogue).toContain('/MarkInfo<</Marked true>>')
    expect(catalogue).toMatch(/\/DisplayDocTitle true/)
    expect(catalogue.includes('/Direction /R2L')).toBe(language === 'ar')
    const metadata = [...objects.streams.values()].find((stream) => stream.includes('pdfuaid:part')) ?? ''
    expect(Buffer.from(metadata, 'latin1').toString('utf8')).toContain(document.title)
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    for (const page of pageBodies(objects)) expect(page).toMatch(/\/StructParents \d+\/Tabs\/S/)
  })

  it('marks the language of a foreign title', () => {
    const languages = tagged('Span').map((node) => stringAfter(node.body, 'Lang'))
    expect(languages).toContain('fr')
  })

  it('keeps running heads and repeated table heads out of the tree', () => {
    const pages = pageContents(objects)
    expect(pages[0]).not.toContain('/Subtype/Header')
    for (const page of pages.slice(1)) expect(page).toContain('/Artifact <</Type/Pagination/Subtype/Header')
    expect(pages.filter((page) => page.includes('/Artifact <</Type/Pagination>> BDC')).length).toBeGreaterThan(0)
  })
})
