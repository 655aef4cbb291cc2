import bidiFactory from 'bidi-js'
import type { Direction } from '../../charts/drawing'

const bidi = bidiFactory()

/** Embedding level of each UTF-16 unit (UAX#9). The base direction is that of the document, not guessed from the text. */
export function embeddingLevels(text: string, direction: Direction): Uint8Array {
  return bidi.getEmbeddingLevels(text, direction).levels
}

/** Rule L2 of UAX#9 on whole runs: the order from left to right of runs given in reading order. */
export function visualOrder<Run extends { readonly level: number }>(runs: readonly Run[]): readonly Run[] {
  const order = [...runs]
  const levels = runs.map((run) => run.level)
  const highest = Math.max(0, ...levels)
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1), highest + 1)
  for (let level = highest; level >= lowestOdd; level -= 1) reverseFrom(order, level)
  return order
}

/** Reverses in place every longest sequence of runs whose level is at least `level`. */
function reverseFrom(order: { readonly level: number }[], level: number): void {
  for (let start = 0; start < order.length; start += 1) {
    let end = start
    while ((order[end]?.level ?? -1) >= level) end += 1
    if (end === start) continue
    order.splice(start, end - start, ...order.slice(start, end).reverse())
    start = end
  }
}
