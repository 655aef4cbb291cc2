import type { FontFace } from './font-face'

/** A piece of text in one style. */
export interface StyledText {
  readonly text: string
  /** In order of preference; the first that has a character sets it. */
  readonly faces: readonly [FontFace, ...FontFace[]]
  /** Points. */
  readonly size: number
}
