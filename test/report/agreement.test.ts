import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, ReportDocument } from '../../src/report/document'
import { renderPdf } from '../../src/report/pdf/render-pdf'
import { documentOf } from '../support/country-report'
import { reportFonts } from '../support/fonts'
import { pdfFacts, pdfStructure } from '../support/pdf-facts'
import { everyNode, type PdfObjects, readObjects, stringAfter, structureTree } from '../support/pdf-reader'
import { pdfToText, qpdfComplaint } from '../support/pdf-tools'
import {
  alternativesOf,
  differences,
  headingsOf,
  type Part,
  partsOfDocument,
  partsOfListing,
} from '../support/struct-text'
import { printedText } from '../support/words'

/** Poppler drops the space where a line of a page ends, and the isolates of bidirectional text are not drawn. */
const bare = (text: string): string => text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')

const brackets = /[()[\]{}«»<>]/g

/**
 * The letters of a text in the order of the alphabet. Poppler's structure gives Arabic as the page shows it, from left to right:
 * the letters of a word turned round, numbers not, brackets mirrored. Which letters an element has can be compared, their
 * order cannot; that words are whole and in order is compared by bookmarks and by `pdftotext`, which both give logical order.
 */
const lettersOf = (text: string): string => [...bare(text).normalize('NFKC').replace(brackets, '(')].sort().join('')

/**
 * Words of letters alone, without vowels: `pdftotext` cuts a number off the one letter before it ("و١٣") and sets a vowel
 * on the wrong side of the last letter ("نصاً").
 */
const arabicStems = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .replace(/[\p{Default_Ignorable_Code_Point}\p{M}]/gu, '')
      .match(/\p{Script=Arabic}+/gu)
      ?.map((word) => word.replace(/\P{L}/gu, ''))
      .filter((word) => word.length > 1),
  )

const latinWords = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu),
  )

const lostShare = (wanted: ReadonlySet<string>, found: ReadonlySet<string>): number =>
  [...wanted].filter((word) => !found.has(word)).length / wanted.size

const bookmarksOf = ({ bodies }: PdfObjects): readonly (string | null)[] =>
  [...bodies.values()]
    .filter((body) => body.includes('/Title ') && body.includes('/Dest['))
    .map((body) => stringAfter(body, 'Title'))

const example = readFileSync('questionnaires/example/answers.json', 'utf8')

/** Share of the distinct words that pdftotext may lose. With poppler 22.12 it loses none in any of the three languages. */
const mayBeLost = 0.002

const languages = [
  ['en', { alike: bare, words: latinWords }],
  ['fr', { alike: bare, words: latinWords }],
  ['ar', { alike: lettersOf, words: arabicStems }],
] as const

describe.each(languages)('the PDF of the example in %s, as poppler and qpdf read it', (language, given) => {
  const { alike, words } = given
  let document: ReportDocument
  let bytes: Uint8Array
  let pages: number
  let objects: PdfObjects
  let found: readonly Part[]

  beforeAll(async () => {
    document = await documentOf(example, language)
    const rendered = await renderPdf(document, { fonts: await reportFonts() })
    bytes = rendered.bytes
    pages = rendered.pages
    objects = readObjects(bytes)
    found = partsOfListing(pdfStructure(bytes))
  })

  it('is a sound file with as many pages as were announced, its title and its language', () => {
    expect(qpdfComplaint(bytes)).toBeNull()
    const facts = pdfFacts(bytes)
    expect(Number(facts.Pages)).toBe(pages)
    expect(facts.Tagged).toBe('yes')
    expect(bare(facts.Title ?? '')).toBe(bare(document.title))
    const catalogue = [...objects.bodies.values()].find((body) => body.includes('/Type /Catalog')) ?? ''
    expect(stringAfter(catalogue, 'Lang')).toBe(language)
  })

  it('has the headings, paragraphs, lists, tables and figures of the model, each in its place with its text', () => {
    const expected = partsOfDocument(document)
    for (const kind of ['heading', 'paragraph', 'list', 'table', 'figure'] as const)
      expect(expected.filter((part) => part.kind === kind).length, kind).toBeGreaterThan(4)
    expect(differences(expected, found, alike)).toEqual([])
  })

  it('lists the headings as bookmarks, letter by letter', () => {
    expect(bookmarksOf(objects).map((title) => bare(title ?? ''))).toEqual(
      [document.contentsTitle, ...headingsOf(document.blocks).map(({ text }) => text)].map(bare),
    )
  })

  // Poppler does not print alternatives: they are read from the file itself.
  it('says of every figure what the model says of it', () => {
    const figures = everyNode(structureTree(objects)).filter(({ tag }) => tag === 'Figure')
    expect(figures.length).toBeGreaterThan(100)
    expect(figures.map(({ body }) => bare(stringAfter(body, 'Alt') ?? ''))).toEqual(alternativesOf(document).map(bare))
  })

  it('gives its words to pdftotext', () => {
    const wanted = words(printedText(document))
    expect(wanted.size).toBeGreaterThan(1500)
    expect(lostShare(wanted, words(pdfToText(bytes, 'raw')))).toBeLessThanOrEqual(mayBeLost)
  })

  type Change = (block: Block) => readonly Block[]
  const firstOf = (kind: Block['kind'], change: Change): Change => {
    let isDone = false
    return (block) => {
      if (isDone || block.kind !== kind) return [block]
      isDone = true
      return change(block)
    }
  }
  const changes: readonly (readonly [string, Block['kind'], Change])[] = [
    ['a heading gone', 'heading', () => []],
    ['a heading one level deeper', 'heading', (block) => [{ ...block, level: 2 } as Block]],
    ['a word more in a heading', 'heading', (block) => [{ ...block, text: 'كلمة word' } as Block]],
    ['a paragraph twice', 'paragraph', (block) => [block, block]],
    [
      'a list without its last item',
      'list',
      (block) => (block.kind === 'list' ? [{ ...block, items: block.items.slice(1) }] : []),
    ],
    [
      'a table without its last row',
      'table',
      (block) => (block.kind === 'table' ? [{ ...block, rows: block.rows.slice(1) }] : []),
    ],
    ['a table without heads of rows', 'table', (block) => [{ ...block, rowHeaders: false } as Block]],
    ['another caption', 'figure', (block) => [{ ...block, caption: 'x' } as Block]],
  ]

  it.each(changes)('would not agree with a model that has %s', (_, kind, change) => {
    const changed = { ...document, blocks: document.blocks.flatMap(firstOf(kind, change)) }
    expect(differences(partsOfDocument(changed), found, alike)).not.toEqual([])
  })
})
