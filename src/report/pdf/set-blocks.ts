import type { Block } from '../document'
import { setFigure } from './set-figure'
import { setHeading } from './set-heading'
import { setList } from './set-list'
import { setParagraph } from './set-paragraph'
import { setTable } from './set-table'
import { setWriting } from './set-writing'
import type { Setting } from './setting'
import { keptTogether, type Slice, type Strip, stack } from './slice'

/** Lays out all blocks; `onBlock` is told after each. */
export function setBlocks(
  setting: Setting,
  blocks: readonly Block[],
  onBlock: (done: number) => void,
): readonly Slice[] {
  const strips: Strip[] = []
  let startsPage = false
  blocks.forEach((block, index) => {
    if (block.kind === 'page-break') startsPage = true
    else {
      const strip = setBlock(setting, block)
      strips.push(startsPage ? onNewPage(strip) : strip)
      // A block that prints nothing must not swallow the page break before it.
      if (strip.slices.length > 0) startsPage = false
    }
    onBlock(index + 1)
  })
  return stack(strips)
}

type Printed = Exclude<Block, { kind: 'page-break' }>

function setBlock(setting: Setting, block: Printed): Strip {
  const { column } = setting.sheet
  switch (block.kind) {
    case 'heading':
      return setHeading(setting, block, setting.levels.get(block) ?? block.level, column)
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
      const strips = block.blocks.map((inner) => setBlock(setting, inner))
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
