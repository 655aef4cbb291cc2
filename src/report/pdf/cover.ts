import type { Cover } from '../document'
import { cleanLine } from '../typesetting/clean-text'
import type { Canvas } from './canvas'
import { drawFacts, factsHeight, type SetFact, setFacts } from './cover-facts'
import { type Align, drawLine, drawRule, ownersOf } from './draw-text'
import { drawFigure } from './set-figure'
import { type SetText, setPlain, setTitle } from './set-text'
import { type Frame, frameWithin, type Setting } from './setting'
import type { TextKind, TextStyle } from './style-sheet'

/** White space, in em. */
const UNDER_EYEBROW = 0.6
const ABOVE_TITLE = 3.6
const UNDER_TITLE = 1
const AROUND_PORTRAIT = 2
const UNDER_PORTRAIT = 1.1
const ABOVE_FACTS = 1.2
const ABOVE_FOOTER = 1

const OPENING_RULE = { width: 1.2, paint: 'ink' } as const
const CLOSING_RULE = { width: 0.8, paint: 'line' } as const

/** A title that would squeeze the portrait is set smaller, in these steps. */
const TITLE_SCALES = [1, 0.82, 0.66, 0.5]
/** The portrait is not made smaller than this share of its size for the sake of the title. */
const LEAST_PORTRAIT = 0.75

interface Plan {
  readonly title: SetText
  readonly subtitle: SetText
  readonly caption: SetText
  readonly footer: SetText
  readonly facts: readonly SetFact[]
  readonly portraitScale: number
}

/**
 * The cover: what, where and when on top; the portrait of the country with its key and the facts at the foot. No running head.
 */
export function drawCover(canvas: Canvas, setting: Setting, cover: Cover): void {
  const { sheet } = setting
  const frame = sheet.column
  const { em } = setting.style
  const plan = planCover(setting, cover, frame)
  let top = drawEyebrow(canvas, setting, cover, frame)
  top = drawBlock(canvas, setting, plan.title, frame, top + ABOVE_TITLE * em)
  drawBlock(canvas, setting, plan.subtitle, frame, top + UNDER_TITLE * em)

  const portraitHeight = cover.drawing.height * plan.portraitScale
  const foot = sheet.coverBottom - textHeight(plan.footer)
  const footRule = foot - ABOVE_FOOTER * em
  const facts = footRule - (plan.facts.length > 0 ? ABOVE_FACTS * em : 0) - factsHeight(plan.facts)
  const caption = facts - ABOVE_FACTS * em - textHeight(plan.caption)
  const portrait = caption - UNDER_PORTRAIT * em - portraitHeight
  drawFigure(canvas, setting, {
    drawing: cover.drawing,
    alternative: cover.drawingAlternative,
    parent: setting.tree.root,
    frame,
    top: portrait,
    scale: plan.portraitScale,
  })
  drawBlock(canvas, setting, plan.caption, frame, caption)
  drawFacts(canvas, setting, plan.facts, facts)
  drawRule(canvas, [frame.left, footRule], [frame.left + frame.width, footRule], CLOSING_RULE)
  drawBlock(canvas, setting, plan.footer, frame, foot)
  canvas.close()
}

function planCover(setting: Setting, cover: Cover, frame: Frame): Plan {
  const { sheet } = setting
  const { em, text } = setting.style
  const measure = Math.min(frame.width, setting.style.measure)
  const plain = (value: string, kind: TextKind, width: number) => setPlain(setting, cleanLine(value), text[kind], width)
  const subtitle = setTitle(setting, cleanLine(cover.subtitle), text.subtitle, Math.min(frame.width, 36 * em))
  const caption = plain(cover.caption, 'cover-caption', measure)
  const footer = plain(cover.footer, 'cover-footer', frame.width)
  const facts = setFacts(setting, cover.facts, frame)
  const spaces =
    UNDER_EYEBROW + ABOVE_TITLE + UNDER_TITLE + AROUND_PORTRAIT + UNDER_PORTRAIT + 2 * ABOVE_FACTS + ABOVE_FOOTER
  const fixed = [subtitle, caption, footer].reduce((sum, part) => sum + textHeight(part), 0)
  const room = sheet.coverBottom - sheet.head - text.eyebrow.leading - spaces * em - fixed - factsHeight(facts)
  const candidates = TITLE_SCALES.map((scale) => {
    const title = setTitle(setting, cleanLine(cover.title), scaled(text['cover-title'], scale), frame.width)
    const height = Math.max(0, room - textHeight(title))
    const { drawing } = cover
    const portraitScale = Math.min(1, frame.width / Math.max(1, drawing.width), height / Math.max(1, drawing.height))
    return { title, portraitScale }
  })
  const widest = frame.width / Math.max(1, cover.drawing.width)
  const least = LEAST_PORTRAIT * Math.min(1, widest)
  const smallest = { title: setPlain(setting, '', text['cover-title'], frame.width), portraitScale: 0 }
  const chosen = candidates.find((candidate) => candidate.portraitScale >= least) ?? candidates.at(-1) ?? smallest
  return { ...chosen, subtitle, caption, footer, facts }
}

function scaled(style: TextStyle, scale: number): TextStyle {
  return { ...style, size: style.size * scale, leading: style.leading * scale }
}

function textHeight(text: SetText): number {
  return text.lines.length * text.style.leading
}

/** Kind of document at the start edge, round and date at the end edge, a rule below. */
function drawEyebrow(canvas: Canvas, setting: Setting, cover: Cover, frame: Frame): number {
  const style = setting.style.text.eyebrow
  const half = frame.width / 2
  const halves: readonly (readonly [string, number, Align])[] = [
    [cover.eyebrow, 0, 'start'],
    [cover.eyebrowEnd, half, 'end'],
  ]
  const bottoms = halves.map(([value, start, align]) => {
    const text = setPlain(setting, cleanLine(value), style, half)
    return drawBlock(canvas, setting, text, frameWithin(setting, frame, start, half), setting.sheet.head, align)
  })
  const rule = Math.max(...bottoms) + UNDER_EYEBROW * setting.style.em
  drawRule(canvas, [frame.left, rule], [frame.left + frame.width, rule], OPENING_RULE)
  return rule
}

/** Draws all lines as one paragraph; gives the place below them. */
function drawBlock(
  canvas: Canvas,
  setting: Setting,
  text: SetText,
  frame: Frame,
  top: number,
  align: Align = 'start',
): number {
  const owners = ownersOf(setting.tree, text, setting.tree.element('P', setting.tree.root))
  text.lines.forEach((line, index) => {
    drawLine(canvas, setting, text, line, { frame, align, top: top + index * text.style.leading, owners })
  })
  return top + textHeight(text)
}
