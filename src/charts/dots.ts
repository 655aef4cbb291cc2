import { type Constituency, constituencies } from '../domain/assessment/constituency'
import { type Interval, isSettled } from '../domain/scoring/interval'
import { type Board, type BoardRow, countOf, differentOf } from './board'
import type { Area, Drawing, Shape } from './drawing'
import { estimatedWidth, label } from './lettering'
import { constituencyMark } from './marks'

export interface BoardWords {
  readonly constituency: (constituency: Constituency) => string
  readonly number: (value: number) => string
  /** Under the numbers of the levels 0 to 4, where there is room. */
  readonly levels: readonly string[]
  /** How many respondents one band stands for. */
  readonly times: (respondents: number) => string
  readonly notApplicable: (respondents: number) => string
  /** Beside the bracket: "Country: level 1 to 3". */
  readonly country: string
}

export interface BoardLayout {
  /** Of the whole drawing. */
  readonly width: number
  readonly textSize: number
  /** Makes the board a way to what is behind it. */
  readonly way?: Pick<Area, 'href' | 'label'>
}

const levels = [0, 1, 2, 3, 4] as const

/** Where things stand on one board. */
interface Grid {
  readonly words: BoardWords
  readonly width: number
  readonly textSize: number
  readonly mark: number
  /** From one mark, or line of them, to the next. */
  readonly pitch: number
  /** Where the levels begin: after the names, or at the start edge with the names above. */
  readonly start: number
  readonly column: number
  readonly beside: boolean
}

/** In sizes of type: where five levels beside the names would be narrower, the names stand above the marks. */
const narrowestLevels = 23

/** Arabic letters join: their words are narrower than the estimate. */
const widthOf = (text: string, size: number): number =>
  estimatedWidth(text, size) * (/\p{Script=Arabic}/u.test(text) ? 0.8 : 1)

function gridOf({ width, textSize }: BoardLayout, words: BoardWords): Grid {
  const mark = Math.round(textSize * 0.95)
  // Of all constituencies, whoever answered: boards in a list stand in line.
  const longest = Math.max(...constituencies.map((one) => widthOf(words.constituency(one), textSize)))
  const names = Math.round(longest + mark * 2.2)
  const beside = width - names >= narrowestLevels * textSize
  const start = beside ? names : 0
  const column = (width - start) / levels.length
  return { words, width, textSize, mark, pitch: mark * 1.35, start, beside, column }
}

const middleOf = (level: number, { start, column }: Grid): number => start + (level + 0.5) * column

/** A board is built from the top down: each part says how far it reached. */
interface Part {
  readonly shapes: readonly Shape[]
  readonly bottom: number
}

const across = (y: number, { width }: Grid, from: number, stroke: 'ink' | 'line', strokeWidth: number): Shape => ({
  kind: 'line',
  x1: from,
  x2: width,
  y1: y,
  y2: y,
  stroke,
  strokeWidth,
})

/** The five levels by number, and by name where there is room. */
function heads(grid: Grid): Part {
  const { textSize, words, start, column } = grid
  const small = textSize * 0.92
  const hasNames = words.levels.every((name) => widthOf(name, small) < column)
  const bottom = textSize * (hasNames ? 2.8 : 1.5)
  const shapes = levels.flatMap((level) => {
    const middle = middleOf(level, grid)
    const number = label(middle, textSize, words.number(level), textSize, { anchor: 'middle', bold: true })
    if (!hasNames) return [number]
    const name = words.levels[level] ?? ''
    return [number, label(middle, textSize * 2.3, name, small, { anchor: 'middle', fill: 'ink-2' })]
  })
  return { shapes: [...shapes, across(bottom, grid, start, 'ink', 1.5)], bottom }
}

/** Settled respondents of one constituency, side by side at their level, in as many lines as they need. */
function marksOf(row: BoardRow, top: number, grid: Grid): Part {
  const { mark, pitch, column } = grid
  const perLine = Math.max(1, Math.floor(column / pitch))
  const counts = levels.map((level) => countOf(row.standings, { floor: level, ceiling: level }))
  const shapes = levels.flatMap((level, at) =>
    Array.from({ length: counts[at] ?? 0 }, (_, index) => {
      const line = Math.floor(index / perLine)
      const inLine = Math.min(perLine, (counts[at] ?? 0) - line * perLine)
      const x = middleOf(level, grid) + ((index % perLine) - (inLine - 1) / 2) * pitch
      return constituencyMark(row.constituency, x, top + (line + 0.5) * pitch, mark)
    }),
  )
  return { shapes, bottom: top + Math.ceil(Math.max(...counts) / perLine) * pitch }
}

