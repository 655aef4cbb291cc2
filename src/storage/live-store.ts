import { liveQuery } from 'dexie'
import type { Entry } from '../domain/assessment/entry'
import { inTurns } from '../platform/breathe'
import { within } from '../platform/deadline'
import type { Database } from './database'
import { requestDurability } from './durability'
import type { Written } from './failure'
import type { Journal } from './journal'
import { holding, savingLock } from './locks'
import { keyOf } from './row'
import type { Shelf } from './shelf'
import type { Appended, Removed, Store } from './store'

export interface StoreParts {
  readonly database: Database
  readonly journal: Journal | null
  /** There is none now, and one may be there all the same: it would bring back what was taken away. */
  readonly mayHaveJournal: boolean
  readonly shelf: Shelf
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Milliseconds after which a save has failed for the user, though the browser may still be at it. */
  readonly patience: number
}

/** An import of ten thousand entries may take longer than an answer. */
const patiencePerEntry = 2

const patienceForMarks = 1_000

/**
 * Asks again after every change of what was read, in this tab or another. Of a database that was closed Dexie says nothing
 * at all, so what cannot be read is answered within the question.
 */
function watch<Value>(query: () => Promise<Value>, otherwise: () => Value, listener: (value: Value) => void) {
  const asked = (): Promise<Value> => query().catch(otherwise)
  const subscription = liveQuery(asked).subscribe({ next: listener, error: () => listener(otherwise()) })
  return () => subscription.unsubscribe()
}

/**
 * From here on a batch is a file that is added, whole or not at all: lines of a journal can be cut short by a kill, and the
 * next opening would bring back a part of them; a transaction cannot.
 */
const largeBatch = 20

/** Journal, then database, and for a file the other way round: see `Store.append`. */
function createAppend({ database, journal, shelf, now, patience }: StoreParts): Store['append'] {
  /** Flushed to the journal, but not known to be in the database: a second try must not write them there again. */
  const flushed = new Set<string>()

  /** Those that a first try has written already are left out. */
  async function writeJournal(entries: readonly Entry[]): Promise<Written> {
    const fresh = flushed.size > 0 ? entries.filter((entry) => !flushed.delete(keyOf(entry))) : entries
    return fresh.length === 0 ? 'written' : ((await journal?.append(fresh)) ?? 'unavailable')
  }

  /** Killed between the two, the next opening completes the journal. */
  async function saveWhole(entries: readonly Entry[]): Promise<Appended> {
    const stored = await database.add(entries)
    if (stored !== 'written') return { type: 'failed', reason: stored }
    const journaled = await writeJournal(entries)
    if (journaled === 'full') {
      await database.remove(entries.map(({ id, hash }) => [id, hash]))
      return { type: 'failed', reason: 'full' }
    }
    await shelf.add(entries)
    return { type: 'saved', at: now(), journal: journaled === 'written' }
  }

  async function save(entries: readonly Entry[]): Promise<Appended> {
    // Nothing in clear goes to the journal of a device that another tab has locked; a database that hangs is not waited for.
    if (!(await within(patienceForMarks, database.mayWrite(), true))) return { type: 'failed', reason: 'unavailable' }
    if (entries.length > largeBatch) return saveWhole(entries)
    const journaled = await writeJournal(entries)
    // A worker that died leaves the database; the next opening refills the journal. A full disk would not take either.
    if (journaled === 'full') return { type: 'failed', reason: 'full' }
    if (journaled === 'written') for (const entry of entries) flushed.add(keyOf(entry))
    // If this fails, the journal may bring the entries back at the next opening: a failure promises nothing either way.
    const stored = await database.add(entries)
    if (stored !== 'written') return { type: 'failed', reason: stored }
    await shelf.add(entries)
    for (const entry of entries) flushed.delete(keyOf(entry))
    return { type: 'saved', at: now(), journal: journaled === 'written' }
  }

  return async (entries) => {
    if (!database.isWritable()) return { type: 'failed', reason: 'unavailable' }
    const unknown = new Map<string, Entry>()
    await inTurns(entries, (entry) => {
      if (!shelf.has(entry)) unknown.set(keyOf(entry), entry)
    })
    const fresh = [...unknown.values()]
    if (fresh.length === 0) return { type: 'saved', at: now(), journal: journal !== null }
    const saving = holding(savingLock, () => save(fresh), { mode: 'shared' })
    return within<Appended, Appended>(
      patience + fresh.length * patiencePerEntry,
      saving.catch(() => ({ type: 'failed', reason: 'unavailable' })),
      { type: 'failed', reason: 'timeout' },
    )
  }
}

/** Database, then journal: see `Store.remove`. No other tab saves meanwhile, or the journal would be cut under its pen. */
function createRemove({ database, journal, mayHaveJournal, shelf, patience }: StoreParts): Store['remove'] {
  async function erase(entries: readonly Entry[]): Promise<Removed> {
    const erased = await database.remove(entries.map(({ id, hash }) => [id, hash]))
    if (erased !== 'written') return { type: 'failed', reason: erased }
    shelf.drop(entries.map(keyOf))
    const rewritten = journal === null ? 'written' : await journal.remove(entries.map(keyOf))
    return rewritten === 'written' ? { type: 'removed' } : { type: 'failed', reason: rewritten }
  }

  return async (entries) => {
    if (!database.isWritable() || mayHaveJournal) return { type: 'failed', reason: 'unavailable' }
    return within<Removed, Removed>(
      patience + entries.length * patiencePerEntry,
      holding(savingLock, () => erase(entries)).catch(() => ({ type: 'failed', reason: 'unavailable' })),
      { type: 'failed', reason: 'timeout' },
    )
  }
}

export function createStore(parts: StoreParts): Store {
  const { database, journal, shelf, patience } = parts
  const append = createAppend(parts)
  const readSetting = (key: string) =>
    within(
      patience,
      database.readSetting(key).catch(() => null),
      null,
    )
  return {
    append,
    remove: createRemove(parts),
    putBack: async () => {
      const isOpen = await within(
        patience,
        database.reopen().then(
          () => true,
          () => false,
        ),
        false,
      )
      if (!isOpen) return { type: 'failed', reason: 'unavailable' }
      const entries = shelf.recallAll().flatMap((stored) => stored.entries)
      shelf.unstore()
      return append(entries)
    },
    watchEntries: (assessment, listener) =>
      watch(
        () => shelf.read(assessment),
        () => shelf.recall(assessment),
        listener,
      ),
    watchAssessments: (listener) =>
      watch(
        () => shelf.readAll(),
        () => shelf.recallAll(),
        listener,
      ),
    watchPiles: (listener) =>
      watch(
        () => shelf.piles(),
        () => shelf.recallPiles(),
        listener,
      ),
    // A database that hangs must not keep back what this tab has read: a backup file is the way out.
    entriesOf: async (assessment) => {
      const read = await within(
        patience,
        shelf.read(assessment).catch(() => null),
        null,
      )
      return read ?? shelf.recall(assessment)
    },
    recall: shelf.recall,
    readSetting,
    readSettings: (prefix) =>
      within(
        patience,
        database.readSettings(prefix).catch(() => new Map<string, string>()),
        new Map<string, string>(),
      ),
    writeSetting: async (key, value) => {
      await within(patience, database.writeSetting(key, value), 'timeout')
    },
    changeSetting: (key, change) => within(patience, database.changeSetting(key, change), 'unavailable' as const),
    watchSetting: (key, listener) =>
      watch(
        () => database.readSetting(key),
        () => null,
        listener,
      ),
    requestDurability,
    close: () => {
      journal?.close()
      database.close()
    },
  }
}
