import type { Entry } from '../domain/assessment/entry'
import { markDeleted, readDeleted } from './deleted'
import type { Arrival, Documents, Incoming } from './incoming'
import { takeSnapshots } from './snapshots'
import type { World } from './world'
import type { SaveState, Writer } from './writer'

/** The documents first: an entry must not be called saved while the file that it names is on its way. */
async function storeDocuments(world: World, { added }: Documents): Promise<SaveState | null> {
  for (const [hash, bytes] of added) {
    const written = await (await world.evidenceFiles()).put(hash, bytes)
    if (written !== 'written') return { type: 'failed', reason: written }
  }
  return null
}

interface Hands {
  readonly world: World
  readonly writer: Writer
}

/** What is known of these assessments is kept first; if that cannot be, nothing is added. What was deleted is back afterwards. */
async function add(
  { world, writer }: Hands,
  assessments: readonly string[],
  documents: Documents,
  entries: readonly Entry[],
): Promise<SaveState> {
  const failed = (await takeSnapshots(world, assessments, 'import')) ?? (await storeDocuments(world, documents))
  if (failed !== null) return failed
  const state = await writer.adopt(entries)
  if (state.type === 'failed') return state
  const deleted = await readDeleted(world.store)
  for (const id of assessments) if (id in deleted) await markDeleted(world.store, id, null)
  return state
}

/** Adds what is new, all of it or nothing. */
export const applyIncoming = (hands: Hands, { id, added, documents }: Incoming): Promise<SaveState> =>
  add(hands, [id], documents, added)

/** The same for several files: one step for all of them. */
export const applyArrival = (hands: Hands, { gatherings, documents }: Arrival): Promise<SaveState> =>
  add(
    hands,
    gatherings.map(({ id }) => id),
    documents,
    gatherings.flatMap(({ added }) => added),
  )
