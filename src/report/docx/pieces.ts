import type { Direction } from '../../charts/drawing'
import type { Span } from '../document'
import { writable } from '../markup'
import { cleanText } from '../typesetting/clean-text'
import { isAddress, withSignsKept } from '../typesetting/isolate'

/** A part of a text that runs one way. */
export interface Piece {
  readonly text: string
  readonly direction: Direction
}

const MARKS: Readonly<Record<Direction, string>> = { ltr: '\u200E', rtl: '\u200F' }

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** A signed number in its isolate, as `withSignsKept` leaves it. */
const ISOLATE = /\u2066([^\u2069]*)\u2069/u

/**
 * A span in parts of one direction each. Word runs a part by its property and does not know isolates; other programs go by the
 * characters. So a foreign part is a run of its own with marks of its direction inside and of the text's direction outside: both
 * then show it alike.
 */
export function piecesOf({ text, isolate }: Pick<Span, 'text' | 'isolate'>, direction: Direction): readonly Piece[] {
  const clean = writable(cleanText(text))
  if (clean === '') return []
  if (isolate === true || isAddress(clean)) return foreign(clean, directionOfText(clean), direction)
  // Every second part of the split is what stood in an isolate.
  return withSignsKept(clean, direction)
    .split(ISOLATE)
    .flatMap((part, index) => (index % 2 === 0 ? own(part, direction) : foreign(part, 'ltr', direction)))
}

function own(text: string, direction: Direction): readonly Piece[] {
  return text === '' ? [] : [{ text, direction }]
}

function foreign(text: string, inside: Direction, outside: Direction): readonly Piece[] {
  if (text === '' || inside === outside) return own(text, outside)
  const border: Piece = { text: MARKS[outside], direction: outside }
  const lines = text.split('\n').map((line) => `${MARKS[inside]}${line}${MARKS[inside]}`)
  return [border, { text: lines.join('\n'), direction: inside }, border]
}

/** By the first letter; what has none is a number or a code. */
function directionOfText(text: string): Direction {
  const [letter = ''] = /\p{L}/u.exec(text) ?? []
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr'
}
