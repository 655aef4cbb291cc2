import { describe, expect, it } from 'vitest'
import { canFire, isAlwaysTrue } from '../../src/domain/coherence/can-fire'
import type { Clause, Comparison } from '../../src/domain/coherence/condition'

const atLeast = (indicator: string, level: number): Comparison => ({ indicator, atLeast: level })
const atMost = (indicator: string, level: number): Comparison => ({ indicator, atMost: level })
const exactly = (indicator: string, level: number): Comparison => ({ indicator, exactly: level })
const all = (...comparisons: Comparison[]): Clause => ({ kind: 'all', comparisons })
const any = (...comparisons: Comparison[]): Clause => ({ kind: 'any', comparisons })

describe('a rule', () => {
  it('can fire when some levels make it true', () => {
    expect(canFire([all(atLeast('a/x', 2), atMost('b/y', 1))])).toBe(true)
    expect(canFire([all(atLeast('a/x', 2)), any(atMost('a/x', 1), exactly('a/x', 3))])).toBe(true)
  })

  it('can never fire when its clauses contradict each other', () => {
    expect(canFire([all(atLeast('a/x', 3), atMost('a/x', 2))])).toBe(false)
    expect(canFire([all(exactly('a/x', 2)), any(atLeast('a/x', 3), atMost('a/x', 1))])).toBe(false)
  })

  it('needs as many comparisons as it says, of those that can hold together', () => {
    const three = [atLeast('a/x', 3), atMost('a/x', 1), atLeast('b/y', 2)]
    expect(canFire([{ kind: 'at-least', count: 2, comparisons: three }])).toBe(true)
    expect(canFire([{ kind: 'at-least', count: 3, comparisons: three }])).toBe(false)
    expect(canFire([{ kind: 'at-least', count: 4, comparisons: three }])).toBe(false)
  })

  it('says nothing with a comparison that every level meets', () => {
    expect([atLeast('a/x', 0), atMost('a/x', 4), atLeast('a/x', 1), exactly('a/x', 0)].map(isAlwaysTrue)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
