import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alwaysKept,
  type Dated,
  daysLeft,
  filesToDrop,
  isExpired,
  keptDays,
  mostKept,
  snapshotsToDrop,
} from '../../src/domain/exchange/retention'
import { momentOfName } from '../../src/state/folder-backup'

const day = 24 * 60 * 60 * 1000
const now = Date.UTC(2026, 10, 26)

/** Made so many days ago. */
const dated = (...ages: readonly number[]): readonly Dated[] =>
  ages.map((age) => ({ id: `${age}`, at: now - age * day }))

describe('copies of how an assessment was', () => {
  it('stay for 30 days, ten at most, and the last three for ever', () => {
    expect(snapshotsToDrop(dated(100, 200, 300), now)).toEqual([])
    expect(snapshotsToDrop(dated(1, 2, 3, 29, 31, 40), now)).toEqual(['31', '40'])
    expect(snapshotsToDrop(dated(...Array.from({ length: 13 }, (_, age) => age)), now)).toEqual(['10', '11', '12'])
  })

  it('never lose the newest ones, however many and old', () => {
    const ages = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 40 })
    fc.assert(
      fc.property(ages, (list) => {
        const dropped = new Set(snapshotsToDrop(dated(...list), now))
        const kept = list.filter((age) => !dropped.has(`${age}`)).sort((one, other) => one - other)
        const newest = [...list].sort((one, other) => one - other).slice(0, alwaysKept)
        expect(kept.slice(0, newest.length)).toEqual(newest)
        expect(kept.length).toBeLessThanOrEqual(mostKept)
      }),
    )
  })
})

describe('files in a folder', () => {
  it('are the newest ten and one a week', () => {
    const ages = Array.from({ length: 60 }, (_, age) => age)
    const dropped = new Set(filesToDrop(dated(...ages)))
    const kept = ages.filter((age) => !dropped.has(`${age}`))
    expect(kept.slice(0, 10)).toEqual(ages.slice(0, 10))
    expect(kept.length).toBeGreaterThanOrEqual(17)
    expect(kept.length).toBeLessThanOrEqual(19)
  })

  it('are never fewer when one is added', () => {
    const ages = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 60 })
    fc.assert(
      fc.property(ages, (list) => {
        const keptOf = (all: readonly number[]) => all.length - filesToDrop(dated(...all)).length
        expect(keptOf([0, ...list])).toBeGreaterThanOrEqual(keptOf(list))
      }),
    )
  })

  it('are known by the moment in their name, and no other file is', () => {
    expect(momentOfName('TUN-2026-1f2e3d4c-20261126T101500Z.ittisaq')).toBe(Date.UTC(2026, 10, 26, 10, 15))
    for (const name of ['', 'letter.docx', 'TUN-2026-2026-11-26.ittisaq', '20261126T101500Z.ittisaq.txt']) {
      expect(momentOfName(name)).toBeNull()
    }
  })
})

describe('what was deleted', () => {
  it('can be brought back for 30 days', () => {
    expect(isExpired(now - keptDays * day, now)).toBe(false)
    expect(isExpired(now - keptDays * day - 1, now)).toBe(true)
    expect(daysLeft(now, now)).toBe(30)
    expect(daysLeft(now - 29.5 * day, now)).toBe(1)
  })
})
