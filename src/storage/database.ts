import Dexie, { type Table, type Transaction } from 'dexie'
import { breathe } from '../platform/breathe'
import { failureOf, type Written } from './failure'
import { chunksOf, databaseName, entriesTable, keyAfter, type Row, type RowKey } from './row'

/**
 * Raised with every change of the database that older code must not write into. A tab left open since yesterday, or a
 * cached older app, still opens a newer database (the browser and Dexie let it), so every write asks first.
 */
const writerGeneration = 2
/** Whoever knows of no lock may write as long as there is none. */
const generationOf = (isSealed: boolean): number => (isSealed ? 2 : 1)
const minimumWriter = 'minimum-writer'
const removals = 'removals'
const turns = 'lock-turns'

/** Unpacked at one go, which nothing can interrupt. */
const sliceOfRows = 250

/** Rows that the database is handed before the first of them is done. */
const underWay = 8

/**
 * Puts rows, without a word to Dexie. The browser copies each before it goes on, on an old phone some milliseconds: so whenever
 * one is done another is handed over, in a task of its own.
 */
const putting = (rows: readonly Row[], { idbtrans }: Transaction) =>
  new Dexie.Promise((resolve, reject) => {
    let handed = 0
    let done = 0
    const next = (): void => {
      const row = rows[handed]
      if (row === undefined) return
      handed += 1
      const request = idbtrans.objectStore(entriesTable).put(row)
      // Of what a transaction takes back when it is given up, it alone says why.
      request.onerror = () => reject(idbtrans.error ?? request.error)
      request.onsuccess = () => {
        done += 1
        if (done === rows.length) resolve()
        else next()
      }
    }
    for (let count = 0; count < underWay; count += 1) next()
  })

/** As IndexedDB counts them: Dexie multiplies its own by ten. */
const schemaVersion = 1
const nativeVersion = schemaVersion * 10

/**
 * `updated`: another tab brought a newer version, or locked the device. `outdated`: the data were made by a newer version.
 * `cleared`: what was stored is gone, by the browser's settings or another tab, while this page was open.
 */
export type ReloadReason = 'updated' | 'outdated' | 'cleared'

/** Rows as they are stored, unparsed. */
export interface Slice {
  readonly rows: readonly Row[]
  /** The key of the last one; null when no others follow. */
  readonly last: RowKey | null
}

/** The database as storage uses it. Reading rejects when the database is gone. */
export interface Database {
  readonly count: () => Promise<number>
  /** How often rows were taken away, by any tab: a count alone does not show it when others came meanwhile. */
  readonly removals: () => Promise<number>
  readonly keys: () => Promise<readonly RowKey[]>
  /** Rows as they are stored, unparsed. */
  readonly rows: (keys: readonly RowKey[]) => Promise<readonly Row[]>
  /**
   * The first rows, or the next ones after a key, in the order of their keys: a large table that arrives at once stops the page
   * for as long as the browser unpacks it.
   */
  readonly slice: (after: RowKey | null) => Promise<Slice>
  /** Writes all or none, with strict durability: resolves with `written` after they reached the disk. */
  readonly add: (rows: readonly Row[]) => Promise<Written>
  /** Takes rows away, all or none; resolves with `written` after that reached the disk. */
  readonly remove: (keys: readonly RowKey[]) => Promise<Written>
  readonly readSetting: (key: string) => Promise<string | null>
  /** All settings whose names begin so, by name. */
  readonly readSettings: (prefix: string) => Promise<ReadonlyMap<string, string>>
  readonly writeSetting: (key: string, value: string) => Promise<Written>
  /** Reads, changes and writes a setting in one step that no other tab comes between. */
  readonly changeSetting: (key: string, change: (value: string | null) => string) => Promise<Written>
  /** False once a newer version of the app owns the data, and once they were cleared. */
  readonly isWritable: () => boolean
  /** The same, asked of the database itself: what another tab did a moment ago counts. */
  readonly mayWrite: () => Promise<boolean>
  /** Says that rows are sealed from now on, or no longer: tabs and versions of the app that do not know it write nothing more. */
  readonly turn: (isSealed: boolean) => Promise<Written>
  /** After the data were cleared: an empty database takes their place, and can be written. */
  readonly reopen: () => Promise<void>
  readonly close: () => void
}

