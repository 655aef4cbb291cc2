import type { Database } from './database'
import type { Journal } from './journal'
import { isLockKey, isLockRow, type LockRow } from './lock-row'
import { keyOf, keyText, type Row, type RowKey } from './row'
import { isSealedRow, type Sealer } from './sealer'

const keyOfRow = ({ id, hash }: Row): RowKey => [id, hash]

/** A row as the program knows it. What does not open stays as it is stored, and counts as unreadable. */
const openedRow = (sealer: Sealer, row: Row): Row => (isSealedRow(row) ? (sealer.openRow(row) ?? row) : row)

/** Of a row that may lie here sealed, or in clear where the lock was set and a kill came between. */
function storedKeys(sealer: Sealer, keys: readonly RowKey[]): readonly RowKey[] {
  return keys.flatMap((key): RowKey[] => [[sealer.idOf(keyText(key)), 'sealed'], [...key]])
}

/** The database of a locked device, as the rest of storage knows a database: sealed on its way in, opened on its way out. */
export function sealedDatabase(database: Database, sealer: Sealer): Database {
  /** What a stored key stands for, as far as it has been read. */
  const meanings = new Map<string, RowKey>()

  function open(rows: readonly Row[]): readonly Row[] {
    const opened = new Map<string, Row>()
    for (const row of rows) {
      if (isLockRow(row)) continue
      const clear = openedRow(sealer, row)
      meanings.set(keyOf(row), keyOfRow(clear))
      opened.set(keyOf(clear), clear)
    }
    return [...opened.values()]
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
    rows: async (keys) => open(await database.rows(storedKeys(sealer, keys))),
    allRows: async () => open(await database.allRows()),
    add: (rows) => database.add(rows.map((row) => sealer.sealRow(row))),
    remove: (keys) => database.remove(storedKeys(sealer, keys)),
  }
}

/** The same for the journal. What it held when it was opened is known by its stored keys, which nobody asks for afterwards. */
function sealedJournal(journal: Journal, sealer: Sealer): Journal {
  const keysOf = (keys: readonly string[]): readonly string[] =>
    keys.flatMap((key) => [keyText([sealer.idOf(key), 'sealed']), key])
  return {
    ...journal,
    append: (rows) => journal.append(rows.map((row) => sealer.sealRow(row))),
    remove: (keys) => journal.remove(keysOf(keys)),
    read: async (keys) => (await journal.read(keysOf(keys))).map((row) => openedRow(sealer, row)),
  }
}

export interface SealedParts {
  readonly database: Database
  readonly journal: Journal | null
  readonly sealer: Sealer
}

/** Both copies as the rest of storage may use them, and what the journal holds for which the database has no place. */
export async function sealedParts(
  { database, journal, sealer }: SealedParts,
  locks: readonly LockRow[],
  left: readonly Row[],
) {
  // A database that was lost and came back does not remember that it was locked.
  await database.turn(true)
  return {
    parts: {
      database: {
        ...sealedDatabase(database, sealer),
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
    held: left.filter((row) => !isLockRow(row)).map((row) => openedRow(sealer, row)),
  }
}
