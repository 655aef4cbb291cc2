import type { Direction } from '../../charts/drawing'
import type { Span } from '../document'
import { writable } from '../markup'
import { cleanText } from './clean-text'
import { isAddress, isolated, withSignsKept } from './isolate'

/** A part of a text that runs one way. */
export interface Piece {
  readonly text: string
  readonly direction: Direction
}

const MARKS: Readonly<Record<Direction, string>> = { ltr: '\u200E', rtl: '\u200F' }

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

const OPENING = /[\u2066\u2067\u2068]/
const PAIR = /[\u2066-\u2069]/g
const LEFT_TO_RIGHT_ISOLATE = '\u2066'
const RIGHT_TO_LEFT_ISOLATE = '\u2067'
const POP_ISOLATE = '\u2069'

/**
 * A span in parts of one direction each. Word runs a part by its property and knows no isolates, and old programs draw them as
 * signs. So an isolate becomes a part of its own, with marks of its direction inside and of the text's direction outside: every
 * program then shows it alike.
 */
export function piecesOf({ text, isolate }: Pick<Span, 'text' | 'isolate'>, direction: Direction): readonly Piece[] {
  const clean = writable(cleanText(text))
  const kept = isolate === true || isAddress(clean) ? isolated(clean) : withSignsKept(clean, direction)
  return merged(parted(kept, direction))
}

function parted(text: string, outside: Direction): readonly Piece[] {
  const start = text.search(OPENING)
  if (start < 0) return own(text.replace(PAIR, ''), outside)
  const end = closingOf(text, start)
  const inner = text.slice(start + 1, end)
  return [
    ...own(text.slice(0, start).replace(PAIR, ''), outside),
    ...isolate(inner, directionOf(text.charAt(start), inner), outside),
    ...parted(text.slice(end + 1), outside),
  ]
}

/** Where the isolate that opens at `start` is closed; the end of the text where it is not. */
function closingOf(text: string, start: number): number {
  let depth = 0
  for (let index = start; index < text.length; index += 1) {
    const sign = text.charAt(index)
    if (OPENING.test(sign)) depth += 1
    else if (sign === POP_ISOLATE) depth -= 1
    if (depth === 0) return index
  }
  return text.length
}

function directionOf(sign: string, inner: string): Direction {
  if (sign === LEFT_TO_RIGHT_ISOLATE) return 'ltr'
  if (sign === RIGHT_TO_LEFT_ISOLATE) return 'rtl'
  // By the first letter; what has none is a number or a code.
  const [letter = ''] = /\p{L}/u.exec(inner) ?? []
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr'
}

function isolate(inner: string, inside: Direction, outside: Direction): readonly Piece[] {
  const parts = parted(inner, inside)
  if (parts.length === 0 || inside === outside) return parts
  const border: Piece = { text: MARKS[outside], direction: outside }
  const mark: Piece = { text: MARKS[inside], direction: inside }
  return [border, mark, ...parts, mark, border]
}

function own(text: string, direction: Direction): readonly Piece[] {
  return text === '' ? [] : [{ text, direction }]
}

function merged(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last?.direction === piece.direction) result.splice(-1, 1, { ...last, text: last.text + piece.text })
    else result.push(piece)
  }
  return result
}
