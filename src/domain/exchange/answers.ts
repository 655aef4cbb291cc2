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
import { maximumListed } from '../limits'
import { type DigestingPieces, digestedWhole, digesting, mapping, type Pieces, wholeOf } from '../pieces'
import { failure, type Problem, parse, type Result, success } from '../problem'
import { type Catalogue, indicatorByPath, questionnaireByPath, ships } from '../questionnaire/questionnaire'
import { indicatorPath, line, prose, respondentId, z } from '../schema'
import { problemsListed } from './limits'
import { shortNames } from './short-names'

const written = z.nullable(z.enum(['yes', 'no', 'unknown', 'unanswered']))
const criteria = z.tuple([written, written, written, written])
const text = z._default(line, '')
const level = z.int().check(z.minimum(0), z.maximum(4))
const vote = z.int().check(z.minimum(1), z.maximum(3))
const constituency = z.enum(constituencies)

/** The plain answers format (DESIGN, "Commands"), as people write it by hand. Fields that it does not name are ignored. */
const headSchema = z.object({
  country: countryCode,
  countryNames: z._default(shortNames, {}),
  title: text,
  year: z.int().check(z.minimum(1900), z.maximum(2200)),
  example: z._default(z.boolean(), false),
  /** Said only where it was said: a file without it is as it was before there was a choice. */
  extent: z.optional(z.enum(extents)),
})

/** Each item of its lists. */
const items = {
  respondents: z.object({ id: respondentId, constituency, name: text }),
  answers: z.object({
    respondent: respondentId,
    indicator: indicatorPath,
    criteria: z.optional(criteria),
    notApplicable: z.optional(reasonSchema),
    note: z._default(prose, ''),
  }),
  agreements: z.object({
    indicator: indicatorPath,
    criteria: z.optional(criteria),
    notApplicable: z.optional(reasonSchema),
    reason: z._default(prose, ''),
    dissent: z._default(z.array(dissentSchema).check(z.maxLength(maximumListed)), []),
  }),
  evidence: z.object({
    indicator: indicatorPath,
    title: line.check(z.regex(/\S/)),
    kind: z.enum(evidenceKinds),
    date: z._default(evidenceDate, ''),
    reference: text,
    link: text,
    public: z._default(z.nullable(z.boolean()), null),
  }),
  targets: z.object({ indicator: indicatorPath, level }),
  votes: z.object({ constituency, indicator: indicatorPath, importance: vote, feasibility: vote }),
}

type Lists = { readonly [Name in keyof typeof items]: readonly z.infer<(typeof items)[Name]>[] }

export type Answers = z.infer<typeof headSchema> & Lists

type Written = { readonly criteria?: z.infer<typeof criteria> | undefined; readonly notApplicable?: string | undefined }

type ListName = keyof Lists

/** One of the lists; its problems are added to `problems`. All but the respondents may be left out. */
function* readingList<Schema extends z.ZodMiniType>(
  value: unknown,
  name: ListName,
  schema: Schema,
  problems: Problem[],
): Pieces<readonly z.infer<Schema>[]> {
  const list = z.array(z.unknown())
  const found = parse(z.object({ [name]: name === 'respondents' ? list : z._default(list, []) }), value)
  if (!found.ok) {
    problems.push(...found.problems)
    return []
  }
  const read = yield* mapping(found.value[name] ?? [], (item, index) => {
    if (problems.length >= problemsListed) return []
    const parsed = parse(schema, item, {}, [name, index])
    if (parsed.ok) return [parsed.value]
    problems.push(...parsed.problems.slice(0, problemsListed))
    return []
  })
  return read.flat()
}

/** The value by its shape alone. */
function* parsing(value: unknown): Pieces<Result<Answers>> {
  const isObject = parse(z.looseObject({}), value)
  if (!isObject.ok) return isObject
  const head = parse(headSchema, value)
  const problems: Problem[] = head.ok ? [] : [...head.problems]
  const lists: Lists = {
    respondents: yield* readingList(value, 'respondents', items.respondents, problems),
    answers: yield* readingList(value, 'answers', items.answers, problems),
    agreements: yield* readingList(value, 'agreements', items.agreements, problems),
    evidence: yield* readingList(value, 'evidence', items.evidence, problems),
    targets: yield* readingList(value, 'targets', items.targets, problems),
    votes: yield* readingList(value, 'votes', items.votes, problems),
  }
  return head.ok && problems.length === 0 ? success({ ...head.value, ...lists }) : failure(problems)
}

function* checkingIndicators(catalogue: Catalogue, answers: Answers): Pieces<readonly Problem[]> {
  const problems: Problem[] = []
  for (const name of ['answers', 'agreements', 'evidence', 'targets', 'votes'] as const) {
    const list: readonly { readonly indicator: string }[] = answers[name]
    yield* mapping(list, ({ indicator }, index) => {
      if (!ships(catalogue, indicator) || indicatorByPath(catalogue, indicator) !== null) return
      problems.push({ type: 'unknown-indicator', place: { path: `${name}[${index}].indicator` }, indicator })
    })
  }
  return problems
}

