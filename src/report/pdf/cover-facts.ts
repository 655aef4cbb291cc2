import type { Cover } from '../document'
import { cleanLine } from '../typesetting/clean-text'
import type { Canvas } from './canvas'
import { drawLine, ownersOf } from './draw-text'
import { type SetText, setPlain, setText } from './set-text'
import { type Frame, frameWithin, type Setting } from './setting'

export interface SetFact {
  readonly label: SetText
  readonly value: SetText
  readonly labelFrame: Frame
  readonly valueFrame: Frame
}

/** Share of the width for the labels at most, and the space after them in em. */
const LABEL_SHARE = 0.3
const GAP = 1.5

/** Label and value side by side, the labels as wide as the widest. */
export function setFacts(setting: Setting, facts: Cover['facts'], frame: Frame): readonly SetFact[] {
  const { em, text } = setting.style
  const labelStyle = text['cover-caption']
  const labels = facts.map(({ label }) => setPlain(setting, cleanLine(label), labelStyle, frame.width * LABEL_SHARE))
  const widest = Math.max(0, ...labels.flatMap((label) => label.lines.map((line) => line.width)))
  const start = widest + GAP * em
  return facts.flatMap(({ value }, index) => {
    const label = labels[index]
    if (label === undefined) return []
    const valueFrame = frameWithin(setting, frame, start, frame.width - start)
    const style = { ...labelStyle, paint: 'ink' as const }
    const set = setText(setting, value, style, valueFrame.width)
    return [{ label, value: set, labelFrame: frameWithin(setting, frame, 0, widest), valueFrame }]
  })
}

export function factsHeight(facts: readonly SetFact[]): number {
  return facts.reduce((sum, fact) => sum + factHeight(fact), 0)
}

function factHeight({ label, value }: SetFact): number {
  return Math.max(label.lines.length, value.lines.length) * label.style.leading
}

export function drawFacts(canvas: Canvas, setting: Setting, facts: readonly SetFact[], top: number): void {
  const { tree } = setting
  const list = tree.element('L', tree.root)
  let y = top
  for (const fact of facts) {
    const item = tree.element('LI', list)
    const parts = [
      { text: fact.label, frame: fact.labelFrame, element: tree.element('Lbl', item) },
      { text: fact.value, frame: fact.valueFrame, element: tree.element('LBody', item) },
    ]
    for (const { text, frame, element } of parts) {
      const owners = ownersOf(tree, text, element)
      text.lines.forEach((line, index) => {
        const lineTop = y + index * text.style.leading
        drawLine(canvas, setting, text, line, { frame, align: 'start', top: lineTop, owners })
      })
    }
    y += factHeight(fact)
  }
}
