import type { Pieces } from '../pieces'
import type { Place } from '../problem'

/** A token of JSON from where the search stands, after white space. */
const token =
  /\s*("[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\p{Cc}]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[\]{},:])/uy

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end'

/** What may follow once a value is complete, by the container that it stands in. */
const closers = { '[': ']', '{': '}' } as const

/** One step of the grammar: what is expected after `found`, or null when `found` may not stand here. */
function step(expected: Expected, found: string, open: ('[' | '{')[]): Expected | null {
  const container = open.at(-1)
  if (
    (expected === 'value-or-end' || expected === 'key-or-end' || expected === 'comma-or-end') &&
    container !== undefined &&
    found === closers[container]
  ) {
    open.pop()
    return 'comma-or-end'
  }
  if (expected === 'comma-or-end')
    return found === ',' && container !== undefined ? (container === '[' ? 'value' : 'key') : null
  if (expected === 'colon') return found === ':' ? 'value' : null
  if (expected === 'key' || expected === 'key-or-end') return found.startsWith('"') ? 'colon' : null
  if (found === '[' || found === '{') {
    open.push(found)
    return found === '[' ? 'value-or-end' : 'key-or-end'
  }
  return /^[\]},:]/.test(found) ? null : 'comma-or-end'
}

/** Tokens after which work stops. */
const tokensTogether = 1_000

/** The character at which `text` stops being JSON; engines tell it only in words, each in its own. In pieces. */
function* endingJson(text: string): Pieces<number> {
  const open: ('[' | '{')[] = []
  let expected: Expected = 'value'
  let position = 0
  for (let count = 1; ; count += 1) {
    if (count % tokensTogether === 0) yield
    token.lastIndex = position
    const match: RegExpExecArray | null = token.exec(text)
    const next: Expected | null = match?.[1] === undefined ? null : step(expected, match[1], open)
    if (match === null || next === null) break
    expected = next
    position = token.lastIndex
  }
  const white = /\s*/y
  white.lastIndex = position
  return position + (white.exec(text)?.[0].length ?? 0)
}

export function* placingJsonError(text: string): Pieces<Place> {
  const before = text.slice(0, yield* endingJson(text)).split('\n')
  return { path: '', line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
