import type { Drawing } from '../../charts/drawing'
import type { FigureBlock } from '../document'
import { cleanLine } from '../typesetting/clean-text'
import { visualRuns } from '../typesetting/visual-runs'
import { boxOf, type Canvas } from './canvas'
import { ownersOf } from './draw-text'
import { drawingOperators, type PlacedLabel } from './drawing-operators'
import { setPlain } from './set-text'
import { type Frame, frameWithin, type Setting } from './setting'
import { keptTogether, type Slice, type Strip } from './slice'
import type { StructureElement } from './structure'
import { runOperators } from './text-operators'
import { textSlices } from './text-slices'

/** White space around a figure and above its caption, in em. */
const AROUND = 1.1
const ABOVE_CAPTION = 0.6

export function setFigure(setting: Setting, block: FigureBlock, column: Frame): Strip {
  const { tree, style } = setting
  const group = tree.element('Div', tree.root)
  const caption = cleanLine(block.caption)
  const captionText = setPlain(setting, caption, style.text.small, Math.min(style.measure, column.width))
  const captionFrame = frameWithin(setting, column, 0, Math.min(style.measure, column.width))
  const captionHeight = caption === '' ? 0 : captionText.lines.length * style.text.small.leading + style.em
  const scale = fittingScale(
    block.drawing,
    column.width,
    setting.sheet.bodyBottom - setting.sheet.bodyTop - captionHeight,
  )
  const drawing: Slice = {
    height: block.drawing.height * scale,
    before: AROUND * style.em,
    keepWithNext: caption !== '',
    draw: (canvas, top) =>
      drawFigure(canvas, setting, {
        drawing: block.drawing,
        alternative: block.alternative,
        parent: group,
        frame: column,
        top,
        scale,
      }),
  }
  if (caption === '') return { slices: [drawing], after: AROUND * style.em }
  const captionSlices = textSlices(setting, captionText, {
    frame: captionFrame,
    owners: ownersOf(tree, captionText, tree.element('Caption', group)),
    before: ABOVE_CAPTION * style.em,
    keepWithNext: false,
  })
  return { slices: keptTogether([drawing, ...captionSlices], false), after: AROUND * style.em }
}

/** Never enlarged: type in a drawing has the size of type around it. */
export function fittingScale(drawing: Drawing, width: number, height: number): number {
  return Math.min(1, width / Math.max(drawing.width, 1), height / Math.max(drawing.height, 1))
}

export interface PlacedFigure {
  readonly drawing: Drawing
  readonly alternative: string
  readonly parent: StructureElement
  readonly frame: Frame
  readonly top: number
  readonly scale: number
}

/** Draws a figure at the start edge of its frame. */
export function drawFigure(canvas: Canvas, setting: Setting, figure: PlacedFigure): void {
  const { drawing, scale, top } = figure
  const width = drawing.width * scale
  const { left } = frameWithin(setting, figure.frame, 0, width)
  const box = boxOf({ left, top, width, height: drawing.height * scale })
  const element = setting.tree.element('Figure', figure.parent, { alternative: cleanLine(figure.alternative), box })
  const place = { left, top, scale, direction: setting.direction }
  canvas.draw(
    element,
    drawingOperators(drawing, place, (label) => labelOperators(canvas, setting, label)),
  )
}

/** Wide enough that no label is ever broken. */
const UNBROKEN = 1e6

function labelOperators(canvas: Canvas, setting: Setting, { label, size, x, baseline }: PlacedLabel): string {
  const style = { size, leading: size, bold: label.bold === true, paint: label.fill }
  const text = setPlain(setting, cleanLine(label.text), style, UNBROKEN)
  const [line] = text.lines
  const towardsStart = setting.direction === 'rtl' ? line.width : 0
  const shift = { start: towardsStart, middle: line.width / 2, end: line.width - towardsStart }[label.anchor]
  return visualRuns(text.shaped, line)
    .map((run) => runOperators(run, canvas.file.font(run.item.face), label.fill, { left: x - shift, baseline }))
    .join('\n')
}
