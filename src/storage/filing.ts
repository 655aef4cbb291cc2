import { breathe } from '../platform/breathe'
import { courierTo } from '../platform/courier'
import { within } from '../platform/deadline'
import { type Bundle, createBundle } from './bundle'
import type { Database, Slice } from './database'
import type { RowKey } from './row'
import workerUrl from './rows.worker?worker&url'
import type { RowsReply, RowsRequest } from './rows-messages'

// What is done with rows, of which a device without an assessment has none.
export { createBundle } from './bundle'
export { createPiles } from './piles'

/** Slices that are read before a worker is started, which takes an old phone as long. */
const few = 4

/** Milliseconds that it has to read a slice: several times what a slow phone takes. */
const patience = 10_000

/** All rows of the database after a slice of it, in slices: the next one is on its way while this one is packed. */
export async function readOn(database: Database, slice: Slice, bundle: Bundle, most = Number.POSITIVE_INFINITY) {
  let { rows, last } = slice
  for (let count = 1; last !== null && count < most; count += 1) {
    const coming = database.slice(last)
    bundle.add(rows)
    ;({ rows, last } = await coming)
    await breathe()
  }
  bundle.add(rows)
  return last
}

/** The rows after a key, by a worker, in which what is thrown away on the way is left. The last key that it came to; null at the end. */
async function readApart(after: RowKey, bundle: Bundle): Promise<RowKey | null> {
  const courier = courierTo<RowsRequest, RowsReply>(workerUrl)
  const ask = (key: RowKey) => within(patience, courier.ask({ type: 'after', key }), null)
  let last: RowKey | null = after
  try {
    for (let coming = ask(after); last !== null; ) {
      const reply = await coming
      if (reply?.type !== 'packs') break
      last = reply.last
      if (last !== null) coming = ask(last)
      bundle.addPacks(reply.packs)
    }
    return last
  } finally {
    courier.close()
  }
}

/** All rows of the database, of which `slice` is the first. Rejects when it is gone. */
export async function readRows(database: Database, slice: Slice): Promise<Bundle> {
  const bundle = createBundle()
  let last = await readOn(database, slice, bundle, few)
  if (last !== null && typeof Worker !== 'undefined') last = await readApart(last, bundle).catch(() => last)
  if (last !== null) await readOn(database, await database.slice(last), bundle)
  return bundle
}
