/** What a glyph of the embedded font looks like. Lengths are in font units. */
export type Outline =
  /** A glyph of the source font as it is. */
  | { readonly kind: 'glyph'; readonly glyph: number }
  /** Several glyphs of the source font drawn as one: a letter and its vowel marks, or a letter and its dots. */
  | { readonly kind: 'composite'; readonly parts: readonly OutlinePart[] }
  /** Nothing: carries text only. */
  | { readonly kind: 'empty' }
  /** The box shown for a character that no font has. */
  | { readonly kind: 'box' }

export interface OutlinePart {
  readonly glyph: number
  readonly x: number
  readonly y: number
}

/** The same key for the same shape. */
export function outlineKey(outline: Outline): string {
  if (outline.kind === 'glyph') return String(outline.glyph)
  if (outline.kind === 'composite') return outline.parts.map((part) => `${part.glyph},${part.x},${part.y}`).join(';')
  return outline.kind
}
