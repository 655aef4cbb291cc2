import type { Answer } from '../assessment/answer'
import { criteriaSchema, dissentSchema, reasonSchema } from '../assessment/answer-schema'
import { stampText, startOfTime, tick } from '../assessment/clock'
import { constituencies } from '../assessment/constituency'
import { answersDevice, type Body, type Digest, type Entry, seal } from '../assessment/entry'
import { countryCode, evidenceDate } from '../assessment/entry-schema'
import { versionOfBody } from '../assessment/entry-version'
import { evidenceKinds } from '../assessment/evidence-kind'
import { extents } from '../assessment/extent'
import { subjectOf } from '../assessment/subject'
import { failure, type Problem, parse, type Result, success } from '../problem'
import { type Catalogue, indicatorByPath, questionnaireByPath, ships } from '../questionnaire/questionnaire'
import { indicatorPath, line, prose, respondentId, z } from '../schema'

const written = z.nullable(z.enum(['yes', 'no', 'unknown', 'unanswered']))
const criteria = z.tuple([written, written, written, written])
const text = z._default(line, '')
const level = z.int().check(z.minimum(0), z.maximum(4))
const vote = z.int().check(z.minimum(1), z.maximum(3))
const constituency = z.enum(constituencies)

/** The plain answers format (DESIGN, "Commands"), as people write it by hand. Fields that it does not name are ignored. */
export const answersSchema = z.object({
  country: countryCode,
  countryNames: z._default(z.record(z.string(), line), {}),
  title: text,
  year: z.int().check(z.minimum(1900), z.maximum(2200)),
  example: z._default(z.boolean(), false),
  /** Said only where it was said: a file without it is as it was before there was a choice. */
  extent: z.optional(z.enum(extents)),
  respondents: z.array(z.object({ id: respondentId, constituency, name: text })),
  answers: z._default(
    z.array(
      z.object({
        respondent: respondentId,
        indicator: indicatorPath,
        criteria: z.optional(criteria),
        notApplicable: z.optional(reasonSchema),
        note: z._default(prose, ''),
      }),
    ),
    [],
  ),
  agreements: z._default(
    z.array(
      z.object({
        indicator: indicatorPath,
        criteria: z.optional(criteria),
        notApplicable: z.optional(reasonSchema),
        reason: z._default(prose, ''),
        dissent: z._default(z.array(dissentSchema), []),
      }),
    ),
    [],
  ),
  evidence: z._default(
    z.array(
      z.object({
        indicator: indicatorPath,
        title: line.check(z.regex(/\S/)),
        kind: z.enum(evidenceKinds),
        date: z._default(evidenceDate, ''),
        reference: text,
        link: text,
        public: z._default(z.nullable(z.boolean()), null),
      }),
    ),
    [],
  ),
  targets: z._default(z.array(z.object({ indicator: indicatorPath, level })), []),
  votes: z._default(
    z.array(z.object({ constituency, indicator: indicatorPath, importance: vote, feasibility: vote })),
    [],
  ),
})

export type Answers = z.infer<typeof answersSchema>

type Written = { readonly criteria?: z.infer<typeof criteria> | undefined; readonly notApplicable?: string | undefined }

function checkIndicators(catalogue: Catalogue, answers: Answers): readonly Problem[] {
  const lists = {
    answers: answers.answers,
    agreements: answers.agreements,
    evidence: answers.evidence,
    targets: answers.targets,
    votes: answers.votes,
  }
  return Object.entries(lists).flatMap(([name, list]) =>
    list.flatMap(({ indicator }, index): readonly Problem[] =>
      !ships(catalogue, indicator) || indicatorByPath(catalogue, indicator) !== null
        ? []
        : [{ type: 'unknown-indicator', place: { path: `${name}[${index}].indicator` }, indicator }],
    ),
  )
}

function checkWritten(
  catalogue: Catalogue,
  name: string,
  list: readonly (Written & { indicator: string })[],
): readonly Problem[] {
  return list.flatMap(({ criteria, notApplicable, indicator }, index): readonly Problem[] => {
    const path = `${name}[${index}]`
    if (criteria === undefined && notApplicable === undefined)
      return [{ type: 'missing', place: { path: `${path}.criteria` } }]
    if (criteria !== undefined && notApplicable !== undefined) {
      return [{ type: 'unknown-field', place: { path }, field: 'notApplicable' }]
    }
    const known = indicatorByPath(catalogue, indicator)
    return notApplicable !== undefined && known !== null && !known.mayNotApply
      ? [{ type: 'not-applicable-closed', place: { path: `${path}.notApplicable` }, indicator }]
      : []
  })
}

