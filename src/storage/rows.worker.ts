import { packsOf } from './pack'
import { databaseName, entriesTable, keyAfter, type Row } from './row'
import type { RowsReply, RowsRequest } from './rows-messages'

/** Read at a time: what the page takes over in some milliseconds. */
const sizeOfSlice = 1_000

/** TypeScript's page library does not know the way that a worker gives bytes away. */
const reply = (message: RowsReply, transfer: readonly Transferable[] = []): void =>
  postMessage(message, { transfer: [...transfer] })

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** As it is: the page has opened it before, and brings it up to date. */
async function openDatabase(): Promise<IDBDatabase> {
  const database = await settled(indexedDB.open(databaseName))
  // Whoever deletes or changes it does not wait for a reader.
  database.onversionchange = () => database.close()
  return database
}

let opened: Promise<IDBDatabase> | null = null

async function readAfter({ number, key }: RowsRequest): Promise<void> {
  opened ??= openDatabase()
  const entries = (await opened).transaction(entriesTable, 'readonly').objectStore(entriesTable)
  const rows: readonly Row[] = await settled(entries.getAll(IDBKeyRange.lowerBound([...key], true), sizeOfSlice))
  const packs = packsOf(rows)
  reply(
    { number, type: 'packs', packs, last: keyAfter(rows, sizeOfSlice) },
    packs.map(({ bytes }) => bytes.buffer),
  )
}

addEventListener('message', ({ data }: MessageEvent<RowsRequest>) => {
  readAfter(data).catch(() => reply({ number: data.number, type: 'failed' }))
})
