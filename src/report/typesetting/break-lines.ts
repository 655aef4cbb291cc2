import LineBreaker from 'linebreak'
import { isIgnorable, isSpace } from './characters'
import type { ShapedText } from './typeset'

/** Indexes into the text; the space at the end of the line is left out. */
export interface Line {
  readonly start: number
  readonly end: number
  /** Points. */
  readonly width: number
}

/** Widths are sums of many fractions: a line that fits by design must not be broken by the last digit. */
const TOLERANCE = 0.01

/** Where long addresses may be cut when they must be: after what separates their parts. */
const ADDRESS_SEPARATOR = /[/.\-_?&=#%:,;]/

/** What makes a word an address: it may be cut anywhere. */
const ADDRESS = /:\/\/|www\.|\S@\S/i

/** Breaks text into lines no wider than `width`; a word wider than that is cut. There is always one line at least. */
export function breakLines(shaped: ShapedText, width: number): readonly [Line, ...Line[]] {
  const lines: Line[] = []
  const push = (start: number, end: number) => lines.push(lineOf(shaped, start, trimmedEnd(shaped.text, start, end)))
  const breaker = new LineBreaker(shaped.text)
  let start = 0
  let fits = 0
  for (let opportunity = breaker.nextBreak(); opportunity !== null; opportunity = breaker.nextBreak()) {
    const { position, required } = opportunity
    if (fits > start && !fitsIn(shaped, start, position, width)) {
      push(start, fits)
      start = fits
    }
    while (!fitsIn(shaped, start, position, width)) {
      const cut = emergencyCut(shaped, start, position, width)
      push(start, cut)
      start = cut
    }
    fits = position
    if (required && endsLine(shaped.text, position)) {
      push(start, position)
      start = position
    }
  }
  if (start < shaped.text.length || lines.length === 0) push(start, shaped.text.length)
  const [first = lineOf(shaped, 0, 0), ...others] = lines
  return [first, ...others]
}

/** Widths in points of the pieces that only an emergency cuts: the words of a text, without its addresses. */
export function pieceWidths(shaped: ShapedText): readonly number[] {
  const { text } = shaped
  const addresses = [...text.matchAll(/\S+/g)].filter(([word]) => ADDRESS.test(word))
  const breaker = new LineBreaker(text)
  const widths: number[] = []
  let start = 0
  for (let opportunity = breaker.nextBreak(); opportunity !== null; opportunity = breaker.nextBreak()) {
    const { position } = opportunity
    const from = start
    const inAddress = addresses.some(({ index, 0: word }) => index < position && index + word.length > from)
    if (!inAddress) widths.push(lineOf(shaped, from, trimmedEnd(text, from, position)).width)
    start = position
  }
  return widths
}

/**
 * The same in lines of much the same length, and no more of them: for headings and titles, where one word alone on the last line
 * looks like a slip.
 */
export function balancedLines(shaped: ShapedText, width: number): readonly [Line, ...Line[]] {
  const widest = breakLines(shaped, width)
  if (widest.length === 1) return widest
  let [tooNarrow, wideEnough] = [0, width]
  let lines = widest
  while (wideEnough - tooNarrow > 2) {
    const middle = (tooNarrow + wideEnough) / 2
    const candidate = breakLines(shaped, middle)
    // Narrow lines may fit by cutting a long word; that is no balance.
    if (candidate.length > widest.length || hasCutWord(shaped, candidate)) {
      tooNarrow = middle
    } else {
      wideEnough = middle
      lines = candidate
    }
  }
  return lines
}

function hasCutWord({ text }: ShapedText, lines: readonly Line[]): boolean {
  return lines.slice(0, -1).some(({ end }) => !/[\s/-]/.test(text.slice(end - 1, end + 1)))
}

/** The breaker also calls the end of the text a required break; only a line end opens a line after it. */
function endsLine(text: string, position: number): boolean {
  return text[position - 1] === '\n'
}

function lineOf({ widths }: ShapedText, start: number, end: number): Line {
  return { start, end, width: (widths[end] ?? 0) - (widths[start] ?? 0) }
}

function fitsIn(shaped: ShapedText, start: number, end: number, width: number): boolean {
  return lineOf(shaped, start, trimmedEnd(shaped.text, start, end)).width <= width + TOLERANCE
}

/**
 * The end without the white space before it, nor direction controls: they weigh nothing, and HarfBuzz may count the space after
 * one as its own.
 */
function trimmedEnd(text: string, start: number, end: number): number {
  let last = end
  while (last > start && isBlank(text.charCodeAt(last - 1))) last -= 1
  return last
}

function isBlank(code: number): boolean {
  return isSpace(code) || isIgnorable(code)
}

/** The farthest place to cut a word that is wider than the line: after a separator if there is one past the middle. */
function emergencyCut(shaped: ShapedText, start: number, limit: number, width: number): number {
  const clusterStarts = new Set(shaped.items.flatMap((item) => item.clusters.map((cluster) => cluster.start)))
  let farthest = 0
  let separated = 0
  for (let end = start + 1; end < limit; end += 1) {
    if (!clusterStarts.has(end)) continue
    if (farthest > 0 && lineOf(shaped, start, end).width > width + TOLERANCE) break
    farthest = end
    if (ADDRESS_SEPARATOR.test(shaped.text.charAt(end - 1))) separated = end
  }
  const pastMiddle = lineOf(shaped, start, separated).width > width / 2
  return separated > start && pastMiddle ? separated : farthest || limit
}
