import { Blob, Face, Font } from 'harfbuzzjs'

/** One font file, ready to shape with and to embed. Lengths are in font units unless said otherwise. */
export interface FontFace {
  readonly name: string
  readonly bytes: Uint8Array
  readonly unitsPerEm: number
  readonly shaper: Font
  readonly ascender: number
  readonly descender: number
  /** The glyph of a character on its own; 0 when the font has none. */
  readonly glyphOf: (code: number) => number
  readonly advanceOf: (glyph: number) => number
}

const POSTSCRIPT_NAME = 6

/** Faces already read, by their bytes: HarfBuzz memory is freed late, and a worker prints many reports with the same fonts. */
const faces = new WeakMap<Uint8Array, FontFace>()

export function fontFace(bytes: Uint8Array): FontFace {
  const known = faces.get(bytes)
  if (known !== undefined) return known
  const face = readFace(bytes)
  faces.set(bytes, face)
  return face
}

function readFace(bytes: Uint8Array): FontFace {
  const face = new Face(new Blob(bytes))
  const shaper = new Font(face)
  const extents = shaper.hExtents()
  return {
    // Inside the PDF a font name is a name object: only plain letters survive every reader.
    name: face.getName(POSTSCRIPT_NAME, 'en').replace(/[^A-Za-z0-9-]/g, '') || 'ReportFont',
    bytes,
    unitsPerEm: face.upem,
    shaper,
    ascender: extents.ascender,
    descender: extents.descender,
    glyphOf: remembered((code) => shaper.nominalGlyph(code) ?? 0),
    advanceOf: remembered((glyph) => shaper.glyphHAdvance(glyph)),
  }
}

function remembered(ask: (key: number) => number): (key: number) => number {
  const answers = new Map<number, number>()
  return (key) => {
    const answer = answers.get(key) ?? ask(key)
    answers.set(key, answer)
    return answer
  }
}
