import type { Direction, Drawing } from '../../charts/drawing'
import type { Outline } from '../outline'
import type { Picture } from './pictures'
import type { Sheet } from './sheet'

/** What all parts of one Word file share while it is written. */
export interface Setting {
  readonly direction: Direction
  readonly language: string
  /** Size of type as a share of the usual. */
  readonly scale: number
  /** The pages that are written on. */
  readonly sheet: Sheet
  readonly outline: Outline
  readonly pictures: ReadonlyMap<Drawing, Picture>
  /** A number that no other picture of the file has. */
  readonly next: () => number
}
