import type { Clause, Comparison } from './condition'

/** The levels an indicator may still have, both ends included. */
type Room = ReadonlyMap<string, { readonly from: number; readonly to: number }>

const highest = 4

function rangeOf(comparison: Comparison): { readonly from: number; readonly to: number } {
  if ('atLeast' in comparison) return { from: comparison.atLeast, to: highest }
  if ('atMost' in comparison) return { from: 0, to: comparison.atMost }
  return { from: comparison.exactly, to: comparison.exactly }
}

/** True at every level: such a comparison asks nothing. */
export function isAlwaysTrue(comparison: Comparison): boolean {
  const { from, to } = rangeOf(comparison)
  return from === 0 && to === highest
}

/** What is left once `comparison` holds too; null where nothing is. */
function narrowed(room: Room, comparison: Comparison): Room | null {
  const before = room.get(comparison.indicator) ?? { from: 0, to: highest }
  const wanted = rangeOf(comparison)
  const range = { from: Math.max(before.from, wanted.from), to: Math.min(before.to, wanted.to) }
  return range.from > range.to ? null : new Map([...room, [comparison.indicator, range]])
}

const needed = ({ kind, comparisons, ...rest }: Clause): number =>
  kind === 'all' ? comparisons.length : 'count' in rest ? rest.count : 1

/** Whether `count` of `comparisons` can hold within `room`, and the clauses that follow with them. */
function fits(
  room: Room,
  comparisons: readonly Comparison[],
  count: number,
  following: (room: Room) => boolean,
): boolean {
  if (count === 0) return following(room)
  if (comparisons.length < count) return false
  const [first, ...rest] = comparisons
  if (first === undefined) return false
  const taken = narrowed(room, first)
  return (taken !== null && fits(taken, rest, count - 1, following)) || fits(room, rest, count, following)
}

/** Whether any levels of its indicators make a rule true: one that contradicts itself never says anything. */
export function canFire(clauses: readonly Clause[]): boolean {
  const from = (index: number, room: Room): boolean => {
    const clause = clauses[index]
    if (clause === undefined) return true
    return fits(room, clause.comparisons, needed(clause), (left) => from(index + 1, left))
  }
  return from(0, new Map())
}
