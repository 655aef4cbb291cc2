import type { Entry } from '../domain/assessment/entry'
import { breathe, inTurns } from '../platform/breathe'
import { holding } from '../storage/locks'
import { deletionLock, markDeleted, readDeleted } from './deleted'
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

/** Of one assessment. */
interface Coming {
  readonly id: string
  readonly entries: readonly Entry[]
}

/**
 * What is known of these assessments is kept first; if that cannot be, nothing is added. What is new is looked up once more: some
 * of it may have gone since it was shown. What was deleted is back afterwards.
 */
async function add({ world, writer }: Hands, coming: readonly Coming[], documents: Documents): Promise<SaveState> {
  const ids = coming.map(({ id }) => id)
  const failed = (await takeSnapshots(world, ids, 'import')) ?? (await storeDocuments(world, documents))
  if (failed !== null) return failed
  const fresh: Entry[] = []
  for (const { id, entries } of coming) {
    const known = new Set((await world.store.entriesOf(id)).map((entry) => entry.id))
    await inTurns(entries, (entry) => {
      if (!known.has(entry.id)) fresh.push(entry)
    })
  }
  await breathe()
  const state = await writer.adopt(fresh)
  if (state.type === 'failed') return state
  const deleted = await readDeleted(world.store)
  for (const id of ids) {
    const written = id in deleted ? await markDeleted(world.store, id, null) : 'written'
    if (written !== 'written') return { type: 'failed', reason: written }
  }
  return state
}

/** Adds what is new, all of it or nothing. */
export const applyIncoming = (hands: Hands, { id, entries, documents }: Incoming): Promise<SaveState> =>
  holding(deletionLock, () => add(hands, [{ id, entries }], documents))

/** The same for several files: one step for all of them. */
export function applyArrival(hands: Hands, { gatherings, documents }: Arrival): Promise<SaveState> {
  const coming = gatherings.map(({ id, files }): Coming => {
    const all = files.flatMap(({ content }) => content.entries)
    return { id, entries: [...new Map(all.map((entry) => [entry.id, entry])).values()] }
  })
  return holding(deletionLock, () => add(hands, coming, documents))
}
