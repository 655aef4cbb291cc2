import { recordOf } from '../../domain/assessment/fold'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { byDisagreement, type Disagreement } from '../../domain/scoring/disagreement'
import type { View } from './view'

/** An indicator that several constituencies answered and on which nothing is agreed. */
export interface Differing extends Disagreement {
  readonly item: IndicatorDiagnosis
}

/** Furthest apart first. */
export const differingOf = (view: View, all: readonly IndicatorDiagnosis[]): readonly Differing[] =>
  byDisagreement(all, ({ indicator }) => recordOf(view.assessment, indicator.path))
