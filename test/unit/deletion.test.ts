import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/domain/assessment/entry'
import { digestOf } from '../../src/platform/digest'
import { markDeleted, readDeleted } from '../../src/state/deleted'
import { bringBack, deleteAssessment, purge, purgeExpired } from '../../src/state/deletion'
import { goBack } from '../../src/state/snapshots'
import type { World } from '../../src/state/world'
import { createWriter } from '../../src/state/writer'
import type { Snapshot } from '../../src/storage/snapshots'
import { smallCatalogue } from '../support/catalogue'
import { Scenario, testAssessment } from '../support/entries'

const day = 24 * 60 * 60 * 1000
const today = Date.UTC(2026, 10, 26)

/** A device in memory; `full` refuses to write entries. */
function device(entries: readonly Entry[], { full = false } = {}) {
  let stored = [...entries]
  let snapshots: Snapshot[] = []
  let now = today
  let ids = 0
  const settings = new Map<string, string>()
  const world = {
    store: {
      append: async (added: readonly Entry[]) => {
        if (full) return { type: 'failed', reason: 'full' }
        stored = [...stored, ...added.filter(({ id }) => !stored.some((one) => one.id === id))]
        return { type: 'saved', at: now, journal: true }
      },
      remove: async (gone: readonly Entry[]) => {
        stored = stored.filter((entry) => !gone.includes(entry))
        return { type: 'removed' }
      },
      entriesOf: async (assessment: string) => stored.filter((entry) => entry.assessment === assessment),
      watchAssessments: (listener: (all: readonly object[]) => void) => {
        listener([])
        return () => {}
      },
      readSetting: async (key: string) => settings.get(key) ?? null,
      writeSetting: async (key: string, value: string) => void settings.set(key, value),
      changeSetting: async (key: string, change: (value: string | null) => string) => {
        settings.set(key, change(settings.get(key) ?? null))
        return 'written'
      },
    },
    snapshots: async () => ({
      add: async (snapshot: Snapshot) => {
        snapshots = [...snapshots, snapshot]
        return 'written'
      },
      all: async () => [...snapshots].sort((one, other) => other.at - one.at),
      remove: async (gone: readonly string[]) => {
        snapshots = snapshots.filter(({ id }) => !gone.includes(id))
      },
    }),
    method: async () => ({ catalogue: smallCatalogue, digest: digestOf }),
    catalogue: smallCatalogue,
    digest: digestOf,
    opening: { unreadableEntries: 0 },
    clock: { now: () => now },
    identifiers: { newId: () => `new-${++ids}` },
    device: 'here',
  } as unknown as World
  return {
    world,
    stored: () => stored,
    snapshots: () => snapshots,
    at: (instant: number) => {
      now = instant
    },
  }
}

const begun = () =>
  new Scenario(smallCatalogue, 'one', today - day).introduces('government').answers('government', 'law/forms', 'yynn')

describe('what was deleted', () => {
  it('is hidden with a copy, and goes after 30 days when that was found on two days', async () => {
    const { world, stored, snapshots, at } = device(begun().entries)
    expect(await deleteAssessment(world, testAssessment)).toBeNull()
    expect(snapshots()).toHaveLength(1)
    at(today + 31 * day)
    await purgeExpired(world)
    await purgeExpired(world)
    expect(stored()).toHaveLength(2)
    at(today + 32 * day)
    await purgeExpired(world)
    expect(stored()).toEqual([])
    expect(snapshots()).toEqual([])
    expect(await readDeleted(world.store)).toEqual({})
  })

  it('stays when it was brought back while the purge was on its way', async () => {
    const { world, stored } = device(begun().entries)
    await deleteAssessment(world, testAssessment)
    await bringBack(world, testAssessment)
    expect(await purge(world, testAssessment)).toEqual({ type: 'removed' })
    expect(stored()).toHaveLength(2)
  })

  it('is not removed by a clock that ran ahead for a morning, nor by one that ran years behind', async () => {
    const { world, stored, at } = device(begun().entries)
    await deleteAssessment(world, testAssessment)
    at(today + 4_000 * day)
    await purgeExpired(world)
    at(today + day)
    await purgeExpired(world)
    expect(stored()).toHaveLength(2)
    await markDeleted(world.store, testAssessment, Date.UTC(2015, 0, 1))
    at(today + 2 * day)
    await purgeExpired(world)
    expect(stored()).toHaveLength(2)
    expect(await readDeleted(world.store)).toEqual({ [testAssessment]: today + 2 * day })
  })
})

describe('going back', () => {
  it('takes away what came later, keeps a copy of it, and goes forth again', async () => {
    const scenario = begun()
    const { world, stored, snapshots } = device(scenario.entries)
    const writer = createWriter(world)
    await deleteAssessment(world, testAssessment)
    const [before] = snapshots()
    const later = scenario.say({ kind: 'target', indicator: 'law/forms', level: 3 })
    await writer.adopt([later])
    expect(stored()).toHaveLength(3)
    if (before === undefined) throw new Error('No copy')
    expect(await goBack({ world, writer }, before)).toEqual({ type: 'removed' })
    expect(stored()).not.toContainEqual(later)
    const forth = snapshots().find(({ reason }) => reason === 'return')
    if (forth === undefined) throw new Error('No copy of the present')
    await goBack({ world, writer }, forth)
    expect(stored()).toContainEqual(later)
  })

  it('keeps the copy just made though others are dated later', async () => {
    const { world, snapshots, at } = device(begun().entries)
    at(today + 9 * day)
    for (let count = 0; count < 12; count += 1) await deleteAssessment(world, testAssessment)
    at(today)
    await deleteAssessment(world, testAssessment)
    expect(snapshots().some((one) => one.at === today)).toBe(true)
  })
})

describe('an import that finds no room', () => {
  it('is not tried again with the next answer', async () => {
    const { world } = device([], { full: true })
    const writer = createWriter(world)
    expect(await writer.adopt(begun().entries)).toEqual({ type: 'failed', reason: 'full' })
    expect(writer.pending.value).toEqual([])
    expect(writer.state.value.type).not.toBe('failed')
  })
})
