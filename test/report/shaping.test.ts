import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { cleanText } from '../../src/report/typesetting/clean-text'
import type { FontFace } from '../../src/report/typesetting/font-face'
import { isolated, withSignsKept } from '../../src/report/typesetting/isolate'
import { typeset } from '../../src/report/typesetting/typeset'
import { arabicFaces, latinFaces } from '../support/fonts'
import { clustersFromLeft, runsOf, seenFromLeft, shaped } from '../support/shaped'

let arabic: readonly [FontFace, FontFace]
let latin: readonly [FontFace, FontFace]

beforeAll(async () => {
  arabic = await arabicFaces()
  latin = await latinFaces()
})

/** A right-to-left word as the eye meets it from the left. */
function turned(word: string): string {
  return Array.from(word).reverse().join('')
}

describe('order of mixed text', () => {
  it('keeps a Latin code and its brackets in place inside Arabic', () => {
    expect(seenFromLeft(shaped('توصية (R193) عام 2002', 'rtl', arabic))).toBe(
      `2002 ${turned('عام')} )R193( ${turned('توصية')}`,
    )
  })

  it('mirrors the glyph of a bracket, not its text', () => {
    const [face] = arabic
    const brackets = clustersFromLeft(shaped('(ا)', 'rtl', arabic)).filter((cluster) => cluster.text !== 'ا')
    expect(brackets.map((cluster) => cluster.text)).toEqual([')', '('])
    expect(brackets.map((cluster) => cluster.outline)).toEqual([
      { kind: 'glyph', glyph: face.glyphOf(0x28) },
      { kind: 'glyph', glyph: face.glyphOf(0x29) },
    ])
  })

  it('takes both brackets of a pair from one face', () => {
    const faces = runsOf(shaped('توصية (R193) عام', 'rtl', arabic)).flatMap((run) =>
      run.clusters.filter(({ text }) => '()'.includes(text)).map(() => run.item.face.name),
    )
    expect(new Set(faces).size).toBe(1)
  })

  it('keeps an isolated code whole', () => {
    const text = shaped(`الوثيقة ${isolated('GB.346/INS/3/1')} معتمدة`, 'rtl', arabic)
    expect(seenFromLeft(text)).toContain('GB.346/INS/3/1')
  })

  it('sets Arabic digits from left to right', () => {
    expect(seenFromLeft(shaped('عام ١٢٣', 'rtl', arabic))).toBe(`١٢٣ ${turned('عام')}`)
  })

  it('keeps signs and percent signs with European digits', () => {
    const text = withSignsKept('بين +3.2% و−1.5% ونحو 35% من 10-20', 'rtl')
    const seen = seenFromLeft(shaped(text, 'rtl', arabic))
    expect(seen).toContain('+3.2%')
    expect(seen).toContain('−1.5%')
    expect(seen).toContain('35%')
  })

  it('sets an Arabic title inside English from right to left', () => {
    const seen = seenFromLeft(shaped(`the law ${isolated('قانون رقم 27')} of 2024`, 'ltr', latin))
    expect(seen).toBe(`the law 27 ${turned('رقم')} ${turned('قانون')} of 2024`)
  })
})

