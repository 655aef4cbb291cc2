/** Reading a TrueType font file: where its tables and glyph outlines are. */
export interface TrueTypeFont {
  readonly bytes: Uint8Array
  readonly tables: ReadonlyMap<string, Table>
  readonly glyphCount: number
}

interface Table {
  readonly offset: number
  readonly length: number
}

const DIRECTORY_OFFSET = 12
const DIRECTORY_ENTRY = 16
const REQUIRED = ['head', 'hhea', 'maxp', 'hmtx', 'loca', 'glyf']

/** Throws when the file is not TrueType: we ship our own fonts, so that is a fault of the build, not of the user. */
export function readTrueType(bytes: Uint8Array): TrueTypeFont {
  const view = viewOf(bytes)
  const tables = new Map<string, Table>()
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = DIRECTORY_OFFSET + index * DIRECTORY_ENTRY
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    tables.set(tag, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) })
  }
  const absent = REQUIRED.filter((tag) => !tables.has(tag))
  if (absent.length > 0) throw new Error(`The font has no ${absent.join(', ')} table: it is not TrueType`)
  const font = { bytes, tables, glyphCount: 0 }
  return { ...font, glyphCount: viewOf(tableOf(font, 'maxp')).getUint16(4) }
}

/** A copy: the caller may change it. In Node, `slice` of a Buffer would be a view that corrupts the font. */
export function tableOf(font: TrueTypeFont, tag: string): Uint8Array {
  const table = font.tables.get(tag)
  if (table === undefined) return new Uint8Array(0)
  return new Uint8Array(font.bytes.subarray(table.offset, table.offset + table.length))
}

/** A copy of the outline of a glyph; empty for a space and for a glyph that is not there. */
export function glyphData(font: TrueTypeFont, glyph: number): Uint8Array {
  const glyf = font.tables.get('glyf')
  if (glyf === undefined || glyph < 0 || glyph >= font.glyphCount) return new Uint8Array(0)
  const start = glyf.offset + glyphOffset(font, glyph)
  const end = glyf.offset + glyphOffset(font, glyph + 1)
  return new Uint8Array(font.bytes.subarray(start, end))
}

function glyphOffset(font: TrueTypeFont, glyph: number): number {
  const head = font.tables.get('head')?.offset ?? 0
  const loca = font.tables.get('loca')?.offset ?? 0
  const view = viewOf(font.bytes)
  const isLong = view.getInt16(head + 50) === 1
  return isLong ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2
}

/** Lengths in font units: what a PDF font descriptor asks for. */
export function fontMetrics(font: TrueTypeFont): {
  readonly box: readonly [number, number, number, number]
  readonly capHeight: number
  readonly italicAngle: number
} {
  const head = viewOf(tableOf(font, 'head'))
  const os2 = tableOf(font, 'OS/2')
  const post = tableOf(font, 'post')
  return {
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    capHeight: os2.length >= 90 ? viewOf(os2).getInt16(88) : 0,
    italicAngle: post.length >= 8 ? viewOf(post).getInt32(4) / 65536 : 0,
  }
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
