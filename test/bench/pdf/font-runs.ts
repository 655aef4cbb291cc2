import type { Direction } from '../../../src/charts/drawing'

/** A piece of text that one font can print. */
export interface FontRun {
  readonly script: 'latin' | 'arabic'
  readonly text: string
}

/** What our Arabic font lacks, and what our Latin one lacks: neither pdfmake nor PDFKit looks for a letter in a second font. */
const NOT_ARABIC =
  /[^\u0020-\u007e\u00a0-\u00a3\u00a5\u00a7-\u00bb\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\u2009-\u2014\u2018-\u201e\u2022\u2026\u202f\u2039\u203a\ufb50-\ufdff\ufe70-\ufefc\n]+/gu
const NOT_LATIN = /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]+/gu

/** They would print boxes for what only turns text. */
const DIRECTION_SIGNS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text in the fonts of a document that runs this way: as few pieces as there can be, as each costs the other libraries time. */
export function fontRuns(given: string, direction: Direction): readonly FontRun[] {
  const text = given.replace(DIRECTION_SIGNS, '')
  const [own, other] = direction === 'rtl' ? (['arabic', 'latin'] as const) : (['latin', 'arabic'] as const)
  const runs: FontRun[] = []
  let end = 0
  for (const { 0: foreign, index } of text.matchAll(direction === 'rtl' ? NOT_ARABIC : NOT_LATIN)) {
    if (index > end) runs.push({ script: own, text: text.slice(end, index) })
    runs.push({ script: other, text: foreign })
    end = index + foreign.length
  }
  if (end < text.length) runs.push({ script: own, text: text.slice(end) })
  return runs
}

/** Natural height of a line as a share of its size, by the fonts' own account; both libraries start from it. */
export const NATURAL_LEADING = { ltr: 1.362, rtl: 2.112 } as const
