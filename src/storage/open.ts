import { type Database, noDatabase, openDatabase, type ReloadReason } from './database'
import { within } from './deadline'
import { hasFileSystem } from './file-system'
import { type Journal, openJournal } from './journal'
import { createStore } from './live-store'
import { holding, savingLock } from './locks'
import { chunksOf, keyOf, type Row } from './row'
import { createShelf, type Shelf } from './shelf'
import type { Opening, Store } from './store'

export interface OpenOptions {
  /**
   * Nothing more can be written until the page loads again. `updated`: reload now. `outdated`, also called while opening:
   * reload only after asking for an update, or an older app that its service worker keeps serving would reload for ever.
   */
  readonly onReloadNeeded?: (reason: ReloadReason) => void
  readonly now?: () => number
  /** Milliseconds that saving and opening may take before they count as failed. */
  readonly patience?: number
}

async function databaseOrNone(onReloadNeeded: (reason: ReloadReason) => void, patience: number): Promise<Database> {
  const opening = openDatabase(onReloadNeeded).catch(noDatabase)
  const opened = await within(patience, opening, null)
  if (opened !== null) return opened
  void opening.then((late) => late.close())
  return noDatabase()
}

async function journalOrNone(patience: number): Promise<Journal | null> {
  const opening = openJournal().catch(() => null)
  const opened = await within(patience, opening, null)
  if (opened === null) void opening.then((late) => late?.close())
  return opened
}

/** Writes to the database what only the journal has; returns how many entries came back. */
async function refillDatabase(
  database: Database,
  journal: Journal,
  stored: ReadonlySet<string>,
  shelf: Shelf,
  patience: number,
): Promise<number> {
  const missing = [...journal.keys].filter((key) => !stored.has(key))
  if (missing.length === 0 || !database.isWritable()) return 0
  const rows = await journal.read(missing)
  let restored = 0
  for (const chunk of chunksOf(rows)) {
    if ((await within(patience, database.add(chunk), 'timeout')) !== 'written') break
    await shelf.add(chunk)
    restored += chunk.length
  }
  await shelf.hold(rows.slice(restored))
  return restored
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

/**
 * Opens journal and database, compares them by id and hash, and refills the poorer one: Chromium can lose a whole database
 * to one damaged block, and a user can lose the file (FIELD 0). Never rejects: where something is missing, the store says
 * so when asked to save, and shows what it can read.
 */
export async function openStore(options: OpenOptions = {}): Promise<{ store: Store; opening: Opening }> {
  const { onReloadNeeded = () => {}, now = () => Date.now(), patience = 10_000 } = options
  const open = async () => {
    const [database, journal] = await Promise.all([databaseOrNone(onReloadNeeded, patience), journalOrNone(patience)])
    const shelf = createShelf(database)
    const stored = await shelf.fill().catch(() => new Set<string>())
    const restoredFromJournal = journal === null ? 0 : await refillDatabase(database, journal, stored, shelf, patience)
    const restoredToJournal = journal === null ? 0 : await refillJournal(database, journal, stored, patience)
    const opening: Opening = {
      journal: journal === null ? 'none' : journal.created ? 'created' : 'ready',
      restoredFromJournal,
      restoredToJournal,
      damagedLines: journal?.damagedLines ?? 0,
      get unreadableEntries() {
        return shelf.unreadable()
      },
    }
    const mayHaveJournal = journal === null && (await hasFileSystem())
    return { store: createStore({ database, journal, mayHaveJournal, shelf, now, patience }), opening }
  }
  return holding(savingLock, open, { patience })
}
