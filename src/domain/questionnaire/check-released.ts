import type { Problem } from '../problem'
import type { QuestionnaireFile, QuestionnaireTexts, ReleasedFile } from './schema'

type Released = ReleasedFile['questionnaires'][string]

/**
 * A questionnaire against what was released: an id stays or is retired, and what an indicator asks changes only with the
 * version, as answers remember the version that they were given to (METHOD 9). `english` is the source of all texts.
 */
export function checkReleased(
  file: QuestionnaireFile,
  english: QuestionnaireTexts,
  released: Released | undefined,
): { readonly structure: readonly Problem[]; readonly texts: readonly Problem[] } {
  if (released === undefined) return { structure: [], texts: [] }
  const ids = new Set([...file.indicators.map(({ id }) => id), ...file.retired])
  const vanished = Object.keys(released.indicators)
    .filter((id) => !ids.has(id))
    .map((id) => ({ type: 'vanished' as const, place: { path: 'indicators' }, id }))
  const lowered: readonly Problem[] =
    file.version < released.version
      ? [{ type: 'not-allowed', place: { path: 'version' }, allowed: `>= ${released.version}` }]
      : []
  if (file.version > released.version) return { structure: vanished, texts: [] }
  const changed = Object.entries(released.indicators).flatMap(([id, { question, criteria }]): readonly Problem[] => {
    const now = english.indicators[id]
    if (now === undefined) return []
    const problem = (path: string): Problem => ({ type: 'changed', place: { path }, version: released.version })
    return [
      ...(now.question === question ? [] : [problem(`indicators.${id}.question`)]),
      ...criteria.flatMap((criterion, index) =>
        now.criteria[index] === criterion ? [] : [problem(`indicators.${id}.criteria[${index}]`)],
      ),
    ]
  })
  return { structure: [...vanished, ...lowered], texts: changed }
}

/** What a release remembers of a questionnaire. */
export const releasedOf = (file: QuestionnaireFile, english: QuestionnaireTexts): Released => ({
  version: file.version,
  indicators: Object.fromEntries(
    file.indicators.flatMap(({ id }) => {
      const texts = english.indicators[id]
      return texts === undefined ? [] : [[id, { question: texts.question, criteria: texts.criteria }]]
    }),
  ),
})
