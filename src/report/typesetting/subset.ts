import { boxGlyph, compositeGlyph, renumberComponents } from './glyph-outlines'
import type { Outline } from './outline'
import { glyphData, type TrueTypeFont, tableOf, viewOf } from './true-type'

/** One glyph of the font to be made. */
export interface SubsetGlyph {
  readonly outline: Outline
  /** Font units. */
  readonly advance: number
}

/** Tables of the hinting program; our fonts ship without, a font from elsewhere may need them. */
const HINTING = ['cvt ', 'fpgm', 'prep']

/**
 * A TrueType font with `glyphs` in the given order, so that the number of a glyph is its place in the list; the parts of
 * composites follow. The first glyph must be the one shown for nothing (".notdef").
 */
export function subsetTrueType(font: TrueTypeFont, glyphs: readonly SubsetGlyph[]): Uint8Array {
  const outlines = collectOutlines(font, glyphs)
  const { glyf, loca } = joinOutlines(outlines)
  const head = tableOf(font, 'head')
  viewOf(head).setUint32(8, 0)
  viewOf(head).setInt16(50, 1)
  const hhea = tableOf(font, 'hhea')
  viewOf(hhea).setUint16(34, outlines.length)
  const tables = new Map<string, Uint8Array>([
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', horizontalMetrics(glyphs, outlines)],
    ['loca', loca],
    ['maxp', maximumProfile(font, glyphs, outlines.length)],
  ])
  for (const tag of HINTING) if (font.tables.has(tag)) tables.set(tag, tableOf(font, tag))
  return assemble(tables)
}

function collectOutlines(font: TrueTypeFont, glyphs: readonly SubsetGlyph[]): readonly Uint8Array[] {
  const unitsPerEm = viewOf(tableOf(font, 'head')).getUint16(18)
  const numbers = new Map<number, number>()
  const parts: number[] = []
  const numberOf = (glyph: number) => {
    const known = numbers.get(glyph)
    if (known !== undefined) return known
    const number = glyphs.length + parts.length
    numbers.set(glyph, number)
    parts.push(glyph)
    return number
  }
  const outlines = glyphs.map(({ outline, advance }) => {
    if (outline.kind === 'empty') return new Uint8Array(0)
    if (outline.kind === 'box') return boxGlyph(advance, unitsPerEm)
    if (outline.kind === 'composite') return compositeGlyph(font, outline.parts, numberOf)
    return renumberComponents(glyphData(font, outline.glyph), numberOf)
  })
  // A part may itself be made of parts: the list grows while it is read.
  for (let index = 0; index < parts.length; index += 1) {
    outlines.push(renumberComponents(glyphData(font, parts[index] ?? 0), numberOf))
  }
  return outlines
}

function joinOutlines(outlines: readonly Uint8Array[]): { readonly glyf: Uint8Array; readonly loca: Uint8Array } {
  const glyf = new Uint8Array(outlines.reduce((sum, outline) => sum + padded(outline.length), 0))
  const loca = new Uint8Array((outlines.length + 1) * 4)
  let offset = 0
  outlines.forEach((outline, index) => {
    viewOf(loca).setUint32(index * 4, offset)
    glyf.set(outline, offset)
    offset += padded(outline.length)
  })
  viewOf(loca).setUint32(outlines.length * 4, offset)
  return { glyf, loca }
}

function horizontalMetrics(glyphs: readonly SubsetGlyph[], outlines: readonly Uint8Array[]): Uint8Array {
  const metrics = new Uint8Array(outlines.length * 4)
  outlines.forEach((outline, index) => {
    viewOf(metrics).setUint16(index * 4, glyphs[index]?.advance ?? 0)
    // The side bearing must equal the left edge of the outline, or rasterisers shift it.
    viewOf(metrics).setInt16(index * 4 + 2, outline.length >= 4 ? viewOf(outline).getInt16(2) : 0)
  })
  return metrics
}

/** The limits a reader allocates memory by, widened for the composites made here. */
function maximumProfile(font: TrueTypeFont, glyphs: readonly SubsetGlyph[], count: number): Uint8Array {
  const table = tableOf(font, 'maxp')
  const view = viewOf(table)
  view.setUint16(4, count)
  const most = Math.max(0, ...glyphs.map(({ outline }) => (outline.kind === 'composite' ? outline.parts.length : 0)))
  const raise = (offset: number, value: number) =>
    view.setUint16(offset, Math.min(0xffff, Math.max(view.getUint16(offset), value)))
  raise(6, 8)
  raise(8, 2)
  if (most > 0) {
    const points = Math.max(view.getUint16(6), view.getUint16(10))
    const contours = Math.max(view.getUint16(8), view.getUint16(12))
    raise(10, points * most)
    raise(12, contours * most)
    raise(28, most)
    view.setUint16(30, view.getUint16(30) + 1)
  }
  return table
}

const CHECKSUM_TOTAL = 0xb1b0afba

function assemble(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort()
  const start = 12 + tags.length * 16
  const size = tags.reduce((sum, tag) => sum + padded(tables.get(tag)?.length ?? 0), start)
  const file = new Uint8Array(size)
  const view = viewOf(file)
  const exponent = Math.floor(Math.log2(tags.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tags.length)
  view.setUint16(6, 16 << exponent)
  view.setUint16(8, exponent)
  view.setUint16(10, tags.length * 16 - (16 << exponent))
  let offset = start
  let head = 0
  tags.forEach((tag, index) => {
    const table = tables.get(tag) ?? new Uint8Array(0)
    const entry = 12 + index * 16
    file.set(table, offset)
    for (let letter = 0; letter < 4; letter += 1) file[entry + letter] = tag.charCodeAt(letter)
    view.setUint32(entry + 4, checksum(view, offset, offset + padded(table.length)))
    view.setUint32(entry + 8, offset)
    view.setUint32(entry + 12, table.length)
    if (tag === 'head') head = offset
    offset += padded(table.length)
  })
  view.setUint32(head + 8, (CHECKSUM_TOTAL - checksum(view, 0, size)) >>> 0)
  return file
}

function checksum(view: DataView, start: number, end: number): number {
  let sum = 0
  for (let offset = start; offset < end; offset += 4) sum = (sum + view.getUint32(offset)) >>> 0
  return sum
}

function padded(length: number): number {
  return (length + 3) & ~3
}
