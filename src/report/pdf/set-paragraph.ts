import type { ParagraphBlock } from '../document'
import { drawRule, ownersOf } from './draw-text'
import { setText } from './set-text'
import { type Frame, frameWithin, type Setting } from './setting'
import type { Band, Strip } from './slice'
import type { StructureTag } from './structure'
import type { TextKind } from './style-sheet'
import { textSlices } from './text-slices'

type Style = ParagraphBlock['style']

interface Manner {
  readonly kind: TextKind
  readonly tag: StructureTag
  /** White space above and below, in em. */
  readonly space: readonly [number, number]
  readonly ruled: boolean
}

const MANNERS: Readonly<Record<Style, Manner>> = {
  body: { kind: 'body', tag: 'P', space: [0.7, 0.7], ruled: false },
  lead: { kind: 'lead', tag: 'P', space: [0.4, 0.9], ruled: false },
  small: { kind: 'small', tag: 'P', space: [0.5, 0.7], ruled: false },
  quote: { kind: 'body', tag: 'BlockQuote', space: [0.9, 0.9], ruled: true },
  note: { kind: 'body', tag: 'P', space: [0.9, 0.9], ruled: true },
}

/** Text set off by a rule stands this far from it, in em. */
const INDENT = 1.2

export function setParagraph(setting: Setting, block: ParagraphBlock, column: Frame): Strip {
  const { tree, style } = setting
  if (block.spans.every((span) => span.text.trim() === '')) return { slices: [], after: 0 }
  const manner = MANNERS[block.style]
  const measured = frameWithin(setting, column, 0, Math.min(style.measure, column.width))
  const indent = manner.ruled ? INDENT * style.em : 0
  const frame = frameWithin(setting, measured, indent, measured.width - indent)
  // The rule stays at the document's start edge; only the words run their own way.
  const running: Setting = { ...setting, direction: block.direction ?? setting.direction }
  const text = setText(running, block.spans, style.text[manner.kind], frame.width)
  const slices = textSlices(running, text, {
    frame,
    owners: ownersOf(tree, text, paragraphElement(setting, manner.tag)),
    before: manner.space[0] * style.em,
    keepWithNext: block.keepWithNext ?? false,
    ...(manner.ruled ? { band: startRule(setting, measured, block.style) } : {}),
  })
  return { slices, after: manner.space[1] * style.em }
}

/** A quotation is a group in the tree, and its words a paragraph of it. */
function paragraphElement({ tree }: Setting, tag: StructureTag) {
  return tag === 'P' ? tree.element('P', tree.root) : tree.element('P', tree.element(tag, tree.root))
}

/** The rule at the start edge: heavy for a note, which the report says itself; light for a quotation. */
function startRule(setting: Setting, frame: Frame, style: Style): Band {
  const x = setting.direction === 'rtl' ? frame.left + frame.width : frame.left
  const rule = style === 'note' ? { width: 1.2, paint: 'ink' as const } : { width: 1, paint: 'line-strong' as const }
  return { draw: (canvas, top, bottom) => drawRule(canvas, [x, top], [x, bottom], rule) }
}
