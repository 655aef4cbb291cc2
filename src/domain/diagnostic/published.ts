import type { Diagnostic } from './diagnose'
import type { RoundChanges } from './rounds'

/** The Diagnostic as `ittisaq score` prints it: DESIGN's field names, kept stable. Percentages 0 to 100, levels 0 to 4. `changes`: since the last round; absent in a first. */
export function publishedDiagnostic(diagnostic: Diagnostic, changes: RoundChanges | null = null) {
  return {
    questionnaires: diagnostic.questionnaires,
    indicators: Object.fromEntries(
      Object.entries(diagnostic.indicators).map(([path, diagnosis]) => {
        const { indicator: _, position: __, ...rest } = diagnosis
        return [path, rest]
      }),
    ),
    coherence: diagnostic.coherence,
    conclusions: diagnostic.conclusions,
    strategy: diagnostic.strategy,
    findOutFirst: diagnostic.findOutFirst,
    priorities: diagnostic.priorities,
    keptAnswers: diagnostic.keptAnswers,
    unaskedAnswers: diagnostic.unaskedAnswers,
    ...(changes === null ? {} : { changes }),
  }
}
