import type { HeadingBlock } from '../document'
import { cleanLine } from '../typesetting/clean-text'
import { ownersOf } from './draw-text'
import { setTitle } from './set-text'
import type { Frame, Setting } from './setting'
import type { Slice, Strip } from './slice'
import type { TextKind } from './style-sheet'
import { textSlices } from './text-slices'

type Level = HeadingBlock['level']

const KINDS: Readonly<Record<Level, TextKind>> = { 1: 'heading-1', 2: 'heading-2', 3: 'heading-3' }
const TAGS = { 1: 'H1', 2: 'H2', 3: 'H3' } as const

/** White space above and below, in em. */
const SPACE: Readonly<Record<Level, readonly [number, number]>> = { 1: [3.2, 0.9], 2: [2.4, 0.7], 3: [1.7, 0.5] }

/** `tagLevel` is the level in the structure tree, which may not skip a level even where the document does. */
export function setHeading(setting: Setting, block: HeadingBlock, tagLevel: Level, frame: Frame): Strip {
  const { tree, style } = setting
  const element = tree.element(TAGS[tagLevel], tree.root)
  const text = setTitle(setting, cleanLine(block.text), style.text[KINDS[block.level]], frame.width)
  const [above, below] = SPACE[block.level]
  const slices = textSlices(setting, text, {
    frame,
    owners: ownersOf(tree, text, element),
    before: above * style.em,
    keepWithNext: true,
    whole: true,
  })
  return { slices: withBookmark(slices, block, tagLevel, element), after: below * style.em }
}

function withBookmark(
  slices: readonly Slice[],
  block: HeadingBlock,
  level: Level,
  element: ReturnType<Setting['tree']['element']>,
): readonly Slice[] {
  const [first, ...others] = slices
  if (first === undefined) return slices
  const draw: Slice['draw'] = (canvas, top, page) => {
    first.draw(canvas, top, page)
    canvas.file.bookmarks.push({ level, title: cleanLine(block.text), destination: { page, top }, element })
  }
  return [{ ...first, key: block.key, draw }, ...others]
}