function* checkingWritten(
  catalogue: Catalogue,
  name: ListName,
  list: readonly (Written & { indicator: string })[],
): Pieces<readonly Problem[]> {
  const found = yield* mapping(list, ({ criteria, notApplicable, indicator }, index): readonly Problem[] => {
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
  return found.flat()
}

function* checkingRespondents(answers: Answers): Pieces<readonly Problem[]> {
  const known = new Set<string>()
  const twice = yield* mapping(answers.respondents, ({ id }, index): readonly Problem[] => {
    if (known.has(id)) return [{ type: 'duplicate', place: { path: `respondents[${index}].id` }, id }]
    known.add(id)
    return []
  })
  const strangers = yield* mapping(answers.answers, ({ respondent }, index): readonly Problem[] =>
    known.has(respondent)
      ? []
      : [{ type: 'unknown-respondent', place: { path: `answers[${index}].respondent` }, respondent }],
  )
  return [...twice, ...strangers].flat()
}

/** A value parsed whole, or every problem with its place; in pieces. `isCountry` knows the codes of ISO 3166-1 and the fictional ones. */
export function* readingAnswers(
  value: unknown,
  catalogue: Catalogue,
  isCountry: (code: string) => boolean,
): Pieces<Result<Answers>> {
  const parsed = yield* parsing(value)
  if (!parsed.ok) return parsed
  const answers = parsed.value
  const problems: readonly Problem[] = [
    ...(isCountry(answers.country)
      ? []
      : [{ type: 'unknown-country' as const, place: { path: 'country' }, country: answers.country }]),
    ...(yield* checkingRespondents(answers)),
    ...(yield* checkingIndicators(catalogue, answers)),
    ...(yield* checkingWritten(catalogue, 'answers', answers.answers)),
    ...(yield* checkingWritten(catalogue, 'agreements', answers.agreements)),
  ]
  return problems.length > 0 ? failure(problems) : success(answers)
}

/** The same at once. */
export const readAnswers = (
  value: unknown,
  catalogue: Catalogue,
  isCountry: (code: string) => boolean,
): Result<Answers> => wholeOf(readingAnswers(value, catalogue, isCountry))

function answerOf({ criteria, notApplicable }: Written): Answer {
  if (notApplicable !== undefined) return { kind: 'not-applicable', reason: notApplicable }
  const [first, second, third, fourth] = criteria ?? []
  return {
    kind: 'answered',
    criteria: criteriaSchema.parse([first, second, third, fourth].map((value) => value ?? 'unanswered')),
  }
}

/** What each entry says, one after the other. */
function* bodiesOf(answers: Answers, catalogue: Catalogue, evidenceId: (index: number) => string): Iterable<Body> {
  const versionOf = (indicator: string): number => questionnaireByPath(catalogue, indicator)?.version ?? 0
  const { country, countryNames, title, year, example, extent } = answers
  yield { kind: 'details', country, countryNames, title, year, digits: 'by-country', example }
  if (extent !== undefined) yield { kind: 'extent', extent }
  for (const { id, constituency, name } of answers.respondents) {
    yield { kind: 'respondent', respondent: id, constituency, name }
  }
  for (const written of answers.answers) {
    const { respondent, indicator, note } = written
    yield { kind: 'answer', respondent, indicator, version: versionOf(indicator), answer: answerOf(written) }
    if (note !== '') yield { kind: 'note', respondent, indicator, text: note, confidential: false }
  }
  for (const written of answers.agreements) {
    const { indicator, reason, dissent } = written
    const version = versionOf(indicator)
    yield { kind: 'agreement', indicator, version, answer: answerOf(written), reason, dissent }
  }
  for (const [
    index,
    { indicator, title, kind, date, reference, link, public: isPublic },
  ] of answers.evidence.entries()) {
    const content = { title, kind, date, reference, link, public: isPublic }
    yield { kind: 'evidence', evidence: evidenceId(index), indicator, respondent: null, content }
  }
  for (const { indicator, level } of answers.targets) yield { kind: 'target', indicator, level }
  for (const vote of answers.votes) yield { kind: 'vote', ...vote }
}

/**
 * The answers as entries; in pieces. Ids and stamps are computed from the content, so that the same file, opened twice or on two
 * devices, gives the same entries and merges with itself. A later answer about the same thing replaces the earlier one.
 */
export function* sealingAnswers(
  answers: Answers,
  catalogue: Catalogue,
  digest: Digest,
): DigestingPieces<readonly Entry[]> {
  const assessment = (yield* digesting([JSON.stringify(answers)])).slice(0, 24)
  const name = (what: string, index: number) => digest(`${assessment} ${what} ${index}`).slice(0, 24)
  const newYear = Date.UTC(answers.year, 0, 1)
  const current = new Map<string, string>()
  let clock = startOfTime
  const bodies = bodiesOf(answers, catalogue, (index) => name('evidence', index))
  return yield* mapping(bodies, (body, index) => {
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

/** The same at once. */
export const entriesOfAnswers = (answers: Answers, catalogue: Catalogue, digest: Digest): readonly Entry[] =>
  digestedWhole(sealingAnswers(answers, catalogue, digest), digest)
