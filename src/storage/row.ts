/** What storage knows of an entry before it is parsed: enough to tell it from the others. The rest is the domain's. */
export interface Row {
  readonly id: string
  readonly hash: string
}

/** Id and hash: the same id with another hash is another row, kept beside the first, and the fold calls it damage. */
export type RowKey = readonly [id: string, hash: string]

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'hash' in value &&
  typeof value.id === 'string' &&
  typeof value.hash === 'string'

/** A key as text, for sets and maps. */
export const keyText = ([id, hash]: RowKey): string => `${id} ${hash}`

export const keyOf = ({ id, hash }: Row): string => keyText([id, hash])

/** Rows in a transaction: large ones met more damage when the browser was killed (FIELD 6). */
export const sizeOfChunk = 200

export function chunksOf<Item>(items: readonly Item[], size = sizeOfChunk): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, number) =>
    items.slice(number * size, (number + 1) * size),
  )
}

/** The browser copies what it is handed before it goes on: on an old phone no more than some milliseconds. */
const copiedAtOnce = 20

/**
 * From as many rows in one call on, Dexie tells whoever watches that any may have changed. Of fewer it names each, and the names of ten
 * thousand, sorted, copied and sent to the other tabs, hold up the page; so of a large file the first rows are written in one call.
 */
const unnamed = 50

/** Rows as they are handed to the database, in one transaction. */
export const inCalls = (rows: readonly Row[]): readonly (readonly Row[])[] =>
  rows.length < unnamed
    ? chunksOf(rows, copiedAtOnce)
    : [rows.slice(0, unnamed), ...chunksOf(rows.slice(unnamed), copiedAtOnce)]
