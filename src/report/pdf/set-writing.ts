import type { WritingBlock } from '../document'
import { drawRule, ownersOf } from './draw-text'
import { setText } from './set-text'
import type { Frame, Setting } from './setting'
import { keptTogether, type Slice, type Strip } from './slice'
import { textSlices } from './text-slices'

/** A hand writes about three lines in the height of two centimetres. */
const LINE_HEIGHT = 20
/** White space around, in em. */
const AROUND = 0.5

const WRITING_RULE = { width: 0.5, paint: 'line-strong', artifact: 'layout' } as const

/** A label, then ruled lines across the column. The lines are no content: a screen reader hears the label alone. */
export function setWriting(setting: Setting, { label, lines }: WritingBlock, column: Frame): Strip {
  const { tree, style } = setting
  const text = setText(setting, label, style.text.small, column.width)
  const labelled = textSlices(setting, text, {
    frame: column,
    owners: ownersOf(tree, text, tree.element('P', tree.root)),
    before: AROUND * style.em,
    keepWithNext: lines > 0,
  })
  const ruled = Array.from(
    { length: lines },
    (): Slice => ({
      height: LINE_HEIGHT,
      before: 0,
      keepWithNext: false,
      draw: (canvas, top) => {
        const y = top + LINE_HEIGHT
        drawRule(canvas, [column.left, y], [column.left + column.width, y], WRITING_RULE)
      },
    }),
  )
  return { slices: keptTogether([...labelled, ...ruled], false), after: AROUND * style.em }
}
