import type { Entry } from '../../domain/assessment/entry'
import type { Assessment, Respondent } from '../../domain/assessment/fold'
import { subjectOf } from '../../domain/assessment/subject'
import { agreementOf } from '../../state/own-answers'

/** Agreements are made, and reopened, in plenary. */
const kinds: ReadonlySet<string> = new Set(['answer', 'note', 'evidence', 'target', 'vote'])

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What is said in somebody's name is said again by them alone. */
const isTheirOwn = ({ body }: Entry, respondent: Respondent | null): boolean =>
  (body.kind !== 'answer' && body.kind !== 'note') || body.respondent === respondent?.id

/** Whether an earlier entry can be said again here: it is not what counts already, and nobody else's. */
export function isRestorable(entry: Entry, assessment: Assessment, respondent: Respondent | null): boolean {
  const { body } = entry
  if (!kinds.has(body.kind) || !isTheirOwn(entry, respondent)) return false
  // What the plenary agreed on is closed.
  if (body.kind === 'answer' && agreementOf(assessment, body.indicator) !== null) return false
  const counting = assessment.threads.get(subjectOf(body))?.current
  return counting !== undefined && counting.id !== entry.id && !isSame(counting.body, body)
}
