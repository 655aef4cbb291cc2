import { type Assessment, type IndicatorRecord, recordOf } from '../assessment/fold'
import { type Pieces, wholeOf } from '../pieces'
import type { Catalogue, Indicator } from '../questionnaire/questionnaire'
import {
  type DiagnoseOptions,
  type Diagnostic,
  diagnoseIndicator,
  diagnosing,
  type IndicatorDiagnosis,
} from './diagnose'

/** `diagnose` that remembers each indicator's diagnosis as long as its record is the same one, and its last result. */
export interface Diagnoser {
  (assessment: Assessment, options: DiagnoseOptions): Diagnostic
  /** In pieces, ahead of whoever asks: all of it at once, for the first time, would hold up a slow phone. */
  readonly ahead: (assessment: Assessment, options: DiagnoseOptions) => Pieces<Diagnostic>
}

/** What is known before anything is asked: a diagnostic of this assessment, without sensitivity. */
interface Known {
  readonly assessment: Assessment
  readonly diagnostic: Diagnostic
}

/**
 * For a screen that follows every answer: with a `Folder`, a tap costs one indicator and the sums over all. Whoever begins
 * with what is `known` has that at once, and copies of its assessment for no more than what differs in them.
 */
export function createDiagnoser(catalogue: Catalogue, known: Known | null = null): Diagnoser {
  const memory = new Map<Indicator, { readonly record: IndicatorRecord; readonly diagnosis: IndicatorDiagnosis }>()
  if (known !== null) {
    for (const diagnosis of Object.values(known.diagnostic.indicators)) {
      memory.set(diagnosis.indicator, { record: recordOf(known.assessment, diagnosis.indicator.path), diagnosis })
    }
  }
  function remembered(indicator: Indicator, record: IndicatorRecord): IndicatorDiagnosis {
    const before = memory.get(indicator)
    if (before?.record === record) return before.diagnosis
    const diagnosis = diagnoseIndicator(indicator, record)
    memory.set(indicator, { record, diagnosis })
    return diagnosis
  }
  let last: (Known & { readonly sensitivity: boolean }) | null =
    known === null ? null : { ...known, sensitivity: false }
  function* beginning(assessment: Assessment, options: DiagnoseOptions): Pieces<Diagnostic> {
    const diagnostic = yield* diagnosing(catalogue, assessment, options, remembered)
    last = { assessment, sensitivity: options.sensitivity, diagnostic }
    return diagnostic
  }
  const diagnosed = (assessment: Assessment, options: DiagnoseOptions): Diagnostic =>
    last?.assessment === assessment && last.sensitivity === options.sensitivity
      ? last.diagnostic
      : wholeOf(beginning(assessment, options))
  return Object.assign(diagnosed, { ahead: beginning })
}
