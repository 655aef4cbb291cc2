import type { Direction } from '../../charts/drawing'
import type { Outline } from '../outline'
import type { FontFace } from '../typesetting/font-face'
import type { ShapedText } from '../typesetting/typeset'
import type { Sheet } from './sheet'
import type { StructureTree } from './structure'
import type { StyleSheet } from './style-sheet'

export type Faces = readonly [FontFace, ...FontFace[]]

/** What all parts of one report share while it is set. */
export interface Setting {
  readonly direction: Direction
  readonly language: string
  /** The ten digits, from zero to nine. */
  readonly digits: readonly string[]
  readonly style: StyleSheet
  /** The pages in work. */
  readonly sheet: Sheet
  readonly regular: Faces
  readonly bold: Faces
  readonly tree: StructureTree
  /** For the structure tree: never more than one deeper than the heading before (PDF/UA 7.4.2). */
  readonly levels: Outline['levels']
  /** Keys of the headings that an inner link may lead to. */
  readonly keys: ReadonlySet<string>
  /** Text shaped so far, by its letters and their style. */
  readonly shaped: Map<string, ShapedText>
  /** Collects the characters that no font has. */
  readonly missing: Set<string>
}

/** A column on the page, in points from its left edge. */
export interface Frame {
  readonly left: number
  readonly width: number
}

/** The part of a frame that begins `start` after its start edge, in the direction of the text. */
export function frameWithin(setting: Setting, frame: Frame, start: number, width: number): Frame {
  const left = setting.direction === 'rtl' ? frame.left + frame.width - start - width : frame.left + start
  return { left, width }
}

/** A whole number in the digits of the document. */
export function numeral(setting: Setting, value: number): string {
  return String(value).replace(/\d/g, (digit) => setting.digits[Number(digit)] ?? digit)
}
