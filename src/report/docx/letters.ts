import { DrawFuncs } from 'harfbuzzjs'
import type { Direction, Drawing, PathStep, Shape } from '../../charts/drawing'
import type { FontFiles } from '../pdf/render-pdf'
import { breakLines } from '../typesetting/break-lines'
import { cleanLine } from '../typesetting/clean-text'
import { type FontFace, fontFace } from '../typesetting/font-face'
import type { Outline, OutlinePart } from '../typesetting/outline'
import { typeset } from '../typesetting/typeset'
import { type VisualRun, visualRuns } from '../typesetting/visual-runs'

type Label = Extract<Shape, { kind: 'text' }>
type Faces = readonly [FontFace, ...FontFace[]]

interface Lettering {
  readonly direction: Direction
  readonly language: string
}

/** Turns the texts of a plain drawing into surfaces, in the fonts of the PDF: for a picture drawn where there is no canvas. */
export function lettersOf(fonts: FontFiles, { direction, language }: Lettering): (plain: Drawing) => Drawing {
  const [latin, arabic] = [fontFace(fonts.latinRegular), fontFace(fonts.arabicRegular)]
  const [latinBold, arabicBold] = [fontFace(fonts.latinBold), fontFace(fonts.arabicBold)]
  const isArabic = direction === 'rtl'
  const regular: Faces = isArabic ? [arabic, latin] : [latin, arabic]
  const bold: Faces = isArabic ? [arabicBold, latinBold] : [latinBold, arabicBold]
  const pen = new Pen()
  const drawn = (shape: Shape): readonly Shape[] =>
    shape.kind === 'text'
      ? outlined(shape, shape.bold === true ? bold : regular, { direction, language }, pen)
      : [shape]
  return (plain) => ({ ...plain, shapes: plain.shapes.flatMap(drawn) })
}

/** Wide enough that no label is ever broken. */
const UNBROKEN = 1e6

function outlined(label: Label, faces: Faces, { direction, language }: Lettering, pen: Pen): readonly Shape[] {
  const { text, size, x, y, fill, anchor } = label
  const shaped = typeset([{ text: cleanLine(text), faces, size }], { direction, language, missing: new Set() })
  const [line] = breakLines(shaped, UNBROKEN)
  const left = x - { start: 0, middle: line.width / 2, end: line.width }[anchor]
  return visualRuns(shaped, line).flatMap((run) =>
    runSteps(run, pen, left, y).map((steps): Shape => ({ kind: 'path', steps, fill })),
  )
}

function runSteps(run: VisualRun, pen: Pen, left: number, baseline: number): readonly (readonly PathStep[])[] {
  const { face } = run.item
  const scale = run.size / face.unitsPerEm
  let x = left + run.left
  return run.clusters.map(({ outline, advance }) => {
    const steps = partsOf(outline).flatMap((part) =>
      pen.draw(face, part.glyph, { x: x + part.x * scale, y: baseline - part.y * scale, scale }),
    )
    x += (advance * run.size) / 1000
    return steps
  })
}

function partsOf(outline: Outline): readonly OutlinePart[] {
  if (outline.kind === 'composite') return outline.parts
  return outline.kind === 'glyph' ? [{ glyph: outline.glyph, x: 0, y: 0 }] : []
}

interface Origin {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** Follows the outline of a glyph. One for all: each takes memory of the shaping engine for good. */
class Pen {
  private steps: PathStep[] = []
  private origin: Origin = { x: 0, y: 0, scale: 1 }
  private readonly functions = new DrawFuncs()

  constructor() {
    const at = (x: number, y: number) => ({
      x: this.origin.x + x * this.origin.scale,
      y: this.origin.y - y * this.origin.scale,
    })
    this.functions.setMoveToFunc((x, y) => this.steps.push({ kind: 'move', ...at(x, y) }))
    this.functions.setLineToFunc((x, y) => this.steps.push({ kind: 'line', ...at(x, y) }))
    this.functions.setCubicToFunc((ax, ay, bx, by, x, y) => {
      const [one, two] = [at(ax, ay), at(bx, by)]
      this.steps.push({ kind: 'curve', x1: one.x, y1: one.y, x2: two.x, y2: two.y, ...at(x, y) })
    })
    this.functions.setClosePathFunc(() => this.steps.push({ kind: 'close' }))
  }

  draw(face: FontFace, glyph: number, origin: Origin): readonly PathStep[] {
    this.steps = []
    this.origin = origin
    face.shaper.drawGlyph(glyph, this.functions)
    return this.steps
  }
}
