import type { Digest } from './assessment/entry'

/** Long work in pieces: stops every few entries, so that whoever does it may answer a tap in between. */
export type Pieces<Value> = Generator<undefined, Value, unknown>

/** A text as long as a file, in parts that follow each other: as one, it would be put together at a stroke. */
export type LongText = readonly string[]

/** The same, where it needs the SHA-256 of a long text: it stops at the text and goes on with the digest. */
export type DigestingPieces<Value> = Generator<LongText | undefined, Value, string | undefined>

/** Entries after which work stops: on a slow phone no more than a few milliseconds. */
export const pace = 5

/** Items that take a slow phone several times as long as those of their kind that follow: the browser has yet to learn them. */
const firstItems = 20

/** Whether work stops after `count` items. */
export const isPause = (count: number): boolean => count <= firstItems || count % pace === 0

/** The digest of a text that may be as long as a file. */
export function* digesting(text: LongText): DigestingPieces<string> {
  const digest = yield text
  if (digest === undefined) throw new Error('The work was continued without the digest that it waits for')
  return digest
}

/** What comes of each item, in order. */
export function* mapping<Item, Value>(
  items: Iterable<Item>,
  each: (item: Item, index: number) => Value,
): Pieces<readonly Value[]> {
  const values: Value[] = []
  for (const item of items) {
    values.push(each(item, values.length))
    if (isPause(values.length)) yield
  }
  return values
}

/** Lines put together at a time: some dozen kilobytes. */
const linesTogether = 200

/** Lines as one text, with a line feed between them. */
export function* joining(lines: readonly string[]): Pieces<LongText> {
  const parts: string[] = []
  for (let at = 0; at < lines.length; at += linesTogether) {
    const part = lines.slice(at, at + linesTogether).join('\n')
    parts.push(at === 0 ? part : `\n${part}`)
    yield
  }
  return parts
}

/** What stands between line feeds, as `split` has it. */
export function* cutting(text: string): Pieces<readonly string[]> {
  const lines: string[] = []
  let start = 0
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    lines.push(text.slice(start, end))
    start = end + 1
    if (lines.length % linesTogether === 0) yield
  }
  lines.push(text.slice(start))
  return lines
}

/** Items compared one with the next, which takes far less than reading one. */
const paceOfComparing = 200

function* merging<Item>(left: readonly Item[], right: readonly Item[], isBefore: (a: Item, b: Item) => boolean) {
  const merged: Item[] = []
  let at = 0
  for (const item of left) {
    for (let next = right[at]; next !== undefined && isBefore(next, item); next = right[at]) {
      merged.push(next)
      at += 1
      if (merged.length % paceOfComparing === 0) yield
    }
    merged.push(item)
    if (merged.length % paceOfComparing === 0) yield
  }
  return [...merged, ...right.slice(at)]
}

/** In order, as `sort` has it: items of which neither is before the other stay as they are. */
export function* sorting<Item extends object | string>(
  items: Iterable<Item>,
  isBefore: (a: Item, b: Item) => boolean = (a, b) => a < b,
): Pieces<readonly Item[]> {
  const rest = [...items]
  let runs: (readonly Item[])[] = []
  while (rest.length > 0) {
    runs.push(rest.splice(0, paceOfComparing).sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0)))
    yield
  }
  while (runs.length > 1) {
    const longer: (readonly Item[])[] = []
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* merging(runs[at] ?? [], runs[at + 1] ?? [], isBefore))
    }
    runs = longer
  }
  return runs[0] ?? []
}

/** All of it at once. */
export const wholeOf = <Value>(work: Pieces<Value>): Value => digestedWhole(work, () => '')

/** The same, where there are texts to digest. */
export function digestedWhole<Value>(work: DigestingPieces<Value>, digest: Digest): Value {
  let step = work.next(undefined)
  while (step.done !== true) step = work.next(step.value === undefined ? undefined : digest(step.value.join('')))
  return step.value
}
