import { type Database, noDatabase, openDatabase, type ReloadReason } from './database'
import { within } from './deadline'
import { hasFileSystem } from './file-system'
import { type Journal, openJournal } from './journal'
import { createStore } from './live-store'
import { isLockKey, isLockRow, type LockRow } from './lock-row'
import { holding, savingLock } from './locks'
import { chunksOf, keyOf, keyText, type Row } from './row'
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

async function databaseOrNone({
  onReloadNeeded,
  onBlocked,
  patience,
}: Required<Pick<OpenOptions, 'onReloadNeeded' | 'onBlocked' | 'patience'>>): Promise<Opened> {
  let late: Opening['database'] = 'late'
  const opening = openDatabase(onReloadNeeded, () => {
    late = 'blocked'
    onBlocked()
  }).catch(() => null)
  const opened = await within(patience, opening, 'late' as const)
  if (opened === 'late') {
    void opening.then((one) => one?.close())
    return { database: noDatabase(), state: late }
  }
  if (opened === null) return { database: noDatabase(), state: 'none' }
  return { database: opened, state: opened.isWritable() ? 'open' : 'newer' }
}

async function journalOrNone(patience: number): Promise<Journal | null> {
  const opening = openJournal().catch(() => null)
  const opened = await within(patience, opening, null)
  if (opened === null) void opening.then((late) => late?.close())
  return opened
}

/** Writes to the database what only the journal has. Returns how many rows came back, and those for which it had no place. */
async function refillDatabase(
  database: Database,
  journal: Journal,
  stored: ReadonlySet<string>,
  patience: number,
): Promise<{ readonly restored: readonly Row[]; readonly left: readonly Row[] }> {
  const missing = [...journal.keys].filter((key) => !stored.has(key))
  if (missing.length === 0) return { restored: [], left: [] }
  const rows = await journal.read(missing)
  let restored = 0
  for (const chunk of chunksOf(rows)) {
    if ((await within(patience, database.add(chunk), 'timeout')) !== 'written') break
    restored += chunk.length
  }
  return { restored: rows.slice(0, restored), left: rows.slice(restored) }
}

/** Writes to the journal what only the database has; returns how many entries. */
async function refillJournal(
  database: Database,
  journal: Journal,
  stored: ReadonlySet<string>,
  patience: number,
): Promise<number> {
  const isMissing = (row: Row): boolean => !journal.keys.has(keyOf(row))
  if ([...stored].every((key) => journal.keys.has(key)) || !database.isWritable()) return 0
  const missing = (await database.allRows()).filter(isMissing)
  let written = 0
  for (const chunk of chunksOf(missing)) {
    if ((await within(patience, journal.append(chunk), 'timeout')) !== 'written') break
    written += chunk.length
  }
  return written
}

/** Both copies as they lie on the disk, sealed or not: comparing them needs no passphrase. */
async function compare(database: Database, journal: Journal | null, patience: number) {
  const keys = await database.keys().catch(() => [])
  const stored = new Set(keys.map(keyText))
  if (journal === null) return { restored: [], left: [], restoredToJournal: 0 }
  const refilled = await refillDatabase(database, journal, stored, patience)
  return { ...refilled, restoredToJournal: await refillJournal(database, journal, stored, patience) }
}

/** Of a locked device; what the journal alone holds may be the lock itself. */
async function locksOf(database: Database, left: readonly Row[]): Promise<readonly LockRow[]> {
  const keys = (await database.keys().catch(() => [])).filter(([id]) => isLockKey(id))
  const rows = keys.length === 0 ? [] : await database.rows(keys).catch(() => [])
  return [...rows, ...left].filter(isLockRow)
}

/**
 * Opens journal and database, compares them by id and hash, and refills the poorer one: Chromium can lose a whole database
 * to one damaged block, and a user can lose the file (FIELD 0). Where the device is locked, waits until it is unlocked.
 * Never rejects: where something is missing, the store says so when asked to save, and shows what it can read.
 */
export async function openStore(options: OpenOptions = {}): Promise<OpenedStore> {
  const { onReloadNeeded = () => {}, onBlocked = () => {}, unlock = neverUnlocked } = options
  const { now = () => Date.now(), patience = 10_000 } = options
  const compared = async () => {
    const [opened, journal] = await Promise.all([
      databaseOrNone({ onReloadNeeded, onBlocked, patience }),
      journalOrNone(patience),
    ])
    return { ...opened, journal, ...(await compare(opened.database, journal, patience)) }
  }
  const { database, state, journal, restored, left, restoredToJournal } = await holding(savingLock, compared, {
    patience,
  })
  const locks = await locksOf(database, left)
  const sealer = locks.length === 0 ? null : await unlock(locks, database)
  const vault: Vault = { database, journal, sealer }
  const { parts, held } =
    sealer === null
      ? { parts: { database, journal }, held: left }
      : await (await import('./sealed')).sealedParts({ database, journal, sealer }, locks, left)
  const shelf = createShelf(parts.database)
  await shelf.fill().catch(() => undefined)
  await shelf.hold(held)
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
