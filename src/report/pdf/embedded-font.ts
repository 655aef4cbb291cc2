import type { FontFace } from '../typesetting/font-face'
import { type Outline, outlineKey } from '../typesetting/outline'

/** One code of an embedded font: what it shows, what it means when copied, how far it moves the pen. */
export interface Slot {
  readonly outline: Outline
  readonly text: string
  /** Font units. */
  readonly advance: number
}

/**
 * A font of this document. A code stands for a shape AND its text, so that the map back to text is never ambiguous: the same
 * glyph may be drawn for several characters.
 */
export class EmbeddedFont {
  readonly slots: Slot[]
  private readonly codes = new Map<string, number>()

  constructor(
    readonly id: string,
    readonly face: FontFace,
  ) {
    this.slots = [{ outline: { kind: 'box' }, text: '', advance: face.advanceOf(0) }]
  }

  codeFor(slot: Slot): number {
    const key = `${outlineKey(slot.outline)}|${slot.advance}|${slot.text}`
    const known = this.codes.get(key)
    if (known !== undefined) return known
    const code = this.slots.length
    this.slots.push(slot)
    this.codes.set(key, code)
    return code
  }
}
