import type { Assessment, IndicatorRecord } from '../assessment/fold'
import type { Catalogue, Indicator } from '../questionnaire/questionnaire'
import { type DiagnoseOptions, type Diagnostic, diagnose, diagnoseIndicator, type IndicatorDiagnosis } from './diagnose'

/** `diagnose` that remembers each indicator's diagnosis as long as its record is the same one, and its last result. */
export interface Diagnoser {
  (assessment: Assessment, options: DiagnoseOptions): Diagnostic
  /** One indicator ahead of the whole: whoever does so with each, a few at a time, has the whole in a moment. */
  readonly remember: (indicator: Indicator, record: IndicatorRecord) => void
}

/** For a screen that follows every answer: with a `Folder`, a tap costs one indicator and the sums over all. */
export function createDiagnoser(catalogue: Catalogue): Diagnoser {
  const memory = new Map<Indicator, { readonly record: IndicatorRecord; readonly diagnosis: IndicatorDiagnosis }>()
  function remembered(indicator: Indicator, record: IndicatorRecord): IndicatorDiagnosis {
    const known = memory.get(indicator)
    if (known?.record === record) return known.diagnosis
    const diagnosis = diagnoseIndicator(indicator, record)
    memory.set(indicator, { record, diagnosis })
    return diagnosis
  }
  let last: { readonly assessment: Assessment; readonly sensitivity: boolean; readonly diagnostic: Diagnostic } | null =
    null
  function diagnosed(assessment: Assessment, options: DiagnoseOptions): Diagnostic {
    if (last?.assessment !== assessment || last.sensitivity !== options.sensitivity) {
      const diagnostic = diagnose(catalogue, assessment, options, remembered)
      last = { assessment, sensitivity: options.sensitivity, diagnostic }
    }
    return last.diagnostic
  }
  return Object.assign(diagnosed, { remember: remembered })
}
