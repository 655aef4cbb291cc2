import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../src/storage/database'
import type { Written } from '../../src/storage/failure'
import type { Journal } from '../../src/storage/journal'
import { isLockRow, lockRow } from '../../src/storage/lock-row'
import { keyOf, keyText, type Row } from '../../src/storage/row'
import { isClear, sealedDatabase } from '../../src/storage/sealed'
import { createSealer, isSealedRow, secretBytes } from '../../src/storage/sealer'
import { changeLock, openVault, sealLeftovers, sealVault, type Vault } from '../../src/storage/vault'

const random = (count: number): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(count))
const sealer = createSealer(random(secretBytes), random)
const lock = lockRow('one', 'locked secret')

class Killed extends Error {}

/** Two copies on a disk, and a program that dies, or finds the disk full, after so many steps. */
class Disk {
  readonly rows = new Map<string, Row>()
  readonly lines = new Map<string, Row>()
  isSealed = false
  private steps = 0

  constructor(
    private readonly limit = Number.POSITIVE_INFINITY,
    private readonly ending: 'killed' | 'full' = 'killed',
  ) {}

  private step(isAdding: boolean): Written {
    this.steps += 1
    if (this.steps <= this.limit) return 'written'
    if (this.ending === 'killed') throw new Killed()
    return isAdding ? 'full' : 'written'
  }

  private change(isAdding: boolean, work: () => void): Promise<Written> {
    try {
      const written = this.step(isAdding)
      if (written === 'written') work()
      return Promise.resolve(written)
    } catch (error) {
      return Promise.reject(error)
    }
  }

  vault(isLocked: boolean): Vault {
    const put = (into: Map<string, Row>, rows: readonly Row[]) => {
      for (const row of rows) into.set(keyOf(row), row)
    }
    const database = {
      keys: async () => [...this.rows.values()].map(({ id, hash }) => [id, hash] as const),
      count: async () => this.rows.size,
      rows: async (keys: readonly (readonly [string, string])[]) =>
        keys.map((key) => this.rows.get(keyText(key))).filter((row) => row !== undefined),
      slice: async () => ({ rows: [...this.rows.values()], last: null }),
      add: (rows: readonly Row[]) => this.change(true, () => put(this.rows, rows)),
      remove: (keys: readonly (readonly [string, string])[]) =>
        this.change(false, () => {
          for (const key of keys) this.rows.delete(keyText(key))
        }),
      turn: (isSealed: boolean) =>
        this.change(false, () => {
          this.isSealed = isSealed
        }),
    } as unknown as Database
    const journal = {
      append: (rows: readonly Row[]) => this.change(true, () => put(this.lines, rows)),
      remove: (keys: readonly string[]) =>
        this.change(false, () => {
          for (const key of keys) this.lines.delete(key)
        }),
    } as unknown as Journal
    return { database, journal, sealer: isLocked ? sealer : null, hasLeftovers: [...this.rows.values()].some(isClear) }
  }

  /** What the next opening does: each copy gets what the other has. */
  repaired(): Disk {
    const disk = new Disk()
    disk.isSealed = this.isSealed
    for (const row of [...this.lines.values(), ...this.rows.values()]) {
      disk.rows.set(keyOf(row), row)
      disk.lines.set(keyOf(row), row)
    }
    return disk
  }

  hasLock(): boolean {
    return [...this.rows.values()].some(isLockRow)
  }

  isAllClear(): boolean {
    return ![...this.rows.values(), ...this.lines.values()].some((row) => isSealedRow(row) || isLockRow(row))
  }
}

const entries = Array.from({ length: 210 }, (_, number) => ({ id: `e${number}`, hash: 'h', text: `said ${number}` }))

function filled(limit?: number, ending?: 'killed' | 'full'): Disk {
  const disk = new Disk(limit, ending)
  for (const row of entries) {
    disk.rows.set(keyOf(row), row)
    disk.lines.set(keyOf(row), row)
  }
  return disk
}

