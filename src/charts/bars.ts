import type { Drawing, Shape } from './drawing'

/** One bar: what is certain (solid), what may be (hatched), out of 100 (UI 6: the scale is always whole). */
export interface Bar {
  readonly label: string
  /** Second line under the label; empty for none. */
  readonly note: string
  /** Percentages from 0 to 100; null when there is nothing to measure. */
  readonly floor: number | null
  readonly ceiling: number | null
  /** Where the known-only score stands; null when it is not shown. */
  readonly tick: number | null
}

export interface BarWords {
  readonly inPlace: string
  readonly notKnown: string
  readonly knownOnly: string
  /** In the place of a bar with nothing to measure. */
  readonly nothing: string
  /** A whole percentage as the reader writes it. */
  readonly percent: (value: number) => string
}

export interface BarLayout {
  /** Of the whole drawing. */
  readonly width: number
  /** Labels beside the bars, or above them where there is no room. */
  readonly narrow: boolean
  readonly textSize: number
  /** False where a bar above has taught the reading already; true unless given. */
  readonly teaching?: boolean
}

interface Frame {
  readonly start: number
  readonly width: number
  readonly textSize: number
}

const labelShare = 0.3

/** Good enough to keep two labels apart; the renderers measure for real. */
const estimatedWidth = (text: string, size: number): number => text.length * size * 0.62

const text = (
  x: number,
  y: number,
  content: string,
  size: number,
  more: { anchor?: 'start' | 'middle' | 'end'; bold?: boolean; soft?: boolean } = {},
): Shape => ({
  kind: 'text',
  x,
  y,
  text: content,
  size,
  anchor: more.anchor ?? 'start',
  fill: more.soft === true ? 'ink-2' : 'ink',
  ...(more.bold === true ? { bold: true } : {}),
})

/** Numbers under the ends of the bar, the floor in bold, never on top of each other and never past the scale. */
function valueLabels(
  bar: Bar & { floor: number; ceiling: number },
  y: number,
  frame: Frame,
  words: BarWords,
): readonly Shape[] {
  const { start, width, textSize } = frame
  const at = (value: number) => start + (value / 100) * width
  const widthOf = (value: number) => estimatedWidth(words.percent(value), textSize)
  const floorEnd = Math.max(at(bar.floor), start + widthOf(bar.floor))
  const floorLabel = (end: number): Shape =>
    // At the start edge the text stands exactly there, however wide it turns out to be.
    end <= start + widthOf(bar.floor)
      ? text(start, y, words.percent(bar.floor), textSize, { bold: true })
      : text(end, y, words.percent(bar.floor), textSize, { anchor: 'end', bold: true })
  if (bar.floor === bar.ceiling) return [floorLabel(floorEnd)]
  const gap = textSize * 0.6
  const needed = floorEnd + gap + widthOf(bar.ceiling)
  const ceilingEnd = Math.min(Math.max(at(bar.ceiling), needed), start + width)
  return [
    floorLabel(Math.min(floorEnd, ceilingEnd - widthOf(bar.ceiling) - gap)),
    text(ceilingEnd, y, words.percent(bar.ceiling), textSize, { anchor: 'end' }),
  ]
}

function barShapes(bar: Bar, top: number, height: number, frame: Frame): readonly Shape[] {
  const { start, width } = frame
  const at = (value: number) => (value / 100) * width
  const outline: Shape = {
    kind: 'rectangle',
    x: start,
    y: top,
    width,
    height,
    fill: 'surface',
    stroke: 'level-edge',
    strokeWidth: 0.75,
  }
  if (bar.floor === null || bar.ceiling === null) return [outline]
  const shapes: Shape[] = [outline]
  if (bar.ceiling > bar.floor) {
    const x = start + at(bar.floor)
    shapes.push({
      kind: 'rectangle',
      x,
      y: top,
      width: at(bar.ceiling - bar.floor),
      height,
      fill: 'hatch',
      stroke: 'level-edge',
      strokeWidth: 0.75,
    })
  }
  if (bar.floor > 0) shapes.push({ kind: 'rectangle', x: start, y: top, width: at(bar.floor), height, fill: 'data' })
  if (bar.tick !== null) {
    const x = start + at(bar.tick)
    shapes.push({ kind: 'line', x1: x, x2: x, y1: top - 5, y2: top + height + 2, stroke: 'ink', strokeWidth: 1.75 })
  }
  // Where counting starts; drawn last so that it closes every bar, empty ones too.
  shapes.push({
    kind: 'line',
    x1: start,
    x2: start,
    y1: top - 3,
    y2: top + height + 3,
    stroke: 'ink',
    strokeWidth: 1.5,
  })
  return shapes
}

/** Teaches the reading once, above the first bar (UI 6: label the thing itself). */
function teaching(bar: Bar, y: number, frame: Frame, words: BarWords): readonly Shape[] {
  const { start, width, textSize } = frame
  if (bar.floor === null || bar.ceiling === null) return []
  const small = textSize * 0.92
  const at = (value: number) => start + (value / 100) * width
  const shapes: Shape[] = []
  let free = start
  const put = (x: number, content: string): void => {
    const from = Math.max(x, free)
    const to = from + estimatedWidth(content, small)
    if (to > start + width) return
    shapes.push(text(from, y, content, small, { soft: true }))
    free = to + small
  }
  if (bar.floor > 0) put(start, words.inPlace)
  if (bar.tick !== null)
    put(Math.max(start, at(bar.tick) - estimatedWidth(words.knownOnly, small) / 2), words.knownOnly)
  if (bar.ceiling > bar.floor) put(at(bar.floor) + 2, words.notKnown)
  return shapes
}

/** Bars one under the other, from the start edge, on one whole scale. */
export function barChart(bars: readonly Bar[], layout: BarLayout, words: BarWords): Drawing {
  const { textSize, narrow } = layout
  const start = narrow ? 0 : Math.round(layout.width * labelShare)
  // Half a line stays free at the end, for the stroke of the outline.
  const frame: Frame = { start, width: layout.width - start - 1, textSize }
  const barHeight = Math.round(textSize * 1.35)
  const lead = Math.round(textSize * 1.5)
  const shapes: Shape[] = []
  let y = 0
  for (const [index, bar] of bars.entries()) {
    if (narrow) {
      shapes.push(text(0, y + textSize, bar.label, textSize, { bold: true }))
      if (bar.note !== '')
        shapes.push(text(layout.width, y + textSize, bar.note, textSize * 0.92, { anchor: 'end', soft: true }))
      y += lead + 4
    }
    if (index === 0 && layout.teaching !== false) {
      shapes.push(...teaching(bar, y + textSize, frame, words))
      y += lead + 2
    }
    if (!narrow) {
      shapes.push(text(0, y + textSize, bar.label, textSize, { bold: true }))
      if (bar.note !== '') shapes.push(text(0, y + textSize + lead * 0.9, bar.note, textSize * 0.92, { soft: true }))
    }
    shapes.push(...barShapes(bar, y, barHeight, frame))
    const labels = y + barHeight + textSize + 3
    if (bar.floor !== null && bar.ceiling !== null) {
      shapes.push(...valueLabels({ ...bar, floor: bar.floor, ceiling: bar.ceiling }, labels, frame, words))
    } else {
      shapes.push(text(start, labels, words.nothing, textSize, { soft: true }))
    }
    y = labels + Math.round(textSize * (narrow ? 1.1 : 0.9))
  }
  return { width: layout.width, height: y, shapes }
}
