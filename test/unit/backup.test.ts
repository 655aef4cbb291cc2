import { describe, expect, it } from 'vitest'
import { readBackup, rememberBackup } from '../../src/state/backup'
import type { World } from '../../src/state/world'

/** A world of which only settings and the clock are asked. */
function worldWith(settings: Map<string, string>): World {
  const store = {
    readSetting: async (key: string) => settings.get(key) ?? null,
    writeSetting: async (key: string, value: string) => void settings.set(key, value),
  }
  return { store, clock: { now: () => 1_000 } } as unknown as World
}

describe('the last backup', () => {
  it('is remembered with its fingerprint', async () => {
    const world = worldWith(new Map())
    const made = await rememberBackup(world, 'a', 12, 'ACDE-FGHJ-KMNP-QRTV')
    expect(made).toEqual({ at: 1_000, entries: 12, fingerprint: 'ACDE-FGHJ-KMNP-QRTV' })
    expect(await readBackup(world, 'a')).toEqual(made)
    expect(await readBackup(world, 'b')).toBeNull()
  })

  it('is known without one where it was saved before there were any', async () => {
    const world = worldWith(new Map([['backup:a', '500 9']]))
    expect(await readBackup(world, 'a')).toEqual({ at: 500, entries: 9, fingerprint: null })
  })
})
