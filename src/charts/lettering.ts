import type { Paint, Shape } from './drawing'

export interface TextLook {
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly bold?: boolean
  /** `ink` unless given. */
  readonly fill?: Paint
}

/** A line of text; `y` is its baseline. */
export const label = (x: number, y: number, content: string, size: number, look: TextLook = {}): Shape => ({
  kind: 'text',
  x,
  y,
  text: content,
  size,
  anchor: look.anchor ?? 'start',
  fill: look.fill ?? 'ink',
  ...(look.bold === true ? { bold: true } : {}),
})

/** Good enough to keep two labels apart; the renderers measure for real. */
export const estimatedWidth = (content: string, size: number): number => content.length * size * 0.62

/** Broken between words into lines of about `width`; a word that is longer keeps its line to itself. */
export function brokenInto(content: string, width: number, size: number): readonly string[] {
  const lines: string[] = []
  for (const word of content.split(' ')) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last === undefined || estimatedWidth(joined, size) > width) lines.push(word)
    else lines[lines.length - 1] = joined
  }
  return lines
}
