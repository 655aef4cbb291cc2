import type { Area, Drawing, Shape } from './drawing'
import { estimatedWidth, label } from './lettering'

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
  /** How far other weights would move the floor; null keeps its room while it is being worked out. */
  readonly band?: { readonly low: number; readonly high: number } | null
  /** What is behind the bar. */
  readonly way?: Pick<Area, 'href' | 'label' | 'place'>
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
}

/** Where the bars of a drawing stand, and what it has explained so far. */
interface Frame {
  readonly layout: BarLayout
  readonly words: BarWords
  /** Of every bar, from the start edge. */
  readonly start: number
  readonly width: number
  readonly barHeight: number
  /** Height of a line of labels. */
  readonly lead: number
  readonly taught: Set<Lesson>
}

type Lesson = 'inPlace' | 'knownOnly' | 'notKnown'

type Measured = Bar & { readonly floor: number; readonly ceiling: number }

const labelShare = 0.3

/** Between a bar and its numbers where a band is drawn there. */
const bandRoom = 5

const isMeasured = (bar: Bar): bar is Measured => bar.floor !== null && bar.ceiling !== null

const at = (value: number, { start, width }: Frame): number => start + (value / 100) * width

/** Numbers under the ends of the bar, the floor in bold, never on top of each other and never past the scale. */
function valueLabels(bar: Measured, y: number, frame: Frame): readonly Shape[] {
  const { start, width, words } = frame
  const { textSize } = frame.layout
  const widthOf = (value: number) => estimatedWidth(words.percent(value), textSize)
  const floorEnd = Math.max(at(bar.floor, frame), start + widthOf(bar.floor))
  const floorLabel = (end: number): Shape =>
    // At the start edge the text stands exactly there, however wide it turns out to be.
    end <= start + widthOf(bar.floor)
      ? label(start, y, words.percent(bar.floor), textSize, { bold: true })
      : label(end, y, words.percent(bar.floor), textSize, { anchor: 'end', bold: true })
  if (bar.floor === bar.ceiling) return [floorLabel(floorEnd)]
  const gap = textSize * 0.6
  const needed = floorEnd + gap + widthOf(bar.ceiling)
  const ceilingEnd = Math.min(Math.max(at(bar.ceiling, frame), needed), start + width)
  return [
    floorLabel(Math.min(floorEnd, ceilingEnd - widthOf(bar.ceiling) - gap)),
    label(ceilingEnd, y, words.percent(bar.ceiling), textSize, { anchor: 'end' }),
  ]
}

/** A thin bracket under the bar: from the 5th to the 95th percentile (METHOD 4). */
function bracket({ low, high }: { low: number; high: number }, y: number, frame: Frame): readonly Shape[] {
  if (low === high) return []
  const [from, to] = [at(low, frame), at(high, frame)]
  const bottom = y + bandRoom - 1
  return [
    {
      kind: 'path',
      steps: [
        { kind: 'move', x: from, y: y + 1 },
        { kind: 'line', x: from, y: bottom },
        { kind: 'line', x: to, y: bottom },
        { kind: 'line', x: to, y: y + 1 },
      ],
      stroke: 'ink',
      strokeWidth: 1,
    },
  ]
}

function lengths(bar: Measured, top: number, frame: Frame): readonly Shape[] {
  const { start, barHeight: height } = frame
  const shapes: Shape[] = []
  const x = at(bar.floor, frame)
  if (bar.ceiling > bar.floor) {
    const width = at(bar.ceiling, frame) - x
    shapes.push({
      kind: 'rectangle',
      x,
      y: top,
      width,
      height,
      fill: 'hatch',
      stroke: 'level-edge',
      strokeWidth: 0.75,
    })
  }
  if (bar.floor > 0) shapes.push({ kind: 'rectangle', x: start, y: top, width: x - start, height, fill: 'data' })
  return shapes
}

function barShapes(bar: Bar, top: number, frame: Frame): readonly Shape[] {
  const { start, width, barHeight: height } = frame
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
  if (!isMeasured(bar)) return [outline]
  const shapes: Shape[] = [outline, ...lengths(bar, top, frame)]
  if (bar.tick !== null) {
    const x = at(bar.tick, frame)
    shapes.push({ kind: 'line', x1: x, x2: x, y1: top - 5, y2: top + height + 2, stroke: 'ink', strokeWidth: 1.75 })
  }
  if (bar.band !== undefined && bar.band !== null) shapes.push(...bracket(bar.band, top + height, frame))
  // Where counting starts; drawn last so that it closes every bar, empty ones too.
  const ends = { y1: top - 3, y2: top + height + 3 }
  shapes.push({ kind: 'line', x1: start, x2: start, ...ends, stroke: 'ink', strokeWidth: 1.5 })
  return shapes
}