describe('clusters', () => {
  it('gives lam before alef its own shape, and keeps both letters', () => {
    const clusters = clustersFromLeft(shaped('لا', 'rtl', arabic))
    expect(clusters.map((cluster) => cluster.text).join('')).toBe('ال')
    const isolatedShapes = ['ا', 'ل'].map((letter) => clustersFromLeft(shaped(letter, 'rtl', arabic))[0]?.outline)
    clusters.forEach((cluster, index) => {
      expect(cluster.outline).not.toEqual(isolatedShapes[index])
    })
  })

  it('makes one composite of a letter with shadda and kasra', () => {
    const [cluster, ...others] = clustersFromLeft(shaped('بِّ', 'rtl', arabic))
    expect(others).toEqual([])
    expect(cluster?.text).toBe('بِّ')
    expect(cluster?.outline.kind).toBe('composite')
  })

  it('joins letters over a change of style', () => {
    const [face, fallback] = arabic
    const spans = ['بي', 'بي'].map((text) => ({ text, faces: [face, fallback] as const, size: 10 }))
    const joined = typeset(spans, { direction: 'rtl', language: 'ar', missing: new Set() })
    const alone = shaped('بي', 'rtl', arabic)
    expect(joined.items[0]?.clusters.at(0)?.outline).not.toEqual(alone.items[0]?.clusters.at(0)?.outline)
  })

  it.each([
    'تُعَدُّ التَّعاوُنِيّاتُ رَكيزةً للاقتصاد الاجتماعي والتضامني (ESS) في البلاد؛ الله ولأن الآن لإعداد.',
    'السياسة «PNDES-II» (2021-2025): الهدف 3.5، والمادة 12 (الفقرة 4) – https://www.ilo.org/fr.',
    'Country diagnostic: R193 (2002), 45.7% – “quotes”, naïve façade, €1,234; fi ffi AVATo.',
  ])('loses no character of %s', (text) => {
    for (const direction of ['rtl', 'ltr'] as const) {
      const clusters = shaped(text, direction, arabic).items.flatMap((item) => item.clusters)
      const inOrder = [...clusters].sort((one, other) => one.start - other.start)
      expect(inOrder.map((cluster) => cluster.text).join('')).toBe(text)
    }
  })

  it('keeps layout controls out of the text', () => {
    const text = shaped(`أ\u200Cب ${isolated('x\u200By')}\u200F`, 'rtl', arabic)
    const all = text.items.flatMap((item) => item.clusters.map((cluster) => cluster.text)).join('')
    expect(all).not.toMatch(/\p{Default_Ignorable_Code_Point}/u)
  })
})

describe('clean text', () => {
  it('has no cluster that a ToUnicode map could not hold: 512 bytes', () => {
    const letters = ['a', 'ب', '©', '👩', 'क', '각', '\u0E33', '🇹', ' ']
    const marks = ['\u0301', '\u0651', '\u094D', '\u20E3', '\uFE0F', '\u034F', '\uFF9E', '🏻', '\u{E0062}']
    const joiners = ['\u200D', '\u200C', '\u200B', '\u2060', '\u200E', '\u2066', '\u2069', '\u00AD']
    const unit = fc.constantFrom(...letters, ...marks, ...joiners)
    const few = fc.array(unit, { minLength: 1, maxLength: 4 }).map((units) => units.join(''))
    fc.assert(
      fc.property(unit, few, (start, repeated) => {
        const text = shaped(cleanText(start + repeated.repeat(300)), 'rtl', arabic)
        const lengths = text.items.flatMap((item) => item.clusters.map((cluster) => cluster.text.length))
        expect(Math.max(0, ...lengths) * 2).toBeLessThan(512)
      }),
      { numRuns: 400 },
    )
  })
})

describe('characters no font has', () => {
  it('shows a box and says so', () => {
    const missing = new Set<string>()
    const clusters = clustersFromLeft(shaped('a漢b', 'ltr', latin, missing))
    expect(clusters.map((cluster) => cluster.outline.kind)).toEqual(['glyph', 'box', 'glyph'])
    expect([...missing]).toEqual(['漢'])
  })

  it('does not report line ends, spaces and controls', () => {
    const missing = new Set<string>()
    shaped('a\nb\u00A0c\u2009d\u200Fe\u2069', 'ltr', latin, missing)
    expect([...missing]).toEqual([])
  })

  it('puts ≤ together from other signs, turned in right-to-left text', () => {
    const missing = new Set<string>()
    const [forward] = clustersFromLeft(shaped('≤', 'ltr', latin, missing))
    const [backward] = clustersFromLeft(shaped('أ≤ب', 'rtl', arabic, missing)).filter(({ text }) => text === '≤')
    const [other] = clustersFromLeft(shaped('≥', 'ltr', latin, missing))
    expect(forward?.outline.kind).toBe('composite')
    expect(backward?.outline).toEqual(other?.outline)
    expect([...missing]).toEqual([])
  })
})
