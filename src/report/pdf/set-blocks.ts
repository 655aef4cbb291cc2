import type { Block, HeadingBlock } from '../document'
import { setFigure } from './set-figure'
import { setHeading } from './set-heading'
import { setList } from './set-list'
import { setParagraph } from './set-paragraph'
import { setTable } from './set-table'
import { setWriting } from './set-writing'
import type { Frame, Setting } from './setting'
import { keptTogether, type Slice, type Strip, stack } from './slice'

type Level = HeadingBlock['level']

/** Lays out all blocks; `onBlock` is told after each. */
export function setBlocks(
  setting: Setting,
  blocks: readonly Block[],
  column: Frame,
  onBlock: (done: number) => void,
): readonly Slice[] {
  const levels = tagLevels(blocks)
  const strips: Strip[] = []
  let startsPage = false
  blocks.forEach((block, index) => {
    if (block.kind === 'page-break') {
      startsPage = true
    } else {
      const strip = setBlock(setting, block, levels[index] ?? 1, column)
      strips.push(startsPage ? onNewPage(strip) : strip)
      // A block that prints nothing must not swallow the page break before it.
      if (strip.slices.length > 0) startsPage = false
    }
    onBlock(index + 1)
  })
  return stack(strips)
}

type Printed = Exclude<Block, { kind: 'page-break' }>

function setBlock(setting: Setting, block: Printed, level: Level, column: Frame): Strip {
  switch (block.kind) {
    case 'heading':
      return setHeading(setting, block, level, column)
    case 'paragraph':
      return setParagraph(setting, block, column)
    case 'list':
      return setList(setting, block, column)
    case 'table':
      return setTable(setting, block, column)
    case 'figure':
      return setFigure(setting, block, column)
    case 'writing':
      return setWriting(setting, block, column)
    case 'together': {
      const strips = block.blocks.map((inner) =>
        setBlock(setting, inner, inner.kind === 'heading' ? inner.level : 1, column),
      )
      return { slices: keptTogether(stack(strips), false), after: strips.at(-1)?.after ?? 0 }
    }
  }
}

function onNewPage(strip: Strip): Strip {
  return {
    ...strip,
    slices: strip.slices.map((slice, index) => (index === 0 ? { ...slice, startsPage: true } : slice)),
  }
}

/** Levels for the structure tree: never more than one deeper than the heading before (PDF/UA 7.4.2). */
function tagLevels(blocks: readonly Block[]): readonly (Level | undefined)[] {
  let last: number = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading') return undefined
    last = Math.min(block.level, last + 1)
    return last <= 1 ? 1 : last === 2 ? 2 : 3
  })
}