/** What a bar shows that no bar above it has explained: each word once, above its own mark (UI 6). */
function lessonsOf(bar: Measured, frame: Frame): readonly { readonly lesson: Lesson; readonly x: number }[] {
  const small = frame.layout.textSize * 0.92
  const lessons: { lesson: Lesson; x: number }[] = []
  if (bar.floor > 0) lessons.push({ lesson: 'inPlace', x: frame.start })
  if (bar.tick !== null) {
    const half = estimatedWidth(frame.words.knownOnly, small) / 2
    lessons.push({ lesson: 'knownOnly', x: Math.max(frame.start, at(bar.tick, frame) - half) })
  }
  if (bar.ceiling > bar.floor) lessons.push({ lesson: 'notKnown', x: at(bar.floor, frame) + 2 })
  return lessons.filter(({ lesson }) => !frame.taught.has(lesson))
}

/** What there is no room for here is left to a later bar. */
function teaching(bar: Measured, y: number, frame: Frame): readonly Shape[] {
  const small = frame.layout.textSize * 0.92
  const shapes: Shape[] = []
  let free = frame.start
  for (const { lesson, x } of lessonsOf(bar, frame)) {
    const content = frame.words[lesson]
    const from = Math.max(x, free)
    const to = from + estimatedWidth(content, small)
    if (to > frame.start + frame.width) continue
    shapes.push(label(from, y, content, small, { fill: 'ink-2' }))
    frame.taught.add(lesson)
    free = to + small
  }
  return shapes
}

/** Whether name and note have room beside each other above a bar. */
function fitOneLine(bar: Bar, { layout: { width, textSize } }: Frame): boolean {
  const small = textSize * 0.92
  return estimatedWidth(bar.label, textSize) + estimatedWidth(bar.note, small) + small <= width
}

/** Name and note: beside the bar, or above it, in one line where the note has room there. */
function names(bar: Bar, y: number, frame: Frame): readonly Shape[] {
  const { narrow, textSize, width } = frame.layout
  const small = textSize * 0.92
  const name = label(0, y, bar.label, textSize, { bold: true })
  if (bar.note === '') return [name]
  const note =
    narrow && fitOneLine(bar, frame)
      ? label(width, y, bar.note, small, { anchor: 'end', fill: 'ink-2' })
      : label(0, y + frame.lead * 0.9, bar.note, small, { fill: 'ink-2' })
  return [name, note]
}

interface Row {
  readonly shapes: readonly Shape[]
  readonly bottom: number
}

function row(bar: Bar, top: number, frame: Frame): Row {
  const { narrow, textSize } = frame.layout
  const shapes: Shape[] = []
  let y = top
  if (narrow) {
    shapes.push(...names(bar, y + textSize, frame))
    y += frame.lead + 4 + (fitOneLine(bar, frame) ? 0 : frame.lead * 0.9)
  }
  const lessons = isMeasured(bar) ? teaching(bar, y + textSize, frame) : []
  if (lessons.length > 0) y += frame.lead + 2
  if (!narrow) shapes.push(...names(bar, y + textSize, frame))
  shapes.push(...lessons, ...barShapes(bar, y, frame))
  const values = y + frame.barHeight + (bar.band === undefined ? 0 : bandRoom) + textSize + 3
  if (isMeasured(bar)) shapes.push(...valueLabels(bar, values, frame))
  else shapes.push(label(frame.start, values, frame.words.nothing, textSize, { fill: 'ink-2' }))
  return { shapes, bottom: values + Math.round(textSize * (narrow ? 1.1 : 0.9)) }
}

/** Bars one under the other, from the start edge, on one whole scale. */
export function barChart(bars: readonly Bar[], layout: BarLayout, words: BarWords): Drawing {
  const { textSize, narrow, width } = layout
  const start = narrow ? 0 : Math.round(width * labelShare)
  const frame: Frame = {
    layout,
    words,
    start,
    // Half a line stays free at the end, for the stroke of the outline.
    width: width - start - 1,
    barHeight: Math.round(textSize * 1.35),
    lead: Math.round(textSize * 1.5),
    taught: new Set(),
  }
  const shapes: Shape[] = []
  const areas: Area[] = []
  let y = 0
  for (const bar of bars) {
    const { shapes: own, bottom } = row(bar, y, frame)
    shapes.push(...own)
    if (bar.way !== undefined) areas.push({ x: 0, y, width, height: bottom - y, ...bar.way })
    y = bottom
  }
  return { width, height: y, shapes, ...(areas.length === 0 ? {} : { areas }) }
}
