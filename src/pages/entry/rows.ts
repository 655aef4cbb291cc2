import type { CriterionAnswer } from '../../domain/assessment/answer'
import type { Assessment, Respondent } from '../../domain/assessment/fold'
import type { Questionnaire } from '../../domain/questionnaire/questionnaire'
import { agreementOf, type OwnIndicator, ownAnswerOf, ownIndicators } from '../../state/own-answers'

/** One criterion of the sheet. */
export interface Row {
  /** `questionnaire/indicator`. */
  readonly path: string
  /** 0 to 3. */
  readonly position: number
  readonly answer: CriterionAnswer
}

/** One indicator of the sheet, with its rows. */
export interface Block {
  readonly own: OwnIndicator
  /** Empty where nothing can be answered here. */
  readonly rows: readonly Row[]
  /** Why nothing can be answered; the reason where the indicator does not apply. */
  readonly closed: { readonly kind: 'agreed' } | { readonly kind: 'not-applicable'; readonly reason: string } | null
}

/** A questionnaire as one respondent's sheet. */
export function blocksOf(
  questionnaire: Questionnaire,
  assessment: Assessment,
  respondent: Respondent,
): readonly Block[] {
  return ownIndicators(questionnaire, assessment, respondent).map((own): Block => {
    const { path } = own.indicator
    if (agreementOf(assessment, path) !== null) return { own, rows: [], closed: { kind: 'agreed' } }
    const answer = ownAnswerOf(assessment, respondent, path)
    if (answer.kind === 'not-applicable') {
      return { own, rows: [], closed: { kind: 'not-applicable', reason: answer.reason } }
    }
    const rows = answer.criteria.map((criterion, position) => ({ path, position, answer: criterion }))
    return { own, rows, closed: null }
  })
}

export const rowsOf = (blocks: readonly Block[]): readonly Row[] => blocks.flatMap(({ rows }) => rows)

/** The first row from `start` on without an answer, going round; null when all are answered. */
export function nextUnanswered(rows: readonly Row[], start: number): number | null {
  const round = rows.map((_, index) => (start + index) % rows.length)
  return round.find((index) => rows[index]?.answer === 'unanswered') ?? null
}

/** Where the next indicator begins; the last row when there is none. */
export function nextIndicator(rows: readonly Row[], at: number): number {
  const path = rows[at]?.path
  const found = rows.findIndex((row, index) => index > at && row.path !== path)
  return found === -1 ? Math.max(0, rows.length - 1) : found
}

/** Where this indicator begins, or the one before when `at` is its beginning. */
export function previousIndicator(rows: readonly Row[], at: number): number {
  const before = rows[Math.max(0, at - 1)]?.path
  return Math.max(
    0,
    rows.findIndex(({ path }) => path === before),
  )
}
