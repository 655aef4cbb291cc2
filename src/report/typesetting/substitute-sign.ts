import type { FontFace } from './font-face'
import type { Outline } from './outline'

interface Recipe {
  readonly base: string
  readonly added: string
  /** Offsets of the two parts, in thousandths of an em. */
  readonly baseRise: number
  readonly addedRise: number
  readonly addedShift: number
}

/**
 * Noto Sans carries no arrow and no "less than or equal"; its Math and Symbols fonts would add 100 KB for four signs. They are
 * put together from signs that it has.
 */
const RECIPES: ReadonlyMap<string, Recipe> = new Map([
  ['≤', { base: '<', added: '−', baseRise: 70, addedRise: -270, addedShift: 0 }],
  ['≥', { base: '>', added: '−', baseRise: 70, addedRise: -270, addedShift: 0 }],
  ['→', { base: '−', added: '›', baseRise: -90, addedRise: 0, addedShift: 255 }],
  ['←', { base: '−', added: '‹', baseRise: -90, addedRise: 0, addedShift: -30 }],
])

/** Signs that turn with the direction of the text; arrows keep theirs. */
const MIRRORED: ReadonlyMap<string, string> = new Map([
  ['≤', '≥'],
  ['≥', '≤'],
])

export interface Substitute {
  readonly outline: Outline
  /** Font units. */
  readonly advance: number
}

/** A drawing of the character made of other signs of the font; null when there is no recipe or a part is missing too. */
export function substituteSign(character: string, face: FontFace, rightToLeft: boolean): Substitute | null {
  const recipe = RECIPES.get((rightToLeft ? MIRRORED.get(character) : undefined) ?? character)
  if (recipe === undefined) return null
  const base = face.glyphOf(recipe.base.codePointAt(0) ?? 0)
  const added = face.glyphOf(recipe.added.codePointAt(0) ?? 0)
  if (base === 0 || added === 0) return null
  const units = (thousandths: number) => Math.round((thousandths * face.unitsPerEm) / 1000)
  return {
    outline: {
      kind: 'composite',
      parts: [
        { glyph: base, x: 0, y: units(recipe.baseRise) },
        { glyph: added, x: units(recipe.addedShift), y: units(recipe.addedRise) },
      ],
    },
    advance: face.advanceOf(base),
  }
}
