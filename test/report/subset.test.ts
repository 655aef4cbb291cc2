import { Blob, Face, Font } from 'harfbuzzjs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FontFace } from '../../src/report/typesetting/font-face'
import type { SubsetGlyph } from '../../src/report/typesetting/subset'
import { subsetTrueType } from '../../src/report/typesetting/subset'
import { readTrueType, tableOf, viewOf } from '../../src/report/typesetting/true-type'
import { arabicFaces, latinFaces } from '../support/fonts'
import { clustersFromLeft, shaped } from '../support/shaped'

let latin: readonly [FontFace, FontFace]
let arabic: readonly [FontFace, FontFace]

beforeAll(async () => {
  latin = await latinFaces()
  arabic = await arabicFaces()
})

function subsetOf(face: FontFace, glyphs: readonly SubsetGlyph[]): { readonly bytes: Uint8Array; readonly font: Font } {
  const bytes = subsetTrueType(readTrueType(face.bytes), glyphs)
  return { bytes, font: new Font(new Face(new Blob(bytes))) }
}

function glyphOf(face: FontFace, character: string): SubsetGlyph {
  const glyph = face.glyphOf(character.codePointAt(0) ?? 0)
  return { outline: { kind: 'glyph', glyph }, advance: face.advanceOf(glyph) }
}

const NOTHING: SubsetGlyph = { outline: { kind: 'empty' }, advance: 0 }

describe('subset font', () => {
  it('keeps outline and advance of each glyph under its new number', () => {
    const [face] = latin
    const letters = ['A', 'é', 'Ş', 'ﬁ', 'g']
    const { font } = subsetOf(face, [NOTHING, ...letters.map((letter) => glyphOf(face, letter))])
    letters.forEach((letter, index) => {
      const source = face.glyphOf(letter.codePointAt(0) ?? 0)
      expect(font.glyphToPath(index + 1)).toBe(face.shaper.glyphToPath(source))
      expect(font.glyphHAdvance(index + 1)).toBe(face.advanceOf(source))
    })
  })

  it('makes one glyph of a letter and its marks', () => {
    const [face] = arabic
    const [cluster] = clustersFromLeft(shaped('بِّ', 'rtl', arabic))
    if (cluster?.outline.kind !== 'composite') throw new Error('a vowelled letter is a composite')
    const { font } = subsetOf(face, [NOTHING, { outline: cluster.outline, advance: 500 }])
    const contours = (path: string) => path.split('M').length - 1
    const parts = cluster.outline.parts.map((part) => contours(face.shaper.glyphToPath(part.glyph)))
    expect(contours(font.glyphToPath(1))).toBe(parts.reduce((sum, count) => sum + count, 0))
    const extents = cluster.outline.parts.map((part) => ({ ...part, box: face.shaper.glyphExtents(part.glyph) }))
    const top = Math.max(...extents.map(({ y, box }) => y + (box?.yBearing ?? 0)))
    expect(font.glyphExtents(1)?.yBearing).toBe(top)
  })

  it('draws a box for a missing character and nothing for a carrier', () => {
    const { font } = subsetOf(latin[0], [{ outline: { kind: 'box' }, advance: 600 }, NOTHING])
    expect(font.glyphToPath(0)).toMatch(/^M.*M/)
    expect(font.glyphExtents(0)).toMatchObject({ xBearing: 70, width: 460, height: -700 })
    expect(font.glyphToPath(1)).toBe('')
  })

  it('leaves the source font untouched, also in a Node buffer', () => {
    const [face] = arabic
    const copy = new Uint8Array(face.bytes)
    subsetTrueType(readTrueType(Buffer.from(face.bytes.buffer)), [NOTHING, glyphOf(face, 'ئ'), glyphOf(face, 'ب')])
    expect(face.bytes).toEqual(copy)
  })

  it('has a checksum that adds up and one metric a glyph', () => {
    const { bytes } = subsetOf(latin[0], [NOTHING, glyphOf(latin[0], 'é')])
    let sum = 0
    for (let offset = 0; offset < bytes.length; offset += 4) sum = (sum + viewOf(bytes).getUint32(offset)) >>> 0
    expect(sum).toBe(0xb1b0afba)
    const font = readTrueType(bytes)
    expect(tableOf(font, 'hmtx').length).toBe(font.glyphCount * 4)
    expect(tableOf(font, 'loca').length).toBe((font.glyphCount + 1) * 4)
  })

  it('refuses what is not TrueType', () => {
    expect(() => readTrueType(new Uint8Array(64))).toThrow('not TrueType')
  })
})
