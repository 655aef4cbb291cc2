import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { balancedLines, breakLines } from '../../src/report/typesetting/break-lines'
import type { FontFace } from '../../src/report/typesetting/font-face'
import { isolated } from '../../src/report/typesetting/isolate'
import type { ShapedText } from '../../src/report/typesetting/typeset'
import { visualRuns } from '../../src/report/typesetting/visual-runs'
import { arabicFaces, latinFaces } from '../support/fonts'
import { shaped } from '../support/shaped'

let latin: readonly [FontFace, FontFace]
let arabic: readonly [FontFace, FontFace]

beforeAll(async () => {
  latin = await latinFaces()
  arabic = await arabicFaces()
})

function linesOf(text: ShapedText, width: number): readonly string[] {
  return breakLines(text, width).map((line) => text.text.slice(line.start, line.end))
}

describe('breaking lines', () => {
  it('breaks at spaces and drops them', () => {
    expect(linesOf(shaped('one two three', 'ltr', latin), 45)).toEqual(['one two', 'three'])
  })

  it('starts a line at each line end, empty ones too', () => {
    expect(linesOf(shaped('one\n\ntwo\n', 'ltr', latin), 100)).toEqual(['one', '', 'two'])
  })

  it('leaves no trace of a line end inside an isolate', () => {
    const text = shaped(isolated('one.\ntwo'), 'rtl', arabic)
    const drawn = breakLines(text, 100).flatMap((line) => visualRuns(text, line).flatMap((run) => run.clusters))
    expect(drawn.map((cluster) => cluster.text)).toEqual(Array.from('one.two'))
    expect(drawn.every(({ outline }) => outline.kind === 'glyph')).toBe(true)
  })

  it('gives one line for no text', () => {
    expect(linesOf(shaped('', 'ltr', latin), 100)).toEqual([''])
  })

  it('breaks an address after its separators', () => {
    const address = 'https://www.example.org/alongnamewithoutanybreak/another'
    const lines = linesOf(shaped(address, 'ltr', latin), 150)
    expect(lines.join('')).toBe(address)
    expect(lines.at(-1)).toBe('another')
  })

  it('cuts a word that is wider than the line', () => {
    const text = shaped('m'.repeat(50), 'ltr', latin)
    const lines = breakLines(text, 60)
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(60.01)
  })

  it('never separates a letter from its vowels, nor lam from alef', () => {
    const text = shaped('لابُّ'.repeat(20), 'rtl', arabic)
    const starts = new Set(text.items.flatMap((item) => item.clusters.map((cluster) => cluster.start)))
    for (const line of breakLines(text, 20)) expect(starts.has(line.start)).toBe(true)
  })

  it('fits every line and loses nothing but space', () => {
    const word = fc.constantFrom(
      'the',
      'of',
      'indicator',
      'التعاونيات',
      '(R193)',
      '45.7%',
      'a/b/c',
      '–',
      'و',
      '«قانون»',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 25, max: 200 }), (wordList, width) => {
        const text = shaped(wordList.join(' '), 'rtl', arabic)
        const lines = breakLines(text, width)
        const kept = lines.map((line) => text.text.slice(line.start, line.end)).join('')
        expect(kept.replace(/ /g, '')).toBe(text.text.replace(/ /g, ''))
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.02)
      }),
      { numRuns: 50 },
    )
  })
})

describe('balanced lines', () => {
  it('leaves no word alone on the last line', () => {
    const text = shaped('Example country: how coherent policies are, and what is known', 'ltr', latin)
    const [first, second, ...others] = balancedLines(text, 270)
    expect(others).toEqual([])
    expect(second?.width ?? 0).toBeGreaterThan(first.width * 0.7)
  })
})
