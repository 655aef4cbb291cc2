import { mapping, type Pieces, wholeOf } from '../pieces'
import type { ActionContent } from './action-schema'
import type { Answer } from './answer'
import type { Constituency } from './constituency'
import { type BodyOf, compareEntries, type Entry, type EvidenceContent } from './entry'
import { defaultExtent, type Extent } from './extent'
import type { Cause, LastPosition, LastRound } from './round-schema'
import { isGeneral, lastRoundOf, type Review, reviewOf, type Validation, validationOf } from './standing'
import { type Thread, threading, uniting } from './threads'

export interface Respondent {
  readonly id: string
  readonly constituency: Constituency
  /** Empty when the respondent gave none. */
  readonly name: string
}

export interface RespondentAnswer {
  readonly respondent: Respondent
  readonly answer: Answer
  readonly version: number
}

export interface Note {
  readonly respondent: Respondent
  readonly text: string
  readonly confidential: boolean
}

export interface Evidence extends EvidenceContent {
  readonly id: string
  readonly providedBy: Respondent | null
}

/** What was said about publishing a piece of evidence. */
export const publicationOf = ({ public: isPublic }: EvidenceContent): 'yes' | 'no' | 'unsaid' =>
  isPublic === null ? 'unsaid' : isPublic ? 'yes' : 'no'

export interface Agreement {
  readonly answer: Answer
  readonly reason: string
  readonly dissent: readonly { readonly constituency: Constituency; readonly text: string }[]
  readonly version: number
}

export interface Vote {
  readonly constituency: Constituency
  readonly importance: number
  readonly feasibility: number
}

/** What a specialist says of one indicator: no answer, so nothing is computed from it. */
export interface Reading {
  readonly reviewer: string
  readonly answer: Answer
  readonly text: string
}

/** Why the indicator stands elsewhere than in the last round, in the team's words. */
export interface Explanation {
  /** Null where only a note was written so far. */
  readonly cause: Cause | null
  readonly note: string
}

/** What is on record about one indicator. Lists are in a fixed order that does not depend on how entries arrived. */
export interface IndicatorRecord {
  readonly answers: readonly RespondentAnswer[]
  readonly notes: readonly Note[]
  readonly evidence: readonly Evidence[]
  readonly agreement: Agreement | null
  /** Null unless the country set one. */
  readonly target: number | null
  readonly votes: readonly Vote[]
  readonly readings: readonly Reading[]
  /** Null unless somebody said why it changed since the last round. */
  readonly explanation: Explanation | null
}

/** A row of the plan. */
export interface PlannedAction extends ActionContent {
  readonly id: string
}

export type Details = Omit<BodyOf<'details'>, 'kind'>

/** One country, one round: the fold of its entries. */
export interface Assessment {
  readonly id: string
  /** Null until the entry that names the country has arrived. */
  readonly details: Details | null
  /** How much is asked; changing it deletes nothing. */
  readonly extent: Extent
  /** Everybody answers alone: screens show nobody what the others said. */
  readonly blind: boolean
  readonly respondents: readonly Respondent[]
  /** In the order in which they were planned. */
  readonly actions: readonly PlannedAction[]
  /** Null unless validated: see `statusOf`. */
  readonly validation: Validation | null
  /** Null unless a specialist's reading is recorded. */
  readonly review: Review | null
  /** What this round keeps of the last one; null in a first round. */
  readonly lastRound: LastRound | null
  /** By `questionnaire/indicator`, shipped or not. */
  readonly indicators: ReadonlyMap<string, IndicatorRecord>
  /** By subject (`subjectOf`). */
  readonly threads: ReadonlyMap<string, Thread>
  readonly entryCount: number
  /** Entries that share an id and differ: damage, both kept here, the lower hash counts. */
  readonly damaged: readonly Entry[]
}

export const emptyRecord: IndicatorRecord = {
  answers: [],
  notes: [],
  evidence: [],
  agreement: null,
  target: null,
  votes: [],
  readings: [],
  explanation: null,
}

type Draft = {
  -readonly [Field in keyof IndicatorRecord]: IndicatorRecord[Field] extends readonly (infer Item)[]
    ? Item[]
    : IndicatorRecord[Field]
}

/** Puts one current entry where it belongs; respondents, details and extent are read elsewhere. */
function record(draft: Draft, body: Entry['body'], respondentOf: (id: string) => Respondent): void {
  switch (body.kind) {
    case 'answer':
      draft.answers.push({ respondent: respondentOf(body.respondent), answer: body.answer, version: body.version })
      break
    case 'note':
      if (body.text.trim() !== '') {
        draft.notes.push({
          respondent: respondentOf(body.respondent),
          text: body.text,
          confidential: body.confidential,
        })
      }
      break
    case 'evidence':
      if (body.content !== null) {
        const providedBy = body.respondent === null ? null : respondentOf(body.respondent)
        draft.evidence.push({ ...body.content, id: body.evidence, providedBy })
      }
      break
    case 'agreement':
      draft.agreement = { answer: body.answer, reason: body.reason, dissent: body.dissent, version: body.version }
      break
    case 'target':
      draft.target = body.level
      break
    case 'reading':
      if (body.answer !== null) {
        draft.readings.push({ reviewer: body.reviewer, answer: body.answer, text: body.text })
      }
      break
    case 'change':
      if (body.cause !== null || body.note.trim() !== '') draft.explanation = { cause: body.cause, note: body.note }
      break
    case 'vote': {
      const { constituency, importance, feasibility } = body
      if (importance !== null && feasibility !== null) draft.votes.push({ constituency, importance, feasibility })
      break
    }
  }
}

