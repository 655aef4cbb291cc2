import { namedFiles } from '../domain/exchange/evidence-files'
import { isExpired } from '../domain/exchange/retention'
import type { Removed, StoredAssessment } from '../storage/store'
import { markDeleted, readDeleted } from './deleted'
import { readContent } from './incoming'
import { takeSnapshot } from './snapshots'
import type { World } from './world'
import type { SaveState } from './writer'

/** Hides an assessment; it can be brought back for 30 days. A copy of how it was is kept first, or nothing happens. */
export async function deleteAssessment(world: World, assessment: string): Promise<SaveState | null> {
  const failed = await takeSnapshot(world, assessment, 'deletion')
  if (failed === null) await markDeleted(world.store, assessment, world.clock.now())
  return failed
}

export const bringBack = (world: World, assessment: string): Promise<void> => markDeleted(world.store, assessment, null)

const everything = (world: World): Promise<readonly StoredAssessment[]> =>
  new Promise((resolve) => {
    const stop = world.store.watchAssessments((assessments) => {
      queueMicrotask(() => stop())
      resolve(assessments)
    })
  })

/** Null when one of the copies cannot be read: nobody knows what it names. */
async function namedInSnapshots(world: World): Promise<readonly string[] | null> {
  const named: string[] = []
  for (const { bytes } of await (await world.snapshots()).all()) {
    const read = await readContent(world, bytes)
    if (!read.ok) return null
    named.push(...namedFiles(read.value.entries).keys())
  }
  return named
}

/** Documents that no assessment names any more, nor a copy that somebody may go back to. */
async function sweepDocuments(world: World): Promise<void> {
  const inSnapshots = await namedInSnapshots(world)
  if (inSnapshots === null) return
  const inEntries = (await everything(world)).flatMap(({ entries }) => [...namedFiles(entries).keys()])
  const named = new Set([...inEntries, ...inSnapshots])
  const files = await world.evidenceFiles()
  for (const hash of await files.hashes()) if (!named.has(hash)) await files.remove(hash)
}

/**
 * Removes an assessment for good: entries from database and journal, copies of how it was, documents that no other names. It
 * stays marked as deleted until all that has happened: killed in the middle, the next purge goes on.
 */
export async function purge(world: World, assessment: string): Promise<Removed> {
  const removed = await world.store.remove(await world.store.entriesOf(assessment))
  if (removed.type !== 'removed') return removed
  const snapshots = await world.snapshots()
  const own = (await snapshots.all()).filter((one) => one.assessment === assessment)
  await snapshots.remove(own.map(({ id }) => id))
  await sweepDocuments(world)
  await markDeleted(world.store, assessment, null)
  return removed
}

/** What was deleted more than 30 days ago. */
export async function purgeExpired(world: World): Promise<void> {
  const now = world.clock.now()
  for (const [assessment, at] of Object.entries(await readDeleted(world.store))) {
    if (isExpired(at, now)) await purge(world, assessment)
  }
}
