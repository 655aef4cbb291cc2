import { constituencies } from '../assessment/constituency.ts'
import { z } from '../schema.ts'

const slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))
const filled = z.string().check(z.regex(/\S/))

/** How much of a point's text was available when the indicator was written (METHOD 8). */
export const bases = ['seen', 'secondary', 'inferred', 'row-level', 'not-seen'] as const

export type Basis = (typeof bases)[number]

export const indicatorSchema = z.strictObject({
  /** Never reused, not even for a better question about the same subject. */
  id: slug,
  /** Part of the rapid assessment. */
  core: z.boolean(),
  /** Level 0 is a red flag whatever the mean. */
  foundational: z.boolean(),
  /** Whether a country may answer "not applicable", with a reason. */
  mayNotApply: z.boolean(),
  weight: z.optional(z.number().check(z.positive(), z.maximum(10))),
  answeredBy: z.array(z.enum(constituencies)).check(z.minLength(1)),
  /** Paragraphs of the strategy, as numbered there: `15`, `24(a)`. */
  paragraphs: z.array(z.string()).check(z.minLength(1)),
  outputs: z.array(z.string()).check(z.minLength(1)),
  deliverables: z.array(z.string()).check(z.minLength(1)),
  points: z.array(z.strictObject({ point: z.string(), basis: z.enum(bases) })).check(z.minLength(1)),
  instruments: z.array(z.string()),
})

/** `questionnaires/<id>/questionnaire.json`: ids and references, not one sentence. */
export const questionnaireSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: slug,
  /** Goes up with every change of meaning; answers remember the version that they were given to. */
  version: z.int().check(z.minimum(1)),
  /** Ids that were used once and may not be used again. */
  retired: z.array(slug),
  indicators: z.array(indicatorSchema).check(z.minLength(1)),
})

export const indicatorTextsSchema = z.strictObject({
  title: filled,
  question: filled,
  why: filled,
  criteria: z.tuple([filled, filled, filled, filled]),
  evidence: z.array(filled).check(z.minLength(1)),
  answeredBy: z.array(filled).check(z.minLength(1)),
  /** When "not applicable" may be answered; only where the structure allows it. */
  notApplicableWhen: z.optional(filled),
})

/** `questionnaires/<id>/texts/<language>.json`: every sentence, no structure. */
export const questionnaireTextsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  language: z.string(),
  title: filled,
  shortTitle: filled,
  scope: filled,
  indicators: z.record(slug, indicatorTextsSchema),
})

export const strategySchema = z.strictObject({
  $schema: z.optional(z.string()),
  document: filled,
  date: filled,
  paragraphs: z.array(
    z.strictObject({ number: filled, objective: z.nullable(z.string()), output: z.nullable(z.string()) }),
  ),
})

export const planSchema = z.strictObject({
  $schema: z.optional(z.string()),
  objectives: z.array(filled),
  outputs: z.array(filled),
  deliverables: z.array(
    z.strictObject({
      id: filled,
      output: filled,
      points: z.array(filled),
      programmeAndBudget: z.array(z.strictObject({ biennium: filled, code: filled })),
      timeFrame: filled,
    }),
  ),
})

export const conclusionsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  points: z.array(z.strictObject({ point: filled, basis: z.enum(bases), officialText: z.nullable(filled) })),
})

export const instrumentsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  instruments: z.array(
    z.strictObject({
      code: filled,
      kind: z.enum(['convention', 'protocol', 'recommendation', 'declaration', 'resolution', 'guidelines', 'other']),
      number: z.nullable(filled),
      year: z.nullable(z.int()),
      normlex: z.boolean(),
    }),
  ),
})

export const sourceTextsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  language: z.string(),
  paragraphs: z.record(z.string(), filled),
  objectives: z.record(z.string(), filled),
  outputs: z.record(z.string(), filled),
  deliverables: z.record(z.string(), filled),
  points: z.record(z.string(), filled),
  instruments: z.record(z.string(), filled),
})

export type QuestionnaireFile = z.infer<typeof questionnaireSchema>
export type QuestionnaireTexts = z.infer<typeof questionnaireTextsSchema>
export type IndicatorTexts = z.infer<typeof indicatorTextsSchema>
export type StrategyFile = z.infer<typeof strategySchema>
export type PlanFile = z.infer<typeof planSchema>
export type ConclusionsFile = z.infer<typeof conclusionsSchema>
export type InstrumentsFile = z.infer<typeof instrumentsSchema>
export type SourceTexts = z.infer<typeof sourceTextsSchema>
