import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canFire } from '../../src/domain/coherence/can-fire'
import { type Clause, type Comparison, judge } from '../../src/domain/coherence/condition'

const indicators = ['a/x', 'a/y', 'b/z'] as const
const level = fc.integer({ min: 0, max: 4 })
const comparison: fc.Arbitrary<Comparison> = fc.oneof(
  fc.record({ indicator: fc.constantFrom(...indicators), atLeast: level }),
  fc.record({ indicator: fc.constantFrom(...indicators), atMost: level }),
  fc.record({ indicator: fc.constantFrom(...indicators), exactly: level }),
)
const comparisons = fc.array(comparison, { minLength: 1, maxLength: 4 })
const clause: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({ kind: fc.constant('all' as const), comparisons }),
  fc.record({ kind: fc.constant('any' as const), comparisons }),
  fc.record({ kind: fc.constant('at-least' as const), count: fc.integer({ min: 1, max: 4 }), comparisons }),
)

/** All levels of all indicators, one after the other. */
function firesSomewhere(clauses: readonly Clause[]): boolean {
  const levels = [0, 1, 2, 3, 4]
  return levels.some((x) =>
    levels.some((y) =>
      levels.some((z) => {
        const at: Record<string, number> = { 'a/x': x, 'a/y': y, 'b/z': z }
        const { truth } = judge(clauses, (indicator) => {
          const floor = at[indicator] ?? 0
          return { kind: 'interval', basis: 'agreed', floor, ceiling: floor }
        })
        return truth === 'true'
      }),
    ),
  )
}

describe('whether a rule can fire', () => {
  it('is what trying every level says', () => {
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 3 }), (clauses) => {
        expect(canFire(clauses)).toBe(firesSomewhere(clauses))
      }),
      { numRuns: 1000 },
    )
  })
})
