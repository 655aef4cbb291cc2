import type { Entry } from '../domain/assessment/entry'
import { namedFiles } from '../domain/exchange/evidence-files'
import { isExpired } from '../domain/exchange/retention'
import type { Written } from '../storage/failure'
import { holding } from '../storage/locks'
import type { Removed } from '../storage/store'
import { allAssessments } from './all-assessments'
import { deletionLock, markDeleted, readDeleted } from './deleted'
import { readContent } from './reading'
import { takeSnapshot } from './snapshots'
import { lastChange } from './summary'
import type { World } from './world'
import type { SaveState } from './writer'

type Failed = Extract<SaveState, { type: 'failed' }>

const failureOf = (written: Written): Failed | null =>
  written === 'written' ? null : { type: 'failed', reason: written }

/** Hides an assessment; it can be brought back for 30 days. A copy of how it was is kept first, or nothing happens. */
export const deleteAssessment = (world: World, assessment: string): Promise<Failed | null> =>
  holding(
    deletionLock,
    async () =>
      (await takeSnapshot(world, assessment, 'deletion')) ??
      failureOf(await markDeleted(world.store, assessment, world.clock.now())),
  )

export const bringBack = (world: World, assessment: string): Promise<Written> =>
  holding(deletionLock, () => markDeleted(world.store, assessment, null))

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

/**
 * Documents that these entries named and nothing else does any more: no assessment, and no copy that somebody may go back to.
 * Only those: a document that nobody names yet may belong to a form that is open in another tab.
 */
async function removeDocuments(world: World, gone: readonly Entry[]): Promise<void> {
  const own = [...namedFiles(gone).keys()]
  if (own.length === 0) return
  const inSnapshots = await namedInSnapshots(world)
  if (inSnapshots === null) return
  const inEntries = (await allAssessments(world.store)).flatMap(({ entries }) => [...namedFiles(entries).keys()])
  // Known only now that all of them have been read.
  if (world.opening.unreadableEntries > 0) return
  const named = new Set([...inEntries, ...inSnapshots])
  const files = await world.evidenceFiles()
  for (const hash of own) if (!named.has(hash)) await files.remove(hash)
}

/** What is to be removed is looked up under the lock: it may have been brought back meanwhile, in another tab or by a file. */
async function purgeMarked(world: World, assessment: string): Promise<Removed> {
  if (!(assessment in (await readDeleted(world.store)))) return { type: 'removed' }
  const entries = await world.store.entriesOf(assessment)
  const removed = await world.store.remove(entries)
  if (removed.type !== 'removed') return removed
  const snapshots = await world.snapshots()
  const own = (await snapshots.all()).filter((one) => one.assessment === assessment)
  await snapshots.remove(own.map(({ id }) => id))
  await removeDocuments(world, entries)
  return failureOf(await markDeleted(world.store, assessment, null)) ?? removed
}

/**
 * Removes a deleted assessment for good: entries from database and journal, copies of how it was, documents that no other names.
 * It stays marked as deleted until all that has happened: killed in the middle, the next purge goes on.
 */
export const purge = (world: World, assessment: string): Promise<Removed> =>
  holding(deletionLock, () => purgeMarked(world, assessment))

/** The day on which something was first found to have outlived its 30 days. */
const foundSetting = (assessment: string): string => `expired:${assessment}`
const day = 24 * 60 * 60 * 1000

/**
 * One that was deleted more than 30 days ago goes, if it was found so on an earlier day too: a clock that ran ahead for one
 * morning removes nothing. Deleted before its own last change, by a clock that ran behind, it gets its 30 days from now.
 */
async function purgeIfExpired(world: World, assessment: string): Promise<void> {
  const at = (await readDeleted(world.store))[assessment]
  const now = world.clock.now()
  if (at === undefined || !isExpired(at, now)) return
  if (at < (lastChange(await world.store.entriesOf(assessment)) ?? 0)) {
    await markDeleted(world.store, assessment, now)
    return
  }
  const found = await world.store.readSetting(foundSetting(assessment))
  const today = Math.floor(now / day)
  if (found !== null && Number(found) < today) await purgeMarked(world, assessment)
  else await world.store.writeSetting(foundSetting(assessment), `${today}`)
}

/** What was deleted more than 30 days ago. */
export async function purgeExpired(world: World): Promise<void> {
  for (const assessment of Object.keys(await readDeleted(world.store))) {
    await holding(deletionLock, () => purgeIfExpired(world, assessment))
  }
}
