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

/** What the constituencies' votes come to (METHOD 5); 2 and 2 while nobody has voted. */
export interface Weight {
  readonly importance: number
  readonly feasibility: number
  /** Constituencies that voted. */
  readonly voters: number
}

export const weightOf = (votes: readonly Vote[]): Weight => ({
  importance: medianVote(votes, (vote) => vote.importance),
  feasibility: medianVote(votes, (vote) => vote.feasibility),
  voters: new Set(votes.map(({ constituency }) => constituency)).size,
})

/** `gap` in levels. From 0 to 9 (METHOD 5). */
export const priorityOf = (gap: number, { importance, feasibility }: Weight): number =>
  (gap / 4) * importance * feasibility
