import type { Block, Cell, Span } from './document'
import { outlineOf } from './outline'

/** `indicator care-economy/wages` is a part of `questionnaire care-economy`. */
const chapterOf = (target: string): string => target.replace(/^indicator ([^/]+)\/.*$/, 'questionnaire $1')

/** The blocks without links to what is not printed: an indicator without a chapter of its own is found in its questionnaire's. */
export function withLiveLinks(blocks: readonly Block[]): readonly Block[] {
  const { names } = outlineOf(blocks)

  function live(span: Span): Span {
    if (span.target === undefined || names.has(span.target)) return span
    const { target, ...text } = span
    const chapter = chapterOf(target)
    return names.has(chapter) ? { ...text, target: chapter } : text
  }

  const liveCell = (cell: Cell): Cell => (cell.kind === 'text' ? { ...cell, spans: cell.spans.map(live) } : cell)

  function liveBlock<One extends Block>(block: One): One {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, spans: block.spans.map(live) }
      case 'list':
        return { ...block, items: block.items.map((spans) => spans.map(live)) }
      case 'table':
        return { ...block, rows: block.rows.map((cells) => cells.map(liveCell)) }
      case 'together':
        return { ...block, blocks: block.blocks.map(liveBlock) }
      default:
        return block
    }
  }

  return blocks.map(liveBlock)
}
