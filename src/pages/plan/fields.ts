import type { ActionContent } from '../../domain/assessment/action-schema'

/** Parts of a row, in the order in which it is read. */
export const fields = [
  'priority',
  'outcome',
  'indicator',
  'baseline',
  'target',
  'meansOfVerification',
  'lead',
  'partners',
  'cost',
  'time',
  'resources',
  'risks',
  'outputs',
  'deliverables',
  'programmeAndBudget',
  'indicators',
] as const satisfies readonly (keyof ActionContent)[]

export type Field = (typeof fields)[number]

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** In which parts two versions of a row differ. */
export const changedFields = (before: ActionContent, after: ActionContent): readonly Field[] =>
  fields.filter((field) => !isSame(before[field], after[field]))