function checkRespondents(answers: Answers): readonly Problem[] {
  const known = new Set<string>()
  const twice = answers.respondents.flatMap(({ id }, index): readonly Problem[] => {
    if (known.has(id)) return [{ type: 'duplicate', place: { path: `respondents[${index}].id` }, id }]
    known.add(id)
    return []
  })
  const strangers = answers.answers.flatMap(({ respondent }, index): readonly Problem[] =>
    known.has(respondent)
      ? []
      : [{ type: 'unknown-respondent', place: { path: `answers[${index}].respondent` }, respondent }],
  )
  return [...twice, ...strangers]
}

/** A value parsed whole, or every problem with its place. `isCountry` knows the codes of ISO 3166-1 and the fictional ones. */
export function readAnswers(
  value: unknown,
  catalogue: Catalogue,
  isCountry: (code: string) => boolean,
): Result<Answers> {
  const parsed = parse(answersSchema, value)
  if (!parsed.ok) return parsed
  const answers = parsed.value
  const problems: readonly Problem[] = [
    ...(isCountry(answers.country)
      ? []
      : [{ type: 'unknown-country' as const, place: { path: 'country' }, country: answers.country }]),
    ...checkRespondents(answers),
    ...checkIndicators(catalogue, answers),
    ...checkWritten(catalogue, 'answers', answers.answers),
    ...checkWritten(catalogue, 'agreements', answers.agreements),
  ]
  return problems.length > 0 ? failure(problems) : success(answers)
}

function answerOf({ criteria, notApplicable }: Written): Answer {
  if (notApplicable !== undefined) return { kind: 'not-applicable', reason: notApplicable }
  const [first, second, third, fourth] = criteria ?? []
  return {
    kind: 'answered',
    criteria: criteriaSchema.parse([first, second, third, fourth].map((value) => value ?? 'unanswered')),
  }
}

function bodiesOf(answers: Answers, catalogue: Catalogue, evidenceId: (index: number) => string): readonly Body[] {
  const versionOf = (indicator: string): number => questionnaireByPath(catalogue, indicator)?.version ?? 0
  const { country, countryNames, title, year, example, extent } = answers
  return [
    { kind: 'details', country, countryNames, title, year, digits: 'by-country', example },
    ...(extent === undefined ? [] : [{ kind: 'extent' as const, extent }]),
    ...answers.respondents.map(({ id, constituency, name }) => ({
      kind: 'respondent' as const,
      respondent: id,
      constituency,
      name,
    })),
    ...answers.answers.flatMap((written): readonly Body[] => {
      const { respondent, indicator, note } = written
      const body: Body = {
        kind: 'answer',
        respondent,
        indicator,
        version: versionOf(indicator),
        answer: answerOf(written),
      }
      return note === '' ? [body] : [body, { kind: 'note', respondent, indicator, text: note, confidential: false }]
    }),
    ...answers.agreements.map((written) => {
      const { indicator, reason, dissent } = written
      return {
        kind: 'agreement' as const,
        indicator,
        version: versionOf(indicator),
        answer: answerOf(written),
        reason,
        dissent,
      }
    }),
    ...answers.evidence.map(({ indicator, title, kind, date, reference, link, public: isPublic }, index) => ({
      kind: 'evidence' as const,
      evidence: evidenceId(index),
      indicator,
      respondent: null,
      content: { title, kind, date, reference, link, public: isPublic },
    })),
    ...answers.targets.map(({ indicator, level }) => ({ kind: 'target' as const, indicator, level })),
    ...answers.votes.map((vote) => ({ kind: 'vote' as const, ...vote })),
  ]
}

/**
 * The answers as entries. Ids and stamps are computed from the content, so that the same file, opened twice or on two
 * devices, gives the same entries and merges with itself. A later answer about the same thing replaces the earlier one.
 */
export function entriesOfAnswers(answers: Answers, catalogue: Catalogue, digest: Digest): readonly Entry[] {
  const assessment = digest(JSON.stringify(answers)).slice(0, 24)
  const name = (what: string, index: number) => digest(`${assessment} ${what} ${index}`).slice(0, 24)
  const newYear = Date.UTC(answers.year, 0, 1)
  const current = new Map<string, string>()
  let clock = startOfTime
  return bodiesOf(answers, catalogue, (index) => name('evidence', index)).map((body, index) => {
    clock = tick(clock, newYear)
    const id = name('entry', index)
    const subject = subjectOf(body)
    const replaced = current.get(subject)
    current.set(subject, id)
    return seal(
      {
        v: versionOfBody(body),
        id,
        assessment,
        stamp: stampText({ ...clock, device: answersDevice }),
        device: answersDevice,
        supersedes: replaced === undefined ? [] : [replaced],
        body,
      },
      digest,
    )
  })
}
