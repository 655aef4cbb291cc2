import { type Entry, seal } from '../../../src/domain/assessment/entry'
import { digestOf } from '../../../src/platform/digest'
import { trustedScriptUrl } from '../../../src/platform/trusted'
import { type OpenOptions, openStore } from '../../../src/storage/open'
import { measureRoom } from '../../../src/storage/room'
import type { Opening, Store } from '../../../src/storage/store'

/** The real storage on a page without an interface; tests drive it from outside through `window.lab`. */
const journalName = 'journal-1.ndjson'
const databaseName = 'ittisaq'

let opened: { store: Store; opening: Opening } | null = null
const reloads: string[] = []

function store(): Store {
  if (opened === null) throw new Error('open() first')
  return opened.store
}

/** Entry `number` of `author`: the same arguments always give the same entry. */
function entryOf(author: string, number: number, assessment = 'TUN-2026', text = 'We asked the registry.'): Entry {
  return seal(
    {
      v: 1,
      id: `${author}-${number}`,
      assessment,
      stamp: `${String(1_790_000_000_000 + number).padStart(15, '0')}.00000.${author}`,
      device: author,
      supersedes: number > 0 ? [`${author}-${number - 1}`] : [],
      body: {
        kind: 'note',
        respondent: 'r1',
        indicator: 'legal-framework/definition',
        text: `${text} ${number} قانون الاقتصاد الاجتماعي والتضامني`,
        confidential: false,
      },
    },
    digestOf,
  )
}

const entriesOf = (author: string, from: number, count: number, assessment?: string, text?: string): Entry[] =>
  Array.from({ length: count }, (_, index) => entryOf(author, from + index, assessment, text))

async function open(options: OpenOptions = {}): Promise<Opening> {
  opened = await openStore({ onReloadNeeded: (reason) => reloads.push(reason), ...options })
  return opened.opening
}

async function idsOf(assessment = 'TUN-2026'): Promise<readonly string[]> {
  return (await store().entriesOf(assessment)).map((entry) => entry.id)
}

/** Says on the console what was saved, after it was, until the browser dies; batches of 1 to 40. */
async function writeUntilKilled(author: string): Promise<void> {
  let number = 0
  for (let round = 0; ; round += 1) {
    const batch = entriesOf(author, number, 1 + ((round * 7) % 40))
    number += batch.length
    const result = await store().append(batch)
    if (result.type === 'saved') console.log(`saved ${batch.map((entry) => entry.id).join(' ')}`)
  }
}

/** Takes entries of `gone` away and puts them back, until the browser dies. */
async function removeUntilKilled(gone: string): Promise<void> {
  for (let round = 0; ; round += 1) {
    const batch = entriesOf(`gone${round}`, 0, 300, gone)
    await store().append(batch)
    await store().remove(batch)
    console.log(`removed ${round}`)
  }
}

const deleteOnce = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })

/** A browser that was shot a moment ago may refuse the first time, until it has cleared up what it left. */
async function deleteDatabase(): Promise<void> {
  opened?.store.close()
  await deleteOnce().catch(() => new Promise((resolve) => setTimeout(resolve, 500)).then(deleteOnce))
}

const root = (): Promise<FileSystemDirectoryHandle> => navigator.storage.getDirectory()

async function deleteJournal(): Promise<void> {
  await (await root()).removeEntry(journalName)
}

async function journalBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const file = await (await (await root()).getFileHandle(journalName)).getFile()
  return new Uint8Array(await file.arrayBuffer())
}

/** Changes the bytes of the journal behind the store's back. */
async function tamper(change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): Promise<void> {
  const bytes = change(await journalBytes())
  const stream = await (await (await root()).getFileHandle(journalName)).createWritable()
  await stream.write(bytes)
  await stream.close()
}

/** Another version of the app, far in the future, opens the database and changes it; `without`: a table it does away with. */
function upgradeDatabase(without?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1_000)
    request.onupgradeneeded = () => {
      request.transaction?.objectStore('marks').put({ key: 'minimum-writer', value: 99 })
      if (without !== undefined) request.result.deleteObjectStore(without)
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}

/** What the database is, behind the store's back: its version, its tables, and how many rows each holds. */
async function databaseFacts(): Promise<{ version: number; rows: Readonly<Record<string, number>> }> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(databaseName)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => resolve(request.result)
  })
  const tables = [...database.objectStoreNames]
  const countOf = (table: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const request = database.transaction(table).objectStore(table).count()
      request.onerror = () => reject(request.error)
      request.onsuccess = () => resolve(request.result)
    })
  const rows = Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table, await countOf(table)] as const)),
  )
  const { version } = database
  database.close()
  return { version, rows }
}

/** An older version of the app, in another tab, that does not let go of the database when asked to. */
function holdOlderVersion(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 5)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => resolve()
  })
}

/** Writes a row into the database without the store. */
function putRow(row: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName)
    request.onsuccess = () => {
      const transaction = request.result.transaction('entries', 'readwrite')
      transaction.objectStore('entries').put(row)
      transaction.oncomplete = () => {
        request.result.close()
        resolve()
      }
      transaction.onerror = () => reject(transaction.error)
    }
  })
}

/** Holds a transaction open, as a full disk does, until told to let go. */
function occupyDatabase(): Promise<() => void> {
  return new Promise((resolve) => {
    let isHeld = true
    const request = indexedDB.open(databaseName)
    request.onsuccess = () => {
      const database = request.result
      const transaction = database.transaction('entries', 'readwrite')
      const keepBusy = (): void => {
        if (isHeld) transaction.objectStore('entries').count().onsuccess = keepBusy
      }
      keepBusy()
      transaction.oncomplete = () => database.close()
      resolve(() => {
        isHeld = false
      })
    }
  })
}

const lab = {
  open,
  store,
  entryOf,
  entriesOf,
  idsOf,
  removeUntilKilled,
  writeUntilKilled,
  deleteDatabase,
  deleteJournal,
  journalText: async () => new TextDecoder().decode(await journalBytes()),
  tamper,
  upgradeDatabase,
  databaseFacts,
  holdOlderVersion,
  putRow,
  occupyDatabase,
  measureRoom,
  trustedScriptUrl,
  reloads: () => reloads,
}

declare global {
  interface Window {
    lab: typeof lab
  }
}

window.lab = lab