/** What the program shows of a disk. */
async function shown(disk: Disk): Promise<readonly Row[]> {
  const { database } = disk.vault(true)
  const { rows } = await (disk.hasLock() ? sealedDatabase(database, sealer) : database).slice(null)
  return [...rows].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
}

/** Enough to reach the end of the work. */
const everyStep = Array.from({ length: 12 }, (_, limit) => limit)

describe('locking a device', () => {
  it('leaves nothing in clear in either copy, and opens again', async () => {
    const disk = filled()
    expect(await sealVault(disk.vault(false), lock, sealer)).toBe('written')
    expect([...disk.rows.values(), ...disk.lines.values()].every((row) => isSealedRow(row) || isLockRow(row))).toBe(
      true,
    )
    expect(disk.rows.size).toBe(entries.length + 1)
    expect(disk.isSealed).toBe(true)
    expect(await shown(disk)).toEqual(entries)
    expect(await openVault(disk.vault(true))).toBe('written')
    expect(disk.isAllClear()).toBe(true)
    expect(disk.isSealed).toBe(false)
    expect(await shown(disk)).toEqual(entries)
  })

  it.each(everyStep)('killed after %i steps, loses nothing, and the next start finishes it', async (limit) => {
    const disk = filled(limit)
    await sealVault(disk.vault(false), lock, sealer)
    const after = disk.repaired()
    expect(await shown(after)).toEqual(entries)
    if (!after.hasLock()) return
    await sealLeftovers(after.vault(true))
    expect([...after.rows.values(), ...after.lines.values()].every((row) => isSealedRow(row) || isLockRow(row))).toBe(
      true,
    )
    expect(await shown(after)).toEqual(entries)
  })

  it.each(everyStep)('with a disk that is full after %i steps, all is as before, or all is locked', async (limit) => {
    const disk = filled(limit, 'full')
    const result = await sealVault(disk.vault(false), lock, sealer)
    expect(await shown(disk)).toEqual(entries)
    expect(disk.hasLock()).toBe(result === 'written')
    if (result !== 'written') expect([disk.isAllClear(), disk.isSealed, result]).toEqual([true, false, 'full'])
  })
})

describe('a locked device at its start', () => {
  it('looks for nothing to seal where the opening has seen that all of it is', async () => {
    const disk = filled()
    await sealVault(disk.vault(false), lock, sealer)
    const vault = disk.vault(true)
    let readings = 0
    const slice: typeof vault.database.slice = (after) => {
      readings += 1
      return vault.database.slice(after)
    }
    await sealLeftovers({ ...vault, database: { ...vault.database, slice } })
    expect(readings).toBe(0)
  })
})

describe('removing the lock', () => {
  async function locked(limit?: number, ending?: 'killed' | 'full'): Promise<Disk> {
    const first = filled()
    await sealVault(first.vault(false), lock, sealer)
    const disk = new Disk(limit, ending)
    disk.isSealed = true
    for (const [key, row] of first.rows) disk.rows.set(key, row)
    for (const [key, row] of first.lines) disk.lines.set(key, row)
    return disk
  }

  it.each(everyStep)('killed after %i steps, loses nothing', async (limit) => {
    const disk = await locked(limit)
    await openVault(disk.vault(true))
    expect(await shown(disk.repaired())).toEqual(entries)
  })

  it.each(everyStep)('with a disk that is full after %i steps, stays locked or is open', async (limit) => {
    const disk = await locked(limit, 'full')
    const result = await openVault(disk.vault(true))
    expect(await shown(disk)).toEqual(entries)
    expect(disk.hasLock()).toBe(result !== 'written')
  })

  it.each(everyStep)('a passphrase changed and killed after %i steps leaves at least one lock', async (limit) => {
    const disk = await locked(limit)
    await changeLock(disk.vault(true), lockRow('two', 'locked anew'))
    const after = disk.repaired()
    expect(after.hasLock()).toBe(true)
    expect(await shown(after)).toEqual(entries)
  })
})
