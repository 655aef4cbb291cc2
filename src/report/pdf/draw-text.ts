import type { Line } from '../typesetting/break-lines'
import { spaceAfter, type VisualRun, visualRuns } from '../typesetting/visual-runs'
import type { Artifact, Canvas } from './canvas'
import { PAGE_HEIGHT } from './jspdf-internals'
import { rgb } from './palette'
import { decimals } from './pdf-syntax'
import type { Look, SetText } from './set-text'
import type { Frame, Setting } from './setting'
import type { StructureElement, StructureTree } from './structure'
import { runOperators } from './text-operators'

export type Align = 'start' | 'end' | 'middle'

/** To whom the spans of a text belong; made once, so that a link over two lines is one link. */
export interface Owners {
  readonly ofSpan: (span: number) => StructureElement | Artifact
}

/** Every span belongs to `owner`, or to a Link or Span of its own under it. */
export function ownersOf(tree: StructureTree, text: SetText, owner: StructureElement): Owners {
  const own = text.looks.map((look) => {
    const attributes = look.language === null ? {} : { language: look.language }
    if (look.target !== null) return tree.element('Link', owner, attributes)
    return look.language === null ? owner : tree.element('Span', owner, attributes)
  })
  return { ofSpan: (span) => own[span] ?? owner }
}

export function artifactOwners(artifact: Artifact): Owners {
  return { ofSpan: () => artifact }
}

/** Draws one line in a frame; `top` is the top of its strip, as high as the leading. */
export function drawLine(
  canvas: Canvas,
  setting: Setting,
  text: SetText,
  line: Line,
  place: { readonly frame: Frame; readonly align: Align; readonly top: number; readonly owners: Owners },
): void {
  const left = leftOf(setting, line.width, place.frame, place.align)
  const baseline = baselineOf(setting, text, place.top)
  const space = spaceAfter(text.shaped, line, setting.direction)
  const runs = [...visualRuns(text.shaped, line), ...(space === null ? [] : [space])]
  runs.forEach((run, index) => {
    const span = run.item.span
    const look = text.looks[span]
    const owner = place.owners.ofSpan(span)
    canvas.draw(
      owner,
      runOperators(run, canvas.file.font(run.item.face), look?.paint ?? text.style.paint, { left, baseline }),
    )
    const isLast = runs[index + 1]?.item.span !== span
    if (!isLast || look === undefined || look.target === null || typeof owner === 'string') return
    drawLink(canvas, owner, look, {
      text,
      left,
      baseline,
      top: place.top,
      runs: runs.filter((candidate) => candidate.item.span === span && candidate !== space),
    })
  })
}

function leftOf(setting: Setting, width: number, frame: Frame, align: Align): number {
  const room = frame.width - width
  if (align === 'middle') return frame.left + room / 2
  return (align === 'start') === (setting.direction === 'ltr') ? frame.left : frame.left + room
}

function baselineOf(setting: Setting, text: SetText, top: number): number {
  return top + text.style.leading / 2 + text.style.size * setting.style.baselineDrop
}

interface LinkPlace {
  readonly text: SetText
  readonly left: number
  readonly baseline: number
  readonly top: number
  readonly runs: readonly VisualRun[]
}

const UNDERLINE_WIDTH = 0.4
/** Below the baseline, as a share of the size. */
const UNDERLINE_DEPTH = 0.18

function drawLink(canvas: Canvas, owner: StructureElement, look: Look, place: LinkPlace): void {
  if (look.target === null) return
  const start = Math.min(...place.runs.map((run) => run.left))
  const end = Math.max(...place.runs.map((run) => run.left + run.width))
  const { leading, size } = place.text.style
  const area = { left: place.left + start, top: place.top, width: end - start, height: leading }
  canvas.link(owner, area, look.target, look.text)
  // On paper an address can be typed from its text; a list of underlined inner links would only be restless.
  if (look.target.kind === 'inner') return
  const y = PAGE_HEIGHT - place.baseline - size * UNDERLINE_DEPTH
  const path = `${decimals(area.left, y)} m ${decimals(area.left + area.width, y)} l S`
  canvas.draw('layout', `${rgb('line-strong')} RG ${UNDERLINE_WIDTH} w ${path}`)
}

export interface Rule {
  readonly width: number
  readonly paint: 'ink' | 'line' | 'line-strong'
  readonly artifact?: Artifact
}

/** A rule of the layout, from one point to another, in points from the top left of the page. */
export function drawRule(
  canvas: Canvas,
  from: readonly [number, number],
  to: readonly [number, number],
  rule: Rule,
): void {
  const start = decimals(from[0], PAGE_HEIGHT - from[1])
  const end = decimals(to[0], PAGE_HEIGHT - to[1])
  canvas.draw(rule.artifact ?? 'layout', `${rgb(rule.paint)} RG ${decimals(rule.width)} w ${start} m ${end} l S`)
}
