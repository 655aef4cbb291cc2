import type { ListBlock, Span } from '../document'
import { drawLine, ownersOf } from './draw-text'
import { type SetText, setPlain, setText } from './set-text'
import { type Frame, frameWithin, numeral, type Setting } from './setting'
import type { Slice, Strip } from './slice'
import { stack } from './slice'
import type { StructureElement } from './structure'
import { textSlices } from './text-slices'

/** White space around the list, between its items, and between label and text, in em. */
const AROUND = 0.7
const BETWEEN = 0.35
const GAP = 0.6

export function setList(setting: Setting, block: ListBlock, column: Frame): Strip {
  const { tree, style } = setting
  const frame = frameWithin(setting, column, 0, Math.min(style.measure, column.width))
  const labels = block.items.map((_, index) => setPlain(setting, labelOf(setting, block, index), style.text.body, 100))
  const widest = Math.max(0, ...labels.map((label) => label.lines[0].width))
  const list = tree.element('L', tree.root, { listNumbering: block.ordered ? 'Decimal' : 'Disc' })
  const items = block.items.flatMap((spans, index) => {
    const label = labels[index]
    return label === undefined ? [] : [setItem(setting, { spans, label, list, frame, indent: widest + GAP * style.em })]
  })
  const [first, ...others] = stack(items)
  if (first === undefined) return { slices: [], after: 0 }
  return { slices: [{ ...first, before: AROUND * style.em }, ...others], after: AROUND * style.em }
}

function labelOf(setting: Setting, block: ListBlock, index: number): string {
  return block.ordered ? `${numeral(setting, index + 1)}.` : '•'
}

interface Item {
  readonly spans: readonly Span[]
  readonly label: SetText
  readonly list: StructureElement
  readonly frame: Frame
  readonly indent: number
}

function setItem(setting: Setting, { spans, label, list, frame, indent }: Item): Strip {
  const { tree, style } = setting
  const body = frameWithin(setting, frame, indent, frame.width - indent)
  const text = setText(setting, spans, style.text.body, body.width)
  const item = tree.element('LI', list)
  const slices = textSlices(setting, text, {
    frame: body,
    owners: ownersOf(tree, text, tree.element('LBody', item)),
    before: BETWEEN * style.em,
    keepWithNext: false,
  })
  const labelOwners = ownersOf(tree, label, tree.element('Lbl', item))
  const labelled = slices.map((slice, index): Slice => {
    if (index > 0) return slice
    return {
      ...slice,
      draw: (canvas, top, page) => {
        drawLine(canvas, setting, label, label.lines[0], { frame, align: 'start', top, owners: labelOwners })
        slice.draw(canvas, top, page)
      },
    }
  })
  return { slices: labelled, after: BETWEEN * style.em }
}
