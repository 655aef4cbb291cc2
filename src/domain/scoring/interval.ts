import type { Criteria } from '../assessment/answer'

/** What is known of a level: at least `floor`, at most `ceiling`, both from 0 to 4 (METHOD 2). */
export interface Interval {
  readonly floor: number
  readonly ceiling: number
}

export const unknownInterval: Interval = { floor: 0, ceiling: 4 }

export const isSettled = ({ floor, ceiling }: Interval): boolean => floor === ceiling

function consecutive(criteria: Criteria, counts: (position: number) => boolean): number {
  const stop = criteria.findIndex((_, position) => !counts(position))
  return stop === -1 ? criteria.length : stop
}

/** METHOD 2. */
export function intervalOf(criteria: Criteria): Interval {
  return {
    floor: consecutive(criteria, (position) => criteria[position] === 'yes'),
    ceiling: consecutive(criteria, (position) => criteria[position] !== 'no'),
  }
}

/** A `yes` above the first criterion that is not `yes`: practice without its base. It earns no level (METHOD 2). */
export function isAhead(criteria: Criteria): boolean {
  return criteria.lastIndexOf('yes') >= intervalOf(criteria).floor
}
