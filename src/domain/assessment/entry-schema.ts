import { maximumListed } from '../limits'
import { identifier, indicatorPath, line, prose, respondentId, z } from '../schema'
import { actionContentSchema } from './action-schema'
import { answerSchema, dissentSchema, reasonSchema } from './answer-schema'
import { stampPattern } from './clock'
import { constituencies } from './constituency'
import { evidenceFileSchema } from './evidence-file'
import { evidenceKinds } from './evidence-kind'
import { extents } from './extent'
import { causes, roundContentSchema } from './round-schema'
import { reviewContentSchema, validationContentSchema } from './validation-schema'

const level = z.int().check(z.minimum(0), z.maximum(4))
const vote = z.int().check(z.minimum(1), z.maximum(3))
const constituency = z.enum(constituencies)

/** ISO 3166-1 alpha-3, or XXA to XXZ for a country that does not exist. Whether the code is assigned is checked by the shell. */
export const countryCode = z.string().check(z.regex(/^[A-Z]{3}$/))

/** The date of the evidence itself: a year, a month or a day; empty when not known. */
export const evidenceDate = z.string().check(z.regex(/^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/))

const evidenceContent = z.lazy(() =>
  z.object({
    title: line.check(z.regex(/\S/)),
    kind: z.enum(evidenceKinds),
    date: evidenceDate,
    reference: line,
    link: line,
    /** Whether it may be published; null when nobody has said. */
    public: z.nullable(z.boolean()),
    /** The document itself; absent where there is none (every piece before entry version 4). */
    file: z.optional(evidenceFileSchema),
  }),
)

/**
 * What an entry says; `kind` tells them apart. Each is about one thing, named by `subjectOf`. Put together when the first
 * entry is read, as the larger of its parts are: with all that the program does to start, it would hold up an old phone.
 */
export const bodySchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('details'),
      country: countryCode,
      /** Names that replace the standard ones, by language. */
      countryNames: z.record(z.string(), line),
      title: line,
      year: z.int().check(z.minimum(1900), z.maximum(2200)),
      digits: z.enum(['by-country', 'western', 'arabic-indic']),
      /** A fictional country made to show how the product works. */
      example: z.boolean(),
    }),
    z.object({ kind: z.literal('extent'), extent: z.enum(extents) }),
    /** A blind round: while it lasts nobody is shown what the others answered. */
    z.object({ kind: z.literal('blind'), blind: z.boolean() }),
    z.object({ kind: z.literal('respondent'), respondent: respondentId, constituency, name: line }),
    z.object({
      kind: z.literal('answer'),
      respondent: respondentId,
      indicator: indicatorPath,
      /** Version of the questionnaire that was answered; results are never recomputed on another silently (METHOD 9). */
      version: z.int(),
      answer: answerSchema,
    }),
    z.object({
      kind: z.literal('note'),
      respondent: respondentId,
      indicator: indicatorPath,
      text: prose,
      /** Kept out of public and tripartite reports. */
      confidential: z.boolean(),
    }),
    z.object({
      kind: z.literal('evidence'),
      evidence: identifier,
      indicator: indicatorPath,
      respondent: z.nullable(respondentId),
      /** Null once taken back. */
      content: z.nullable(evidenceContent),
    }),
    z.object({
      kind: z.literal('agreement'),
      indicator: indicatorPath,
      version: z.int(),
      answer: answerSchema,
      reason: prose,
      dissent: z.array(dissentSchema).check(z.maxLength(maximumListed)),
    }),
    z.object({ kind: z.literal('reopening'), indicator: indicatorPath, reason: reasonSchema }),
    z.object({
      kind: z.literal('action'),
      action: identifier,
      /** Null once taken back. */
      content: z.nullable(actionContentSchema),
    }),
    z.object({ kind: z.literal('target'), indicator: indicatorPath, level }),
    /** Both null once taken back. */
    z
      .object({
        kind: z.literal('vote'),
        constituency,
        indicator: indicatorPath,
        importance: z.nullable(vote),
        feasibility: z.nullable(vote),
      })
      .check(z.refine(({ importance, feasibility }) => (importance === null) === (feasibility === null))),
    /** Null once taken back. */
    z.object({ kind: z.literal('validation'), content: z.nullable(validationContentSchema) }),
    /** Null once taken back. */
    z.object({ kind: z.literal('review'), content: z.nullable(reviewContentSchema) }),
    /** The last round, as it stood when this one began. */
    z.object({ kind: z.literal('round'), content: roundContentSchema }),
    /** Why an indicator stands elsewhere than in the last round; `cause` is null once taken back. */
    z.object({ kind: z.literal('change'), indicator: indicatorPath, cause: z.nullable(z.enum(causes)), note: prose }),
    /** A specialist's reading of one indicator, beside the team's answers and never over them; `answer` is null once taken back. */
    z.object({
      kind: z.literal('reading'),
      indicator: indicatorPath,
      reviewer: line.check(z.regex(/\S/)),
      answer: z.nullable(answerSchema),
      text: prose,
    }),
  ]),
)

export const entrySchema = z.lazy(() =>
  z.object({
    v: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    id: identifier,
    assessment: identifier,
    /** Hybrid logical clock stamp as text; see `clock`. */
    stamp: z.string().check(z.regex(stampPattern)),
    device: identifier,
    /** Ids of the entries about the same thing that the author saw as current. */
    supersedes: z.array(identifier).check(z.maxLength(maximumListed)),
    body: bodySchema,
    /** SHA-256 of the rest, in hexadecimal. */
    hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
)

export type EntryOfSchema = z.infer<typeof entrySchema>