const byStart = (a: Thread, b: Thread): number => compareEntries(a.history[0] ?? a.current, b.history[0] ?? b.current)

interface General {
  readonly details: Details | null
  readonly extent: Extent
  readonly blind: boolean
  readonly respondents: ReadonlyMap<string, Respondent>
  readonly actions: readonly PlannedAction[]
}

/** What is said of the assessment as a whole. */
function generalOf(threads: readonly Thread[]): General {
  let details: Details | null = null
  let extent = defaultExtent
  let blind = false
  const respondents = new Map<string, Respondent>()
  const actions: PlannedAction[] = []
  for (const { current } of threads) {
    if (current.body.kind === 'details') {
      const { kind: _, ...rest } = current.body
      details = rest
    }
    if (current.body.kind === 'extent') extent = current.body.extent
    if (current.body.kind === 'blind') blind = current.body.blind
    if (current.body.kind === 'action' && current.body.content !== null) {
      actions.push({ ...current.body.content, id: current.body.action })
    }
    if (current.body.kind === 'respondent') {
      const { respondent, constituency, name } = current.body
      respondents.set(respondent, { id: respondent, constituency, name })
    }
  }
  return { details, extent, blind, respondents, actions }
}

/** Threads by the indicator that they are about, in the order in which they began. */
function* threadingByIndicator(threads: Iterable<Thread>): Pieces<ReadonlyMap<string, readonly Thread[]>> {
  const found = new Map<string, Thread[]>()
  yield* mapping(threads, (thread) => {
    const { body } = thread.current
    if (!('indicator' in body)) return
    const own = found.get(body.indicator)
    if (own === undefined) found.set(body.indicator, [thread])
    else own.push(thread)
  })
  return found
}

/** `threads` about one indicator. A thread's place in lists is where it began, so that editing an item does not move it. */
function recordOfThreads(threads: readonly Thread[], respondents: ReadonlyMap<string, Respondent>): IndicatorRecord {
  // An answer can arrive before the entry that introduces its author; until then it speaks for nobody in particular.
  const respondentOf = (known: string): Respondent =>
    respondents.get(known) ?? { id: known, constituency: 'other', name: '' }
  const draft: Draft = { ...emptyRecord, answers: [], notes: [], evidence: [], votes: [], readings: [] }
  for (const { current } of [...threads].sort(byStart)) record(draft, current.body, respondentOf)
  return draft
}

/** Entries of an indicator may move to another one only in a damaged file; then both are made anew. */
const indicatorsOf = ({ history }: Thread): readonly string[] =>
  history.flatMap(({ body }) => ('indicator' in body ? [body.indicator] : []))

/**
 * The assessment of `threads`. With `previous` and the threads in which the two differ, records of indicators that none of
 * those is about are taken over as they are. In pieces.
 */
export function* assembling(
  id: string,
  threads: ReadonlyMap<string, Thread>,
  damaged: readonly Entry[],
  previous?: Assessment,
  changed: readonly Thread[] = [],
): Pieces<Assessment> {
  const all = [...threads.values()]
  const keepsGeneral = previous !== undefined && !changed.some(isGeneral)
  const general = generalOf(all.filter(isGeneral).sort(byStart))
  const touched = new Set(changed.flatMap(indicatorsOf))
  const indicators = new Map<string, IndicatorRecord>()
  for (const [path, own] of yield* threadingByIndicator(all)) {
    yield
    const kept = keepsGeneral && !touched.has(path) ? previous.indicators.get(path) : undefined
    indicators.set(path, kept ?? recordOfThreads(own, general.respondents))
  }
  return {
    id,
    details: general.details,
    extent: general.extent,
    blind: general.blind,
    respondents: [...general.respondents.values()],
    actions: general.actions,
    validation: validationOf(threads),
    review: reviewOf(threads),
    lastRound: lastRoundOf(threads),
    indicators,
    threads,
    entryCount: all.reduce((total, { history }) => total + history.length, 0),
    damaged,
  }
}

/** Folds the entries of one assessment, in any order and with repetitions; in pieces. */
export function* folding(id: string, all: Iterable<Entry>): Pieces<Assessment> {
  const { entries, damaged } = yield* uniting(all)
  yield
  const threads = yield* threading(entries)
  return yield* assembling(id, threads, damaged)
}

/** The same at once. */
export const fold = (id: string, all: Iterable<Entry>): Assessment => wholeOf(folding(id, all))

/** The ids that a new entry about the same thing must name in `supersedes`. */
export function currentIds(assessment: Assessment, subject: string): readonly string[] {
  const thread = assessment.threads.get(subject)
  return thread === undefined ? [] : [thread.current, ...thread.conflicts].map((entry) => entry.id)
}

export function recordOf(assessment: Assessment, indicator: string): IndicatorRecord {
  return assessment.indicators.get(indicator) ?? emptyRecord
}

/** What the last round said of an indicator; null where it said nothing, or there was none. */
export const lastPositionOf = ({ lastRound }: Pick<Assessment, 'lastRound'>, indicator: string): LastPosition | null =>
  lastRound?.positions.find((position) => position.indicator === indicator) ?? null
