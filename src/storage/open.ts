import { breathe } from '../platform/breathe'
import { within } from '../platform/deadline'
import type { Bundle } from './bundle'
import { type Database, openDatabase, type ReloadReason } from './database'
import { hasFileSystem } from './file-system'
import { type Journal, openJournal } from './journal'
import { createStore } from './live-store'
import { isLockRow, type LockRow } from './lock-row'
import { holding, savingLock } from './locks'
import { noDatabase } from './no-database'
import { chunksOf, type Row } from './row'
import type { Sealer } from './sealer'
import { createShelf } from './shelf'
import type { Opening, Store } from './store'
import type { Vault } from './vault'

export interface OpenOptions {
  /**
   * Nothing more can be written until the page loads again. `updated`: reload now. `outdated`, also called while opening:
   * reload only after asking for an update, or an older app that its service worker keeps serving would reload for ever.
   */
  readonly onReloadNeeded?: (reason: ReloadReason) => void
  /** Where the device is locked: asks for the passphrase until it fits one of the locks. `settings` may be read before. */
  readonly unlock?: (locks: readonly LockRow[], settings: Settings) => Promise<Sealer>
  /** Another tab holds an older version of the database open: nothing happens until it is closed. */
  readonly onBlocked?: () => void
  readonly now?: () => number
  /** Milliseconds that saving and opening may take before they count as failed. */
  readonly patience?: number
}

export type Settings = Pick<Database, 'readSetting' | 'writeSetting'>

export interface OpenedStore {
  readonly store: Store
  readonly opening: Opening
  readonly vault: Vault
}

/** Where nobody can be asked. */
const neverUnlocked = () => new Promise<Sealer>(() => {})

type Opened = { readonly database: Database; readonly state: Opening['database'] }

/** Milliseconds. */
const clearingUp = 300

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function databaseOrNone({
  onReloadNeeded,
  onBlocked,
  patience,
}: Required<Pick<OpenOptions, 'onReloadNeeded' | 'onBlocked' | 'patience'>>): Promise<Opened> {
  let late: Opening['database'] = 'late'
  const open = () =>
    openDatabase(onReloadNeeded, () => {
      late = 'blocked'
      onBlocked()
    })
  // A browser that was shot, or found its log damaged, may refuse once and has cleared up a moment later.
  const opening = open()
    .catch(() => pause(clearingUp).then(open))
    .catch(() => null)
  const opened = await within(patience, opening, 'late' as const)
  if (opened === 'late') {
    void opening.then((one) => one?.close())
    return { database: noDatabase(), state: late }
  }
  if (opened === null) return { database: noDatabase(), state: 'none' }
  return { database: opened, state: opened.isWritable() ? 'open' : 'newer' }
}

/** Null where there are none. */
async function rowsOf(database: Database): Promise<Bundle | null> {
  const first = await database.slice(null)
  if (first.rows.length === 0) return null
  const { readRows } = await import('./filing')
  return readRows(database, first)
}

/** Everything at once, and once: the rows are compared, opened and shown as they were read here. */
async function read(opened: Opened) {
  const removals = await opened.database.removals().catch(() => 0)
  return { ...opened, removals, rows: await rowsOf(opened.database).catch(() => null) }
}

async function journalOrNone(patience: number): Promise<Journal | null> {
  const opening = openJournal().catch(() => null)
  const opened = await within(patience, opening, null)
  if (opened === null) void opening.then((late) => late?.close())
  return opened
}

interface Refilled {
  /** Rows that came back from the journal. */
  readonly restored: readonly Row[]
  /** Those for which the database had no place. */
  readonly left: readonly Row[]
}

/** Writes to the database what only the journal has. */
async function refillDatabase(database: Database, journal: Journal, patience: number): Promise<Refilled> {
  const [restored, left]: [Row[], Row[]] = [[], []]
  for (let rows = await journal.others(); rows.length > 0; rows = await journal.others()) {
    const isWritten = left.length === 0 && (await within(patience, database.add(rows), 'timeout')) === 'written'
    ;(isWritten ? restored : left).push(...rows)
  }
  return { restored, left }
}

