import type { Chapter } from '../method/chapters'
import type { View } from '../results/view'

/** What a computation reads: all of a view but the means to change anything. A supposed diagnostic will do. */
export type Explaining = Omit<View, 'current'>

/** One thing that goes into a computation, with its number. */
export interface Input {
  readonly name: string
  readonly value: string
  /** To the answers behind it. */
  readonly href?: string
}

/** One step: what is done, the arithmetic with its numbers, and what goes in. */
export interface Step {
  readonly text: string
  /** Numbers and signs only, so that it reads alike in every language; the result stands last. */
  readonly formula?: string
  readonly inputs?: readonly Input[]
}

/** How one figure came about, enough to redo it by hand, and the chapter of the method that says why. */
export interface Explanation {
  readonly chapter: Chapter
  readonly steps: readonly Step[]
}
