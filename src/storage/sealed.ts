import { inTurns } from '../platform/breathe'
import { type Bundle, createBundle } from './bundle'
import type { Database } from './database'
import type { Journal } from './journal'
import { isLockKey, isLockRow, type LockRow } from './lock-row'
import { chunksOf, keyOf, keyText, type Row, type RowKey } from './row'
import { isSealedRow, type Sealer } from './sealer'

/** Neither sealed nor the lock itself. */
export const isClear = (row: Row): boolean => !isSealedRow(row) && !isLockRow(row)

const keyOfRow = ({ id, hash }: Row): RowKey => [id, hash]

/** A row as the program knows it. What does not open stays as it is stored, and counts as unreadable. */
const openedRow = (sealer: Sealer, row: Row): Row => (isSealedRow(row) ? (sealer.openRow(row) ?? row) : row)

/** Of a row that may lie here sealed, or in clear where the lock was set and a kill came between. */
function storedKeys(sealer: Sealer, keys: readonly RowKey[]): readonly RowKey[] {
  return keys.flatMap((key): RowKey[] => [[sealer.idOf(keyText(key)), 'sealed'], [...key]])
}

interface SealedDatabase extends Database {
  /** What rows that were read without it stand for, of these each once; the lock is none of them. */
  readonly opened: (rows: readonly Row[]) => Promise<readonly Row[]>
}

/** The database of a locked device, as the rest of storage knows a database: sealed on its way in, opened on its way out. */
export function sealedDatabase(database: Database, sealer: Sealer): SealedDatabase {
  /** What a stored key stands for, as far as it has been read. */
  const meanings = new Map<string, RowKey>()

  async function opened(rows: readonly Row[]): Promise<readonly Row[]> {
    const clearRows = new Map<string, Row>()
    await inTurns(rows, (row) => {
      if (isLockRow(row)) return
      const clear = openedRow(sealer, row)
      meanings.set(keyOf(row), keyOfRow(clear))
      clearRows.set(keyOf(clear), clear)
    })
    return [...clearRows.values()]
  }

  async function meant(): Promise<readonly RowKey[]> {
    const stored = (await database.keys()).filter(([id]) => !isLockKey(id))
    const known = stored.map((key) => meanings.get(keyText(key)) ?? key)
    return [...new Map(known.map((key) => [keyText(key), key])).values()]
  }

  return {
    ...database,
    // Rows are sealed once: other than its keys, their number cannot be read without counting the lock.
    count: async () => (await database.count()) - 1,
    keys: meant,
    rows: async (keys) => opened(await database.rows(storedKeys(sealer, keys))),
    slice: async (after) => {
      const { rows, last } = await database.slice(after)
      return { rows: await opened(rows), last }
    },
    opened,
    add: (rows) => database.add(rows.map((row) => sealer.sealRow(row))),
    remove: (keys) => database.remove(storedKeys(sealer, keys)),
  }
}

/** The same for the journal. What it held when it was opened is compared as it lies there, before. */
function sealedJournal(journal: Journal, sealer: Sealer): Journal {
  return {
    ...journal,
    append: (rows) => journal.append(rows.map((row) => sealer.sealRow(row))),
    remove: (keys) => journal.remove(keys.flatMap((key) => [keyText([sealer.idOf(key), 'sealed']), key])),
  }
}

export interface SealedParts {
  readonly database: Database
  readonly journal: Journal | null
  readonly sealer: Sealer
}

/** `stored`: what the database holds; `left`: what the journal holds for which the database has no place. */
interface Found {
  readonly stored: Bundle | null
  readonly left: readonly Row[]
}

/** Both copies as the rest of storage may use them, and what was found in them. */
export async function sealedParts(
  { database, journal, sealer }: SealedParts,
  locks: readonly LockRow[],
  { stored, left }: Found,
) {
  // A database that was lost and came back does not remember that it was locked.
  await database.turn(true)
  const sealed = sealedDatabase(database, sealer)
  const clear = createBundle()
  let hasLeftovers = false
  for (const places of chunksOf(stored?.places ?? [])) {
    const rows = places.flatMap((place) => stored?.rowAt(place) ?? [])
    hasLeftovers ||= rows.some(isClear)
    clear.add(await sealed.opened(rows))
  }
  return {
    parts: {
      database: {
        ...sealed,
        // Everything was cleared, the lock too: what is put back would never open again without it.
        reopen: async () => {
          await database.reopen()
          await journal?.append(locks)
          await database.add(locks)
          await database.turn(true)
        },
      },
      journal: journal === null ? null : sealedJournal(journal, sealer),
    },
    stored: clear,
    held: await sealed.opened(left),
    hasLeftovers,
  }
}