/** Writes to the journal what only the database has; returns how many entries. */
async function refillJournal(
  journal: Journal,
  rows: Bundle,
  missing: readonly number[],
  patience: number,
): Promise<number> {
  let written = 0
  for (const places of chunksOf(missing)) {
    if ((await within(patience, journal.append(places.map(rows.rowAt)), 'timeout')) !== 'written') break
    written += places.length
  }
  return written
}

/** Named to the journal at one go. */
const compared = 1_000

/** The places of those that the journal lacked when it was opened. */
async function lackingOf(journal: Journal, rows: Bundle): Promise<readonly number[]> {
  const missing: number[] = []
  for (const places of chunksOf(rows.places, compared)) {
    const lacking = await journal.lacking(places.map(rows.keyAt))
    missing.push(...lacking.flatMap((at) => places[at] ?? []))
  }
  return missing
}

/** Both copies as they lie on the disk, sealed or not: comparing them needs no passphrase. `rows`: what the database holds. */
async function compare(database: Database, journal: Journal | null, rows: Bundle | null, patience: number) {
  if (journal === null) return { restored: [], left: [], restoredToJournal: 0 }
  // Named first: what nobody named is what the database lacks.
  const missing = rows === null ? [] : await lackingOf(journal, rows)
  const refilled = await refillDatabase(database, journal, patience)
  const isRefilled = rows !== null && database.isWritable()
  return { ...refilled, restoredToJournal: isRefilled ? await refillJournal(journal, rows, missing, patience) : 0 }
}

/** With what the journal gave back. */
async function withRestored(rows: Bundle | null, restored: readonly Row[]): Promise<Bundle | null> {
  if (restored.length === 0) return rows
  const bundle = rows ?? (await import('./filing')).createBundle()
  bundle.add(restored)
  return bundle
}

/**
 * Opens journal and database, compares them by id and hash, and refills the poorer one: Chromium can lose a whole database
 * to one damaged block, and a user can lose the file (FIELD 0). Where the device is locked, waits until it is unlocked.
 * Never rejects: where something is missing, the store says so when asked to save, and shows what it can read.
 */
export async function openStore(options: OpenOptions = {}): Promise<OpenedStore> {
  const { onReloadNeeded = () => {}, onBlocked = () => {}, unlock = neverUnlocked } = options
  const { now = () => Date.now(), patience = 10_000 } = options
  const found = async () => {
    const [opened, journal] = await Promise.all([
      databaseOrNone({ onReloadNeeded, onBlocked, patience }).then(read),
      // In a task of its own, as on an old phone each takes half of what a finger notices.
      breathe().then(() => journalOrNone(patience)),
    ])
    return { ...opened, journal, ...(await compare(opened.database, journal, opened.rows, patience)) }
  }
  const { database, state, removals, rows, journal, restored, left, restoredToJournal } = await holding(
    savingLock,
    found,
    { patience },
  )
  const stored = await withRestored(rows, restored)
  // What the journal alone holds may be the lock itself.
  const locks = [...(stored?.locks ?? []), ...left.filter(isLockRow)]
  const sealer = locks.length === 0 ? null : await unlock(locks, database)
  const { parts, hasLeftovers, ...known } =
    sealer === null
      ? { parts: { database, journal }, hasLeftovers: false, stored, held: left }
      : await (await import('./sealed')).sealedParts({ database, journal, sealer }, locks, { stored, left })
  const vault: Vault = { database, journal, sealer, hasLeftovers }
  const shelf = createShelf(parts.database, removals)
  if (known.stored !== null) await shelf.fill(known.stored).catch(() => undefined)
  await shelf.hold(known.held)
  const opening: Opening = {
    database: state,
    journal: journal === null ? 'none' : journal.created ? 'created' : 'ready',
    restoredFromJournal: restored.filter((row) => !isLockRow(row)).length,
    restoredToJournal,
    damagedLines: journal?.damagedLines ?? 0,
    get unreadableEntries() {
      return shelf.unreadable()
    },
  }
  const mayHaveJournal = journal === null && (await hasFileSystem())
  const store = createStore({ ...parts, mayHaveJournal, shelf, now, patience })
  return { store, opening, vault }
}
