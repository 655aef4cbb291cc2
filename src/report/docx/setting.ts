import type { Direction, Drawing } from '../../charts/drawing'
import type { Outline } from '../outline'
import type { Picture } from './pictures'

/** What all parts of one Word file share while it is written. */
export interface Setting {
  readonly direction: Direction
  readonly language: string
  /** Size of type as a share of the usual. */
  readonly scale: number
  readonly outline: Outline
  readonly pictures: ReadonlyMap<Drawing, Picture>
  /** A number that no other picture of the file has. */
  readonly next: () => number
}

/** Twentieths of a point, Word's unit of length. */
export const twips = (points: number): number => Math.round(points * 20)

const MILLIMETRE = 72 / 25.4

/** A4, in points. */
export const PAGE = { width: 210 * MILLIMETRE, height: 297 * MILLIMETRE, margin: 20 * MILLIMETRE } as const

export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin
