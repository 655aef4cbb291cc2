import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { suppose } from '../../domain/assessment/suppose'
import { changesBetween } from '../../domain/diagnostic/changes'
import { createDiagnoser } from '../../domain/diagnostic/diagnoser'
import { mostHelpful } from '../../domain/diagnostic/most-helpful'
import type { Catalogue } from '../../domain/questionnaire/questionnaire'
import { useLater } from '../../ui/gradual/use-later'
import type { View } from '../results/view'
import { type Levels, namedInFindings, type Supposition, withLevel, without } from './supposition'

const nothing: Levels = new Map()

/** Lives as long as the page: whoever leaves it forgets what was supposed. `shipped` is everything this version asks. */
export function useSupposition(view: View, shipped: Catalogue): Supposition {
  const { assessment, diagnostic } = view
  const supposed = useSignal(nothing)
  const levels = supposed.value
  const diagnosed = useMemo(
    () => createDiagnoser(shipped, { assessment, diagnostic }),
    [shipped, assessment, diagnostic],
  )
  const computed = useMemo(() => {
    const copy = suppose(assessment, levels)
    const after = diagnosed(copy, { sensitivity: false })
    return {
      after,
      copy,
      changes: changesBetween(diagnostic, after),
      inFindings: namedInFindings(shipped, diagnostic.coherence),
    }
  }, [assessment, diagnostic, levels, diagnosed, shipped])
  const steps = useLater(() => mostHelpful(shipped, computed.copy, computed.after), [computed, shipped])
  return {
    view,
    levels,
    ...computed,
    steps,
    choose: (indicator, level) => {
      const diagnosis = diagnostic.indicators[indicator]
      if (diagnosis !== undefined) supposed.value = withLevel(supposed.peek(), diagnosis, level)
    },
    reset: (indicator) => {
      supposed.value = without(supposed.peek(), indicator)
    },
    resetAll: () => {
      supposed.value = nothing
    },
  }
}
