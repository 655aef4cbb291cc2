import type { Direction } from '../../charts/drawing'
import type { Outline } from '../outline'

/** What all parts of one page share while it is written. */
export interface Setting {
  readonly direction: Direction
  readonly language: string
  readonly outline: Outline
  /** A number that no other part of the page has. */
  readonly next: () => number
  /** A class of that rule and no other (`rules.ts`). */
  readonly rule: (property: string, value: string) => string
}
