import type { Direction } from '../../charts/drawing'
import { embeddingLevels } from './bidi'
import { itemise } from './itemise'
import { type ShapedItem, shapeItem } from './shape'
import type { StyledText } from './styled-text'

/** Text that knows how wide each of its characters is, ready to be broken into lines. */
export interface ShapedText {
  readonly text: string
  /** In reading order. */
  readonly items: readonly ShapedItem[]
  /** Points. */
  readonly sizes: readonly number[]
  /** Width in points of the text before each UTF-16 index; one entry more than the text is long. */
  readonly widths: Float64Array
}

export interface TypesetOptions {
  readonly direction: Direction
  /** BCP 47 tag: some letters differ from one language to the next. */
  readonly language: string
  /** Receives the characters that no face can show. */
  readonly missing: Set<string>
}

/** Orders, cuts and shapes text. The text must be clean (`cleanText`). */
export function typeset(spans: readonly StyledText[], options: TypesetOptions): ShapedText {
  const text = spans.map((span) => span.text).join('')
  const sizes = spans.map((span) => span.size)
  const items = itemise(spans, embeddingLevels(text, options.direction)).map((item) =>
    shapeItem(text, item, options.language, options.missing),
  )
  return { text, items, sizes, widths: widthsBefore(text, items, sizes) }
}

function widthsBefore(text: string, items: readonly ShapedItem[], sizes: readonly number[]): Float64Array {
  const widths = new Float64Array(text.length + 1)
  for (const item of items) {
    const scale = (sizes[item.span] ?? 0) / 1000
    for (const cluster of item.clusters) {
      widths[cluster.start + 1] = (widths[cluster.start + 1] ?? 0) + cluster.advance * scale
    }
  }
  for (let index = 1; index <= text.length; index += 1) widths[index] = (widths[index] ?? 0) + (widths[index - 1] ?? 0)
  return widths
}
