import type { Pieces } from '../pieces'

/** In braces, as `null` is JSON too. */
export interface Json {
  readonly value: unknown
}

/** Null where the text is no JSON. */
export function jsonOf(text: string): Json | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

/** Characters that are parsed at once: a phone takes a few milliseconds for them. */
const atOnce = 16_384

/** Characters that are looked at before work stops. */
const looked = 8_192

/** Thrown where the text is not what is expected here; then `JSON.parse` says what it makes of the whole. */
class Unexpected extends Error {}

/** A place in the text that moves on. */
interface Cursor {
  readonly text: string
  at: number
}

function skipSpace(cursor: Cursor): void {
  while (' \n\r\t'.includes(cursor.text.charAt(cursor.at)) && cursor.at < cursor.text.length) cursor.at += 1
}

function take(cursor: Cursor, sign: string): void {
  if (cursor.text.charAt(cursor.at) !== sign) throw new Unexpected()
  cursor.at += 1
}

/** From the quote that opens a string to behind the one that closes it. */
function skipString(cursor: Cursor): void {
  const { text, at: start } = cursor
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let back = end - 1
    while (text.charAt(back) === '\\') back -= 1
    cursor.at = end + 1
    // An even number of backslashes are characters of the string, and so none of them belongs to the quote.
    if ((end - back) % 2 === 1) return
  }
  throw new Unexpected()
}

/**
 * To the comma or the bracket after a value. What stands in between is not judged, only told apart: in strings and in inner brackets,
 * a comma is none of ours. `JSON.parse` judges it.
 */
function* skippingValue(cursor: Cursor): Pieces<void> {
  const { text } = cursor
  let depth = 0
  for (let count = 1; cursor.at < text.length; count += 1) {
    if (count % looked === 0) yield
    const sign = text.charAt(cursor.at)
    if (sign === '"') {
      skipString(cursor)
      continue
    }
    if (depth === 0 && (sign === ',' || sign === ']' || sign === '}')) return
    if (sign === '[' || sign === '{') depth += 1
    if (sign === ']' || sign === '}') depth -= 1
    cursor.at += 1
  }
  throw new Unexpected()
}

/** As many items as have gone by since `start`, the commas between them included. */
function itemsOf({ text, at }: Cursor, start: number, count: number): readonly unknown[] {
  const items: readonly unknown[] = JSON.parse(`[${text.slice(start, at)}]`)
  // Nothing between two commas is nothing to `JSON.parse` where it stands alone.
  if (items.length !== count) throw new Unexpected()
  return items
}

/** From behind the bracket that opens a list to behind the one that closes it. */
function* parsingItems(cursor: Cursor): Pieces<readonly unknown[]> {
  const items: unknown[] = []
  skipSpace(cursor)
  if (cursor.text.charAt(cursor.at) === ']') {
    cursor.at += 1
    return items
  }
  for (let [start, count] = [cursor.at, 1]; ; count += 1) {
    yield* skippingValue(cursor)
    const isLast = cursor.text.charAt(cursor.at) !== ','
    if (isLast || cursor.at - start > atOnce) {
      items.push(...itemsOf(cursor, start, count))
      yield
      if (isLast) break
      ;[start, count] = [cursor.at + 1, 0]
    }
    cursor.at += 1
  }
  take(cursor, ']')
  return items
}

function* parsingValue(cursor: Cursor): Pieces<unknown> {
  skipSpace(cursor)
  const { text, at: start } = cursor
  if (text.charAt(start) === '[') {
    cursor.at += 1
    const items = yield* parsingItems(cursor)
    skipSpace(cursor)
    return items
  }
  yield* skippingValue(cursor)
  return JSON.parse(text.slice(start, cursor.at))
}

/** An object whose lists are long. */
function* parsingObject(cursor: Cursor): Pieces<unknown> {
  const found = {}
  skipSpace(cursor)
  take(cursor, '{')
  for (;;) {
    skipSpace(cursor)
    const { at: start } = cursor
    if (cursor.text.charAt(start) !== '"') throw new Unexpected()
    skipString(cursor)
    const name: string = JSON.parse(cursor.text.slice(start, cursor.at))
    skipSpace(cursor)
    take(cursor, ':')
    const value = yield* parsingValue(cursor)
    // As `JSON.parse` has it: a name like any other, also where JavaScript has a meaning for it.
    Object.defineProperty(found, name, { value, writable: true, enumerable: true, configurable: true })
    if (cursor.text.charAt(cursor.at) !== ',') break
    cursor.at += 1
  }
  take(cursor, '}')
  skipSpace(cursor)
  if (cursor.at < cursor.text.length) throw new Unexpected()
  return found
}

/**
 * The same in pieces, for the text of a file: an object whose lists are long is read some items at a time. Whatever else it may be is
 * left to `JSON.parse`, so that the result is always its own.
 */
export function* parsingJson(text: string): Pieces<Json | null> {
  if (text.length <= atOnce) return jsonOf(text)
  try {
    return { value: yield* parsingObject({ text, at: 0 }) }
  } catch {
    yield
    return jsonOf(text)
  }
}
