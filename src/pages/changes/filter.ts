import { type Cause, causes } from '../../domain/assessment/round-schema'
import type { LevelChange } from '../../domain/diagnostic/rounds'

export { causes }

/** Which changes are listed: all, those without a cause, or those of one. */
export type Filter = 'all' | 'open' | Cause

export const filters: readonly Filter[] = ['all', 'open', ...causes]

export function matches({ explanation }: LevelChange, filter: Filter): boolean {
  const cause = explanation?.cause ?? null
  return filter === 'all' || (filter === 'open' ? cause === null : cause === filter)
}
