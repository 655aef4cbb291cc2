import Dexie, { type Table } from 'dexie'
import { failureOf, type Written } from './failure'
import { chunksOf, type Row, type RowKey } from './row'

export const databaseName = 'ittisaq'

/**
 * Raised with every change of the database that older code must not write into. A tab left open since yesterday, or a
 * cached older app, still opens a newer database (the browser and Dexie let it), so every write asks first.
 */
const writerGeneration = 1
const minimumWriter = 'minimum-writer'
const removals = 'removals'

const sliceOfRows = 1_000

/** `updated`: another tab brought a newer version, or deleted the database. `outdated`: the data were made by a newer version. */
export type ReloadReason = 'updated' | 'outdated'

/** The database as storage uses it. Reading rejects when the database is gone. */
export interface Database {
  readonly count: () => Promise<number>
  /** How often rows were taken away, by any tab: a count alone does not show it when others came meanwhile. */
  readonly removals: () => Promise<number>
  readonly keys: () => Promise<readonly RowKey[]>
  /** Rows as they are stored, unparsed. */
  readonly rows: (keys: readonly RowKey[]) => Promise<readonly Row[]>
  readonly allRows: () => Promise<readonly Row[]>
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
  /** False once a newer version of the app owns the data. */
  readonly isWritable: () => boolean
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

class IttisaqDatabase extends Dexie {
  declare readonly entries: Table<Row, RowKey>
  declare readonly settings: Table<Setting, string>
  declare readonly marks: Table<Mark, string>

  constructor() {
    // No cache: it would show rows before they are on the disk.
    super(databaseName, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    // Id AND hash are the key: two entries that share an id and differ are damage to be shown, not one to be overwritten.
    this.version(1).stores({ entries: '[id+hash]', settings: 'key', marks: 'key' })
    this.on('populate', (transaction) => {
      transaction.table<Mark>('marks').put({ key: minimumWriter, value: writerGeneration })
    })
  }

  async isOurs(): Promise<boolean> {
    const mark = await this.marks.get(minimumWriter)
    return mark === undefined || mark.value <= writerGeneration
  }

  /** In slices: a large table that arrives at once stops the page for as long as the browser unpacks it. */
  async allRows(): Promise<readonly Row[]> {
    const rows: Row[] = []
    for (let isMore = true; isMore; ) {
      const last = rows.at(-1)
      const rest =
        last === undefined ? this.entries.toCollection() : this.entries.where(':id').above([last.id, last.hash])
      const slice = await rest.limit(sliceOfRows).toArray()
      rows.push(...slice)
      isMore = slice.length === sliceOfRows
    }
    return rows
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

  /** Rows and settings in one transaction, after the question whether we may. */
  write(rows: readonly Row[], settings: readonly Setting[]): Promise<boolean> {
    return this.transaction('rw', this.entries, this.settings, this.marks, async () => {
      if (!(await this.isOurs())) return false
      for (const chunk of chunksOf(rows)) await this.entries.bulkPut(chunk)
      if (settings.length > 0) await this.settings.bulkPut(settings)
      return true
    })
  }
}

/** Opens the database, or creates it. Rejects when the browser has none to give. */
export async function openDatabase(onReloadNeeded: (reason: ReloadReason) => void): Promise<Database> {
  const dexie = new IttisaqDatabase()
  let isWritable = true
  const retire = (reason: ReloadReason): void => {
    if (isWritable) onReloadNeeded(reason)
    isWritable = false
  }
  dexie.on('versionchange', () => {
    // Dexie itself would open again at the next call and go on writing as before, in a database of another version.
    dexie.close({ disableAutoOpen: true })
    retire('updated')
    return false
  })
  await dexie.open()
  if (!(await dexie.isOurs())) retire('outdated')

  const change = async (work: () => Promise<boolean>): Promise<Written> => {
    if (!isWritable) return 'unavailable'
    try {
      if (await work()) return 'written'
      retire('outdated')
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
    allRows: () => dexie.allRows(),
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
    close: () => dexie.close({ disableAutoOpen: true }),
  }
}

/** Stands in where no database can be opened: shows nothing of its own, promises nothing, remembers settings until the tab closes. */
export function noDatabase(): Database {
  const settings = new Map<string, string>()
  return {
    count: async () => 0,
    removals: async () => 0,
    keys: async () => [],
    rows: async () => [],
    allRows: async () => [],
    add: async () => 'unavailable',
    remove: async () => 'unavailable',
    readSetting: async (key) => settings.get(key) ?? null,
    readSettings: async (prefix) => new Map([...settings].filter(([key]) => key.startsWith(prefix))),
    writeSetting: async (key, value) => {
      settings.set(key, value)
      return 'written'
    },
    changeSetting: async (key, change) => {
      settings.set(key, change(settings.get(key) ?? null))
      return 'written'
    },
    isWritable: () => true,
    close: () => {},
  }
}
