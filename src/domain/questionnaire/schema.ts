import { constituencies } from '../assessment/constituency.ts'
import { ruleTypes, severities } from '../coherence/rule.ts'
import { z } from '../schema.ts'
import { bases } from './basis.ts'

const slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))
const filled = z.string().check(z.regex(/\S/))

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
  /** A national questionnaire: asked only in assessments of this country (ISO 3166-1 alpha-3). */
  country: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
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
  points: z.array(
    z.strictObject({
      point: filled,
      basis: z.enum(bases),
      /** The text itself, by language, once somebody has it (docs/how-to/enter-an-official-text.md). */
      officialText: z.nullable(z.record(z.string(), filled)),
    }),
  ),
})

export const instrumentsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  instruments: z.array(
    z.strictObject({
      code: filled,
      kind: z.enum(['convention', 'protocol', 'recommendation', 'declaration', 'resolution', 'guidelines', 'other']),
      number: z.nullable(filled),
      year: z.nullable(z.int()),
      /** Whether NORMLEX lists its ratifications: where a reader checks them. */
      normlex: z.boolean(),
      /** `strategy`: tied to the SSE there or in the digest; `publication`: seen in one; `background`: the authors' own knowledge. */
      basis: z.enum(['strategy', 'publication', 'background']),
    }),
  ),
})

/** The elements of the definition in point 5, as fields that can be told apart. */
export const definitionSchema = z.strictObject({
  $schema: z.optional(z.string()),
  point: filled,
  basis: z.enum(bases),
  elements: z.array(
    z.strictObject({
      id: slug,
      part: z.enum(['who', 'activities', 'interest', 'principle', 'aspiration', 'scope', 'value', 'form']),
    }),
  ),
})

const level = z.int().check(z.minimum(0), z.maximum(4))
const indicatorOf = z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/))

const comparisonSchema = z.union([
  z.strictObject({ indicator: indicatorOf, atLeast: level }),
  z.strictObject({ indicator: indicatorOf, atMost: level }),
  z.strictObject({ indicator: indicatorOf, exactly: level }),
])

const comparisons = z.array(comparisonSchema).check(z.minLength(1))

/** A rule is the conjunction of its clauses (METHOD 7). */
const clauseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all'), comparisons }),
  z.strictObject({ kind: z.literal('any'), comparisons }),
  z.strictObject({ kind: z.literal('at-least'), count: z.int().check(z.minimum(1)), comparisons }),
])

/** `questionnaires/coherence/rules.json`: what contradicts what, without a sentence. */
export const rulesSchema = z.strictObject({
  $schema: z.optional(z.string()),
  retired: z.array(slug),
  rules: z.array(
    z.strictObject({
      id: slug,
      type: z.enum(ruleTypes),
      severity: z.enum(severities),
      clauses: z.array(clauseSchema).check(z.minLength(1)),
      paragraphs: z.array(z.string()).check(z.minLength(1)),
    }),
  ),
})

/** `questionnaires/coherence/actions.json`: templates that turn a gap into a row of a plan. */
export const actionsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  retired: z.array(slug),
  actions: z.array(
    z.strictObject({
      id: slug,
      questionnaire: slug,
      gap: z.enum(['policy', 'implementation', 'monitoring']),
      /** Indicators for which the wording was written; it may be used for others of the same questionnaire and gap. */
      fits: z.array(indicatorOf).check(z.minLength(1)),
      cost: z.enum(['low', 'medium', 'high']),
      time: z.enum(['short', 'medium', 'long']),
      paragraphs: z.array(z.string()).check(z.minLength(1)),
    }),
  ),
})

/**
 * `questionnaires/coherence/texts/<language>.json`. In actions `{country}`, `{year}` and `{subject}` are filled by the
 * program, `[square brackets]` by the national team.
 */
export const coherenceTextsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  language: z.string(),
  rules: z.record(
    slug,
    z.strictObject({
      title: filled,
      meaning: filled,
      question: filled,
      whoMustTalk: z.array(filled).check(z.minLength(2)),
      resolution: filled,
    }),
  ),
  actions: z.record(
    slug,
    z.strictObject({
      outcome: filled,
      indicator: filled,
      meansOfVerification: z.array(filled).check(z.minLength(1)),
      lead: filled,
    }),
  ),
})

/** `questionnaires/released.json`: what each indicator asked, in English, when its version was released. */
export const releasedSchema = z.strictObject({
  questionnaires: z.record(
    slug,
    z.strictObject({
      version: z.int(),
      indicators: z.record(
        slug,
        z.strictObject({ question: filled, criteria: z.tuple([filled, filled, filled, filled]) }),
      ),
    }),
  ),
})

/** `questionnaires/glossary/terms.json`: the terms that every text uses alike. */
export const glossarySchema = z.strictObject({
  $schema: z.optional(z.string()),
  terms: z.array(
    z.strictObject({
      id: slug,
      /** Of the subject, or of the method. */
      group: z.enum(['subject', 'method']),
      paragraphs: z.array(z.string()),
      /** Languages in which the wording was seen in a source; elsewhere it is standard usage, to be checked. */
      seen: z.record(z.string(), z.boolean()),
    }),
  ),
})

/** `questionnaires/glossary/texts/<language>.json`. `forms` are what a text may say for the term; empty where it is not checked. */
export const glossaryTextsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  language: z.string(),
  terms: z.record(slug, z.strictObject({ term: filled, forms: z.array(filled), definition: filled })),
})

export const sourceTextsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  language: z.string(),
  paragraphs: z.record(z.string(), filled),
  objectives: z.record(z.string(), filled),
  outputs: z.record(z.string(), filled),
  deliverables: z.record(z.string(), filled),
  points: z.record(z.string(), filled),
  definition: z.record(z.string(), filled),
  instruments: z.record(z.string(), z.strictObject({ title: filled, subject: filled })),
})

export type QuestionnaireFile = z.infer<typeof questionnaireSchema>
export type QuestionnaireTexts = z.infer<typeof questionnaireTextsSchema>
export type IndicatorTexts = z.infer<typeof indicatorTextsSchema>
export type StrategyFile = z.infer<typeof strategySchema>
export type PlanFile = z.infer<typeof planSchema>
export type ConclusionsFile = z.infer<typeof conclusionsSchema>
export type InstrumentsFile = z.infer<typeof instrumentsSchema>
export type DefinitionFile = z.infer<typeof definitionSchema>
export type RulesFile = z.infer<typeof rulesSchema>
export type ActionsFile = z.infer<typeof actionsSchema>
export type CoherenceTexts = z.infer<typeof coherenceTextsSchema>
export type ReleasedFile = z.infer<typeof releasedSchema>
export type GlossaryFile = z.infer<typeof glossarySchema>
export type GlossaryTexts = z.infer<typeof glossaryTextsSchema>
export type SourceTexts = z.infer<typeof sourceTextsSchema>
