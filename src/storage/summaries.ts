import Dexie, { type Table } from 'dexie'

/** What was computed of an assessment once, and of which entries by which method: `mark` says both. */
export interface KeptSummary<Content> {
  readonly id: string
  readonly mark: string
  readonly content: Content
}

/** A cache that may be lost at any time: everything in it can be computed again. Nothing here rejects. */
export interface Summaries {
  readonly all: <Content>() => Promise<readonly KeptSummary<Content>[]>
  readonly put: (summaries: readonly KeptSummary<unknown>[]) => Promise<void>
  readonly remove: (ids: readonly string[]) => Promise<void>
}

const databaseName = 'ittisaq-summaries'

/** In a database of its own, so that what the user said is not touched for what can be computed. */
class SummaryDatabase extends Dexie {
  declare readonly summaries: Table<KeptSummary<never>, string>

  constructor() {
    super(databaseName, { cache: 'disabled' })
    this.version(1).stores({ summaries: 'id' })
  }
}

export function openSummaries(): Summaries {
  const database = new SummaryDatabase()
  const quietly = async (work: Promise<unknown>): Promise<void> => {
    await work.catch(() => undefined)
  }
  return {
    all: () => database.summaries.toArray().catch(() => []),
    put: (summaries) => quietly(database.summaries.bulkPut(summaries as readonly KeptSummary<never>[])),
    remove: (ids) => quietly(database.summaries.bulkDelete([...ids])),
  }
}

/** Keeps nothing: for a device on which nothing may lie open. */
export const noSummaries: Summaries = {
  all: async () => [],
  put: async () => {},
  remove: async () => {},
}

/** Before the device is locked: what was kept in clear would go on telling. */
export const forgetSummaries = (): Promise<void> => Dexie.delete(databaseName)
