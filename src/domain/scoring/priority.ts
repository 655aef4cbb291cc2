import { type Constituency, constituencies } from '../assessment/constituency'
import type { Vote } from '../assessment/fold'
import { median } from './median'

/** What an importance or a feasibility is worth while nobody has voted (METHOD 5). */
const unvoted = 2

function medianVote(votes: readonly Vote[], value: (vote: Vote) => number): number {
  const last = new Map<Constituency, number>(votes.map((vote) => [vote.constituency, value(vote)]))
  const values = constituencies.flatMap((constituency) => last.get(constituency) ?? [])
  return values.length === 0 ? unvoted : median(values)
}

/** `gap` in levels. From 0 to 9 (METHOD 5). */
export function priorityOf(gap: number, votes: readonly Vote[]): number {
  return (
    (gap / 4) * medianVote(votes, ({ importance }) => importance) * medianVote(votes, ({ feasibility }) => feasibility)
  )
}