interface Setting {
  readonly key: string
  readonly value: string
}

interface Mark {
  readonly key: string
  readonly value: number
}

/**
 * The browser's, but for one thing: where a newer version has changed the tables, Dexie would add what it misses and count
 * the database one version up. Refused that, it opens the database as it is.
 */
const guarded = (): IDBFactory => ({
  open: (name, version) => {
    if ((version ?? 0) > nativeVersion) throw new DOMException('Not ours to change', 'VersionError')
    return indexedDB.open(name, version)
  },
  deleteDatabase: (name) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (first, second) => indexedDB.cmp(first, second),
})

class IttisaqDatabase extends Dexie {
  declare readonly entries: Table<Row, RowKey>
  declare readonly settings: Table<Setting, string>
  declare readonly marks: Table<Mark, string>
  /** How often the device had been locked or opened for good when this tab last looked. */
  private turnsSeen = 0

  constructor() {
    // No cache: it would show rows before they are on the disk.
    super(databaseName, { indexedDB: guarded(), chromeTransactionDurability: 'strict', cache: 'disabled' })
    // Id AND hash are the key: two entries that share an id and differ are damage to be shown, not one to be overwritten.
    this.version(schemaVersion).stores({ [entriesTable]: '[id+hash]', settings: 'key', marks: 'key' })
    this.on('populate', (transaction) => {
      transaction.table<Mark>('marks').put({ key: minimumWriter, value: generationOf(false) })
    })
  }

  private async turned(): Promise<number> {
    return (await this.marks.get(turns))?.value ?? 0
  }

  /** Once, before anything is read. */
  async look(): Promise<void> {
    this.turnsSeen = await this.turned()
  }

  /** Why this tab may write nothing more; null while it may. */
  async refusal(): Promise<ReloadReason | null> {
    const mark = await this.marks.get(minimumWriter)
    if (mark !== undefined && mark.value > writerGeneration) return 'outdated'
    return (await this.turned()) === this.turnsSeen ? null : 'updated'
  }

  private async isOurs(): Promise<boolean> {
    return (await this.refusal()) === null
  }

  async turn(isSealed: boolean): Promise<boolean> {
    const turned = await this.transaction('rw', this.marks, async () => {
      if (!(await this.isOurs())) return null
      const mark = await this.marks.get(minimumWriter)
      if (mark?.value === generationOf(isSealed)) return this.turnsSeen
      const value = this.turnsSeen + 1
      await this.marks.bulkPut([
        { key: minimumWriter, value: generationOf(isSealed) },
        { key: turns, value },
      ])
      return value
    })
    if (turned !== null) this.turnsSeen = turned
    return turned !== null
  }

  async slice(after: RowKey | null): Promise<Slice> {
    const rest = after === null ? this.entries.toCollection() : this.entries.where(':id').above([...after])
    const rows = await rest.limit(sliceOfRows).toArray()
    return { rows, last: keyAfter(rows, sliceOfRows) }
  }

  changeSetting(key: string, change: (value: string | null) => string): Promise<boolean> {
    return this.transaction('rw', this.settings, this.marks, async () => {
      if (!(await this.isOurs())) return false
      await this.settings.put({ key, value: change((await this.settings.get(key))?.value ?? null) })
      return true
    })
  }

  async removed(): Promise<number> {
    return (await this.marks.get(removals))?.value ?? 0
  }

  /** The same question; then the rows are gone. */
  erase(keys: readonly RowKey[]): Promise<boolean> {
    return this.transaction('rw', this.entries, this.marks, async () => {
      if (!(await this.isOurs())) return false
      for (const chunk of chunksOf(keys)) await this.entries.bulkDelete([...chunk])
      await this.marks.put({ key: removals, value: (await this.removed()) + 1 })
      return true
    })
  }

