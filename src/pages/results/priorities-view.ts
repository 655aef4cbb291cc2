import type { IndicatorDiagnosis, Priority } from '../../domain/diagnostic/diagnose'
import type { View } from './view'

/** A priority at its place in the list. */
export interface Ranked extends Priority {
  /** From 1 on. */
  readonly place: number
  readonly diagnosis: IndicatorDiagnosis
}

export const rankedOf = ({ diagnostic }: View): readonly Ranked[] =>
  diagnostic.priorities.flatMap((own, index) => {
    const diagnosis = diagnostic.indicators[own.indicator]
    return diagnosis === undefined ? [] : [{ ...own, place: index + 1, diagnosis }]
  })

/** Of a row in the page. */
export const rowId = ({ place }: Ranked): string => `priority-${place}`
