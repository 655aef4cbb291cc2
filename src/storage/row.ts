/** What storage knows of an entry before it is parsed: enough to tell it from the others. The rest is the domain's. */
export interface Row {
  readonly id: string
  readonly hash: string
}

/** Where rows lie. */
export const databaseName = 'ittisaq'
export const entriesTable = 'entries'

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

/** The key after which a slice goes on that was to hold `size` rows; null when these are the last. */
export function keyAfter(rows: readonly Row[], size: number): RowKey | null {
  const last = rows.length < size ? undefined : rows.at(-1)
  return last === undefined ? null : [last.id, last.hash]
}

/** Rows in a transaction: large ones met more damage when the browser was killed (FIELD 6). */
export const sizeOfChunk = 200

export function chunksOf<Item>(items: readonly Item[], size = sizeOfChunk): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, number) =>
    items.slice(number * size, (number + 1) * size),
  )
}
