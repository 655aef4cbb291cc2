import type { Problem } from '../problem'
import { dangling, differing, duplicates } from './check-tools'
import type {
  ConclusionsFile,
  DefinitionFile,
  InstrumentsFile,
  PlanFile,
  QuestionnaireFile,
  QuestionnaireTexts,
  SourceTexts,
  StrategyFile,
} from './schema'

/** The parsed files of `questionnaires/sources`. */
export interface Sources {
  readonly strategy: StrategyFile
  readonly plan: PlanFile
  readonly conclusions: ConclusionsFile
  readonly definition: DefinitionFile
  readonly instruments: InstrumentsFile
}

/** Structure against the sources: no id twice, none reused, no reference into nothing, one basis a point. */
export function checkQuestionnaire(file: QuestionnaireFile, sources: Sources): readonly Problem[] {
  const paragraphs = new Set(sources.strategy.paragraphs.map(({ number }) => number))
  const outputs = new Set(sources.plan.outputs)
  const deliverables = new Set(sources.plan.deliverables.map(({ id }) => id))
  const instruments = new Set(sources.instruments.instruments.map(({ code }) => code))
  const basisOf = new Map(sources.conclusions.points.map(({ point, basis }) => [point, basis]))
  const problems: Problem[] = [
    ...duplicates(
      file.indicators.map(({ id }) => id),
      (index) => `indicators[${index}].id`,
    ),
  ]
  for (const [index, indicator] of file.indicators.entries()) {
    const place = `indicators[${index}]`
    if (file.retired.includes(indicator.id))
      problems.push({ type: 'retired', place: { path: `${place}.id` }, id: indicator.id })
    problems.push(
      ...dangling(indicator.paragraphs, paragraphs, `${place}.paragraphs`),
      ...dangling(indicator.outputs, outputs, `${place}.outputs`),
      ...dangling(indicator.deliverables, deliverables, `${place}.deliverables`),
      ...dangling(indicator.instruments, instruments, `${place}.instruments`),
      ...dangling(
        indicator.points.map(({ point }) => point),
        new Set(basisOf.keys()),
        `${place}.points`,
      ),
    )
    for (const [at, { point, basis }] of indicator.points.entries()) {
      const known = basisOf.get(point)
      if (known !== undefined && known !== basis) {
        problems.push({ type: 'not-allowed', place: { path: `${place}.points[${at}].basis` }, allowed: known })
      }
    }
  }
  return problems
}

/** Texts against the structure: every indicator has its sentences, and no sentence belongs to nobody. */
export function checkTexts(texts: QuestionnaireTexts, file: QuestionnaireFile): readonly Problem[] {
  const problems: Problem[] = [
    ...differing(
      Object.keys(texts.indicators),
      file.indicators.map(({ id }) => id),
      'indicators',
    ),
  ]
  for (const indicator of file.indicators) {
    const text = texts.indicators[indicator.id]
    if (text === undefined) continue
    const place = { path: `indicators.${indicator.id}.notApplicableWhen` }
    if (indicator.mayNotApply && text.notApplicableWhen === undefined) problems.push({ type: 'missing', place })
    if (!indicator.mayNotApply && text.notApplicableWhen !== undefined) {
      problems.push({
        type: 'unknown-field',
        place: { path: `indicators.${indicator.id}` },
        field: 'notApplicableWhen',
      })
    }
  }
  return problems
}

/** A translation against the English: the same lists have the same lengths. */
export function checkTranslation(texts: QuestionnaireTexts, english: QuestionnaireTexts): readonly Problem[] {
  return Object.entries(english.indicators).flatMap(([id, source]) => {
    const text = texts.indicators[id]
    if (text === undefined) return []
    return (['evidence', 'answeredBy'] as const).flatMap((list) =>
      text[list].length === source[list].length
        ? []
        : [
            {
              type: 'incomplete' as const,
              place: { path: `indicators.${id}.${list}` },
              expected: source[list].length,
              found: text[list].length,
            },
          ],
    )
  })
}

/** A point whose text was entered was seen: its basis says so. */
export const checkConclusions = ({ conclusions }: Sources): readonly Problem[] => [
  ...duplicates(
    conclusions.points.map(({ point }) => point),
    (index) => `points[${index}].point`,
  ),
  ...conclusions.points.flatMap(({ basis, officialText }, index): readonly Problem[] =>
    officialText !== null && basis !== 'seen'
      ? [{ type: 'not-allowed', place: { path: `points[${index}].basis` }, allowed: 'seen' }]
      : [],
  ),
]

/** The plan against itself and the conclusions. */
export function checkPlan({ plan, conclusions, strategy }: Sources): readonly Problem[] {
  const outputs = new Set(plan.outputs)
  const points = new Set(conclusions.points.map(({ point }) => point))
  return [
    ...duplicates(
      plan.deliverables.map(({ id }) => id),
      (index) => `deliverables[${index}].id`,
    ),
    ...duplicates(
      strategy.paragraphs.map(({ number }) => number),
      (index) => `paragraphs[${index}].number`,
    ),
    ...plan.deliverables.flatMap((deliverable, index) => [
      ...dangling([deliverable.output], outputs, `deliverables[${index}].output`),
      ...dangling(deliverable.points, points, `deliverables[${index}].points`),
    ]),
  ]
}

/**
 * Source texts against the sources. A point has a text only where something of it is known; a point known only from a row
 * of the plan must have none, so that nothing can be printed as its content (METHOD 8).
 */
export function checkSourceTexts(texts: SourceTexts, sources: Sources): readonly Problem[] {
  const known = sources.conclusions.points.filter(({ basis }) => ['seen', 'secondary', 'inferred'].includes(basis))
  return [
    ...differing(
      Object.keys(texts.paragraphs),
      sources.strategy.paragraphs.map(({ number }) => number),
      'paragraphs',
    ),
    ...differing(Object.keys(texts.outputs), sources.plan.outputs, 'outputs'),
    ...differing(Object.keys(texts.objectives), sources.plan.objectives, 'objectives'),
    ...differing(
      Object.keys(texts.deliverables),
      sources.plan.deliverables.map(({ id }) => id),
      'deliverables',
    ),
    ...differing(
      Object.keys(texts.points),
      known.map(({ point }) => point),
      'points',
    ),
    ...differing(
      Object.keys(texts.definition),
      sources.definition.elements.map(({ id }) => id),
      'definition',
    ),
    ...differing(
      Object.keys(texts.instruments),
      sources.instruments.instruments.map(({ code }) => code),
      'instruments',
    ),
  ]
}
