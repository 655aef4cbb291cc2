import { within } from '../platform/deadline'
import type { Database, Slice } from './database'
import type { Written } from './failure'
import type { Journal } from './journal'
import { isLockRow, type LockRow } from './lock-row'
import { holding, savingLock } from './locks'
import { chunksOf, keyOf, type Row, type RowKey } from './row'
import { isClear } from './sealed'
import { isSealedRow, type Sealer } from './sealer'

/** What lies on the disk of this device, as it lies there; `sealer` opens it, and is null where the device is not locked. */
export interface Vault {
  readonly database: Database
  readonly journal: Journal | null
  readonly sealer: Sealer | null
  /** Whether the opening found rows that a kill left in clear while the device was being locked. */
  readonly hasLeftovers: boolean
}

type Places = Pick<Vault, 'database' | 'journal'>

/** Milliseconds for a piece of the work. */
const patience = 20_000

const keyOfRow = ({ id, hash }: Row): RowKey => [id, hash]

const inTime = (work: Promise<Written>): Promise<Written> => within<Written, Written>(patience, work, 'unavailable')

/** Those that lie in the database and are wanted. */
async function found<Wanted extends Row>({ database }: Places, isWanted: (row: Row) => row is Wanted): Promise<Wanted[]>
async function found({ database }: Places, isWanted: (row: Row) => boolean): Promise<Row[]>
async function found({ database }: Places, isWanted: (row: Row) => boolean): Promise<Row[]> {
  const wanted: Row[] = []
  let after: RowKey | null = null
  do {
    const { rows, last }: Slice = await database.slice(after)
    wanted.push(...rows.filter(isWanted))
    after = last
  } while (after !== null)
  return wanted
}

async function add({ database, journal }: Places, rows: readonly Row[]): Promise<Written> {
  for (const chunk of chunksOf(rows)) {
    const journaled = journal === null ? 'written' : await inTime(journal.append(chunk))
    if (journaled !== 'written') return journaled
    const stored = await inTime(database.add(chunk))
    if (stored !== 'written') return stored
  }
  return 'written'
}

/** From both, whatever becomes of the first: what is left in one comes back into the other. */
async function remove({ database, journal }: Places, rows: readonly Row[]): Promise<Written> {
  if (rows.length === 0) return 'written'
  const erased = await inTime(database.remove(rows.map(keyOfRow)))
  const rewritten = journal === null ? 'written' : await inTime(journal.remove(rows.map(keyOf)))
  return erased === 'written' ? rewritten : erased
}

/** Whether every row is on the disk as it should be: nothing is taken away before. */
async function areThere({ database }: Places, rows: readonly Row[]): Promise<boolean> {
  const found = new Map((await database.rows(rows.map(keyOfRow))).map((row) => [keyOf(row), row]))
  return rows.every((row) => JSON.stringify(found.get(keyOf(row))) === JSON.stringify(row))
}

/**
 * Puts `to` in the place of `from`. Killed anywhere on the way, each row is still there at least once, in one form or the
 * other, and the next opening reads either. Where the disk has no room for both, `to` is taken away again.
 */
async function exchange(places: Places, from: readonly Row[], to: readonly Row[]): Promise<Written> {
  const added = await add(places, to)
  const isDone = added === 'written' && (await areThere(places, to))
  if (isDone) return remove(places, from)
  await remove(places, to)
  return added === 'written' ? 'unavailable' : added
}

async function sealAll(places: Places, sealer: Sealer): Promise<Written> {
  const clear = await found(places, isClear)
  const boxes = clear.map((row) => sealer.sealRow(row))
  // A box that did not open again would be the end of what it holds.
  if (boxes.some((box, at) => JSON.stringify(sealer.openRow(box)) !== JSON.stringify(clear[at]))) return 'unavailable'
  return exchange(places, clear, boxes)
}

/** No other tab saves meanwhile; those that are open must load again before they may. */
const alone = (work: () => Promise<Written>): Promise<Written> =>
  holding(savingLock, work).catch(() => 'unavailable' as const)

/** Seals every row. The lock goes first, to both copies: no row is sealed before its secret is safe. */
export function sealVault(places: Places, lock: LockRow, sealer: Sealer): Promise<Written> {
  return alone(async () => {
    const locked = await add(places, [lock])
    const turned = locked === 'written' ? await places.database.turn(true) : locked
    const sealed = turned === 'written' ? await sealAll(places, sealer) : turned
    if (sealed === 'written') return sealed
    // Only a device on which nothing at all is sealed may go without its lock.
    const isAllClear = (await found(places, isSealedRow)).length === 0
    if (isAllClear && (await remove(places, [lock])) === 'written') await places.database.turn(false)
    return sealed
  })
}

/** What a kill left in clear while the device was being locked. */
export async function sealLeftovers({ database, journal, sealer, hasLeftovers }: Vault): Promise<void> {
  if (sealer === null || !hasLeftovers) return
  await alone(() => sealAll({ database, journal }, sealer))
}

/** Everything in clear again, and no lock. What does not open was damaged: it stays as it is, and counts as unreadable. */
export function openVault({ database, journal, sealer }: Vault): Promise<Written> {
  return alone(async () => {
    if (sealer === null) return 'written'
    const places = { database, journal }
    const rows = await found(places, (row) => isLockRow(row) || isSealedRow(row))
    const boxes = rows.filter(isSealedRow).filter((box) => sealer.openRow(box) !== null)
    const opened = boxes.map((box) => sealer.openRow(box)).filter((row) => row !== null)
    const exchanged = await exchange(places, boxes, opened)
    if (exchanged !== 'written') return exchanged
    const unlocked = await remove(places, rows.filter(isLockRow))
    return unlocked === 'written' ? database.turn(false) : unlocked
  })
}

export const locksIn = (places: Places): Promise<readonly LockRow[]> => found(places, isLockRow)

/** The same secret under another passphrase. Killed in between, the old one opens it as well. */
export function changeLock({ database, journal }: Vault, lock: LockRow): Promise<Written> {
  return alone(async () => {
    const places = { database, journal }
    return exchange(places, await found(places, isLockRow), [lock])
  })
}
