import type { Assessment } from './fold'
import type { Validation } from './standing'

export type Status = 'self-assessment' | 'validated' | 'reviewed'

/**
 * The furthest that an assessment has come. A specialist's reading stands beside the team's answers and never over them, so
 * it needs no validation and replaces none: whoever prints `reviewed` says too whether there is a validation.
 */
export function statusOf({ validation, review }: Pick<Assessment, 'validation' | 'review'>): Status {
  if (review !== null) return 'reviewed'
  return validation === null ? 'self-assessment' : 'validated'
}

/** Something of what the constituencies had before them was entered or changed after they had said their opinions. */
export const isChangedSince = ({ changes }: Validation): boolean => changes > 0
