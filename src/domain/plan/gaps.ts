import type { PlannedAction } from '../assessment/fold'
import type { Diagnostic } from '../diagnostic/diagnose'
import { questionnaireOf } from '../questionnaire/questionnaire'
import type { GapKind, SettledGap } from '../scoring/gap'
import { plannedGap } from './template'

/** A gap that a plan can close: one level or more below its target, or still to find out. */
export interface PlannableGap {
  /** `questionnaire/indicator`. */
  readonly indicator: string
  readonly questionnaire: string
  readonly kind: GapKind
  /** What to plan for: the kind itself, or the first that it may turn out to be. */
  readonly planned: SettledGap
  /** METHOD 5. */
  readonly priority: number
}

/** Every gap of the assessment, the highest priority first, then in questionnaire order. */
export function plannableGaps({ indicators }: Pick<Diagnostic, 'indicators'>): readonly PlannableGap[] {
  return Object.values(indicators)
    .flatMap(({ indicator: { path }, gapKind, gap, mayBe, priority }): readonly PlannableGap[] => {
      if (gapKind === null || gap === null || priority === null) return []
      if (gap === 0 && gapKind !== 'to-find-out') return []
      const questionnaire = questionnaireOf(path)
      return [{ indicator: path, questionnaire, kind: gapKind, planned: plannedGap(gapKind, mayBe), priority }]
    })
    .sort((a, b) => b.priority - a.priority)
}

/** Gaps of one questionnaire and kind share a row, as they share a template. */
export function rowsOf(chosen: readonly PlannableGap[]): readonly (readonly PlannableGap[])[] {
  const rows = new Map<string, PlannableGap[]>()
  for (const gap of chosen) {
    const key = `${gap.questionnaire} ${gap.kind} ${gap.planned}`
    const row = rows.get(key)
    if (row === undefined) rows.set(key, [gap])
    else row.push(gap)
  }
  return [...rows.values()]
}

/** The gaps that some row is to close. */
export function coveredBy(
  rows: readonly Pick<PlannedAction, 'indicators'>[],
  gaps: readonly PlannableGap[],
): readonly PlannableGap[] {
  const planned = new Set(rows.flatMap(({ indicators }) => indicators))
  return gaps.filter(({ indicator }) => planned.has(indicator))
}

/** The rows that are to close each gap, by indicator, in the order of the plan. */
export function rowsByIndicator<Row extends Pick<PlannedAction, 'indicators'>>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    for (const path of new Set(row.indicators)) found.set(path, [...(found.get(path) ?? []), row])
  }
  return found
}

/** Rows in the order of the questionnaires, then as they were planned; what no questionnaire knows comes last. */
export function inQuestionnaireOrder<Row extends Pick<PlannedAction, 'indicators'>>(
  rows: readonly Row[],
  questionnaires: readonly string[],
): readonly Row[] {
  const placeOf = ({ indicators: [first = ''] }: Row): number => {
    const place = questionnaires.indexOf(questionnaireOf(first))
    return place === -1 ? questionnaires.length : place
  }
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b))
}
