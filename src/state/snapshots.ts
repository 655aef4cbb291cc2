import type { Entry } from '../domain/assessment/entry'
import { snapshotsToDrop } from '../domain/exchange/retention'
import { keyOf } from '../storage/row'
import type { Snapshot, SnapshotReason } from '../storage/snapshots'
import type { Removed } from '../storage/store'
import { allAssessments } from './all-assessments'
import { readContent } from './reading'
import type { World } from './world'
import type { SaveState, Writer } from './writer'

/**
 * Keeps an assessment as it is now, or as `known`, before a large step; those that are too many or too old go. Null when there was nothing to
 * keep or it is kept; else why not, and then the step must not be taken.
 */
export async function takeSnapshot(
  world: World,
  assessment: string,
  reason: SnapshotReason,
  known?: readonly Entry[],
): Promise<Extract<SaveState, { type: 'failed' }> | null> {
  const entries = known ?? (await world.store.entriesOf(assessment))
  if (entries.length === 0) return null
  // What makes a file comes with the first: a page that shows one needs it only where there is something to keep.
  const packages = await import('./package-file').catch(() => null)
  if (packages === null) return { type: 'failed', reason: 'unavailable' }
  const at = world.clock.now()
  const { bytes, fingerprint } = await packages.packageFile(assessment, entries, at)
  const snapshots = await world.snapshots()
  const others = (await snapshots.all()).filter((one) => one.assessment === assessment)
  const [last] = others
  // Nothing was said since the last one: it says the same.
  if (last?.fingerprint === fingerprint && reason === 'update') return null
  const id = world.identifiers.newId()
  const written = await snapshots.add({ id, assessment, at, reason, entries: entries.length, fingerprint, bytes })
  if (written !== 'written') return { type: 'failed', reason: written }
  // A clock that was wrong may have dated others later: never the one that was just asked for.
  await snapshots.remove(snapshotsToDrop([{ id, at }, ...others], at).filter((one) => one !== id))
  return null
}

export async function takeSnapshots(world: World, assessments: readonly string[], reason: SnapshotReason) {
  for (const assessment of assessments) {
    const failed = await takeSnapshot(world, assessment, reason)
    if (failed !== null) return failed
  }
  return null
}

/** Of everything on this device, before a newer version starts. It starts also where there is no room: entries are not touched. */
export async function takeSnapshotsOfAll(world: World): Promise<void> {
  const assessments = await allAssessments(world.store)
  await takeSnapshots(
    world,
    assessments.map(({ id }) => id),
    'update',
  )
}

/** `changed`: the snapshot itself is damaged. */
export type Returned = Removed | { readonly type: 'changed' }

/**
 * An assessment as it was then: what came later is taken away, what is missing comes back. The present is kept first, so that
 * this can be undone from the same list.
 */
export async function goBack(
  { world, writer }: { readonly world: World; readonly writer: Writer },
  snapshot: Snapshot,
): Promise<Returned> {
  const { assessment, bytes } = snapshot
  const read = await readContent(world, bytes)
  if (!read.ok) return { type: 'changed' }
  const { entries } = read.value
  // Read once: only what is in the copy is taken away, whatever another tab saves meanwhile.
  const here = await world.store.entriesOf(assessment)
  const failed = await takeSnapshot(world, assessment, 'return', here)
  if (failed !== null) return failed
  const hereKeys = new Set(here.map(keyOf))
  const state = await writer.adopt(entries.filter((entry) => !hereKeys.has(keyOf(entry))))
  if (state.type === 'failed') return state
  const copyKeys = new Set(entries.map(keyOf))
  // Of two entries with one id the copy holds one: both stay.
  const ids = new Set<string>()
  const twins = new Set(here.flatMap(({ id }) => (ids.size === ids.add(id).size ? [id] : [])))
  return world.store.remove(here.filter((entry) => !copyKeys.has(keyOf(entry)) && !twins.has(entry.id)))
}