  /**
   * Rows and settings in one transaction, after the question whether we may. Dexie tells whoever watches, in other tabs too, of the
   * first few rows, which is enough, as all of them count the rows: the names of ten thousand would hold up the page.
   */
  write(rows: readonly Row[], settings: readonly Setting[]): Promise<boolean> {
    return this.transaction('rw', this.entries, this.settings, this.marks, async (transaction) => {
      if (!(await this.isOurs())) return false
      await this.entries.bulkPut(rows.slice(0, underWay))
      if (rows.length > underWay) await putting(rows.slice(underWay), transaction)
      if (settings.length > 0) await this.settings.bulkPut(settings)
      return true
    })
  }
}

/**
 * Opens the database, or creates it. Rejects when the browser has none to give. `onBlocked`: another tab holds an older
 * version open, and until it lets go nothing happens.
 */
export async function openDatabase(
  onReloadNeeded: (reason: ReloadReason) => void,
  onBlocked: () => void = () => {},
): Promise<Database> {
  const dexie = new IttisaqDatabase()
  let isWritable = true
  const retire = (reason: ReloadReason): void => {
    if (isWritable) onReloadNeeded(reason)
    isWritable = false
  }
  // Dexie itself would open again at the next call and go on writing as before: in a database of another version, or in an
  // empty one, and call saved what is the only entry left.
  const leave = (reason: ReloadReason): void => {
    dexie.close({ disableAutoOpen: true })
    retire(reason)
  }
  dexie.on('versionchange', ({ newVersion }) => {
    leave(newVersion === null ? 'cleared' : 'updated')
    return false
  })
  dexie.on('blocked', onBlocked)
  const open = async (): Promise<void> => {
    await dexie.open()
    dexie.backendDB().addEventListener('close', () => leave('cleared'))
    // Dexie's own opening is a long task already.
    await breathe()
    await dexie.look().catch(() => undefined)
  }
  const refused = async (): Promise<boolean> => {
    const reason = await dexie.refusal().catch((error: unknown) => {
      // A newer version may have done away with the mark itself.
      if (dexie.backendDB().version > nativeVersion) return 'outdated' as const
      throw error
    })
    if (reason !== null) retire(reason)
    return reason !== null
  }
  // To describe the tables and to open them are tasks of their own, too.
  await breathe()
  await open()
  await refused()

  const change = async (work: () => Promise<boolean>): Promise<Written> => {
    if (!isWritable) return 'unavailable'
    try {
      if (await work()) return 'written'
      await refused()
      return 'unavailable'
    } catch (error) {
      return failureOf(error)
    }
  }
  return {
    count: () => dexie.entries.count(),
    removals: () => dexie.removed(),
    keys: () => dexie.entries.toCollection().primaryKeys(),
    rows: async (keys) => (await dexie.entries.bulkGet([...keys])).filter((row) => row !== undefined),
    slice: (after) => dexie.slice(after),
    add: (rows) => change(() => dexie.write(rows, [])),
    remove: (keys) => change(() => dexie.erase(keys)),
    readSetting: async (key) => (await dexie.settings.get(key))?.value ?? null,
    readSettings: async (prefix) => {
      const found = await dexie.settings.where('key').startsWith(prefix).toArray()
      return new Map(found.map(({ key, value }) => [key, value]))
    },
    writeSetting: (key, value) => change(() => dexie.write([], [{ key, value }])),
    changeSetting: (key, how) => change(() => dexie.changeSetting(key, how)),
    isWritable: () => isWritable,
    // A database that does not answer forbids nothing: the journal is still there.
    mayWrite: async () => isWritable && !(await refused().catch(() => false)),
    turn: (isSealed) => change(() => dexie.turn(isSealed)),
    reopen: async () => {
      await open()
      isWritable = true
      await refused()
    },
    close: () => dexie.close({ disableAutoOpen: true }),
  }
}