/** From floor to ceiling, hatched as all that is not known; those who said the same span share one band, with their number. */
function bandOf(span: Interval, row: BoardRow, top: number, grid: Grid): readonly Shape[] {
  const { mark, pitch, textSize, words } = grid
  const [x, end] = [middleOf(span.floor, grid) - mark / 2, middleOf(span.ceiling, grid) + mark / 2]
  const height = pitch * 0.8
  const band: Shape = {
    kind: 'rectangle',
    x,
    y: top + (pitch - height) / 2,
    width: end - x,
    height,
    fill: 'hatch',
    stroke: row.constituency,
    strokeWidth: 1.25,
    radius: 3,
  }
  const respondents = countOf(row.standings, span)
  if (respondents === 1) return [band]
  const times = words.times(respondents)
  const ground = widthOf(times, textSize) + 6
  const middle = (x + end) / 2
  return [
    band,
    { kind: 'rectangle', x: middle - ground / 2, y: band.y - 1, width: ground, height: height + 2, fill: 'surface' },
    label(middle, top + pitch / 2 + textSize * 0.36, times, textSize, { anchor: 'middle', bold: true }),
  ]
}

function answersOf(row: BoardRow, top: number, grid: Grid): Part {
  const settled = marksOf(row, top, grid)
  const spans = differentOf(row.standings.filter((standing) => !isSettled(standing)))
  const bands = spans.flatMap((span, index) => bandOf(span, row, settled.bottom + index * grid.pitch, grid))
  return { shapes: [...settled.shapes, ...bands], bottom: settled.bottom + spans.length * grid.pitch }
}

/** The constituency's mark and name, and under it who says that it does not apply. */
function nameOf(row: BoardRow, top: number, grid: Grid): Part {
  const { mark, pitch, textSize, words } = grid
  const name = label(mark * 1.6, top + pitch / 2 + textSize * 0.36, words.constituency(row.constituency), textSize)
  const shapes = [constituencyMark(row.constituency, mark * 0.6, top + pitch / 2, mark), name]
  if (row.notApplicable === 0) return { shapes, bottom: top + pitch }
  const bottom = top + pitch + textSize * 1.3
  const note = label(mark * 1.6, bottom - textSize * 0.3, words.notApplicable(row.notApplicable), textSize * 0.92, {
    fill: 'ink-2',
  })
  return { shapes: [...shapes, note], bottom }
}

function rowOf(row: BoardRow, top: number, grid: Grid): Part {
  const gap = grid.textSize * 0.4
  const name = nameOf(row, top + gap, grid)
  const answers = answersOf(row, grid.beside ? top + gap : name.bottom, grid)
  const bottom = Math.max(name.bottom, answers.bottom) + gap
  return { shapes: [...name.shapes, ...answers.shapes, across(bottom, grid, 0, 'line', 0.75)], bottom }
}

/** What all that comes to for the country: a thin bracket under the rows, in words beside or below it. */
function bracket({ country }: Board, top: number, grid: Grid): Part {
  const { mark, textSize, words, beside } = grid
  const from = country === null ? grid.width : middleOf(country.floor, grid) - mark * 0.6
  const isBeside = beside && widthOf(words.country, textSize * 1.05) < from
  const baseline = top + textSize * (isBeside ? 1.2 : 2)
  const shapes = [label(0, baseline, words.country, textSize, { bold: true })]
  const bottom = baseline + textSize * 0.4
  if (country === null) return { shapes, bottom }
  const to = middleOf(country.ceiling, grid) + mark * 0.6
  const [high, low] = [top + textSize * 0.35, top + textSize * 0.8]
  const steps = [
    { kind: 'move' as const, x: from, y: high },
    { kind: 'line' as const, x: from, y: low },
    { kind: 'line' as const, x: to, y: low },
    { kind: 'line' as const, x: to, y: high },
  ]
  return { shapes: [...shapes, { kind: 'path', steps, stroke: 'ink', strokeWidth: 1.75 }], bottom }
}

/** Lines between the levels, behind everything. */
const columnsOf = (top: number, bottom: number, grid: Grid): readonly Shape[] =>
  [1, 2, 3, 4].map((level) => ({
    kind: 'line',
    x1: grid.start + level * grid.column,
    x2: grid.start + level * grid.column,
    y1: top,
    y2: bottom,
    stroke: 'line',
    strokeWidth: 0.75,
  }))

/** Who stands where on one indicator: levels across, one row a constituency, one mark a respondent (UI 3). */
export function dotsChart(board: Board, layout: BoardLayout, words: BoardWords): Drawing {
  const grid = gridOf(layout, words)
  const head = heads(grid)
  const shapes: Shape[] = []
  let bottom = head.bottom
  for (const row of board.rows) {
    const part = rowOf(row, bottom, grid)
    shapes.push(...part.shapes)
    bottom = part.bottom
  }
  const country = bracket(board, bottom, grid)
  const { width } = layout
  return {
    width,
    height: country.bottom,
    shapes: [...columnsOf(head.bottom, bottom, grid), ...head.shapes, ...shapes, ...country.shapes],
    ...(layout.way === undefined ? {} : { areas: [{ x: 0, y: 0, width, height: country.bottom, ...layout.way }] }),
  }
}
