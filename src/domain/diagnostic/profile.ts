import { wholePercentage } from '../scoring/percentage'
import type { QuestionnaireDiagnosis } from './diagnose'

/** Whatever belongs to one questionnaire: its title, its indicators, and what is known of it. */
export interface Diagnosed {
  readonly diagnosis: QuestionnaireDiagnosis
}

/** The questionnaires at one end of the profile; several where their shares read the same. */
export interface ProfileEnd<Row> {
  readonly share: number
  readonly rows: readonly Row[]
}

/**
 * Where the floors of the questionnaires lie, in whole percentages as they are read. Ends of a range, never a number
 * computed across questionnaires (METHOD 4).
 */
export type ProfileRange<Row> =
  | { readonly kind: 'none-applies' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'same'; readonly share: number }
  | { readonly kind: 'range'; readonly lowest: ProfileEnd<Row>; readonly highest: ProfileEnd<Row> }

export function profileRange<Row extends Diagnosed>(rows: readonly Row[]): ProfileRange<Row> {
  const measured = rows.flatMap((row) =>
    row.diagnosis.floor === null ? [] : [{ row, share: wholePercentage(row.diagnosis.floor) }],
  )
  if (measured.length === 0) return { kind: 'none-applies' }
  const shares = measured.map(({ share }) => share)
  const [low, high] = [Math.min(...shares), Math.max(...shares)]
  const end = (wanted: number): ProfileEnd<Row> => ({
    share: wanted,
    rows: measured.filter(({ share }) => share === wanted).map(({ row }) => row),
  })
  if (low === high) return high === 0 ? { kind: 'nothing' } : { kind: 'same', share: high }
  return { kind: 'range', lowest: end(low), highest: end(high) }
}

/** Is more still open than is confirmed? False where nothing applies. */
export const isMostlyUnknown = ({ floor, ceiling }: QuestionnaireDiagnosis): boolean =>
  floor !== null && ceiling !== null && ceiling - floor > floor

/** Share(2) - share(3) among what is certain (METHOD 4), in whole points between the whole percentages that are read. */
export type LawToPractice =
  | { readonly kind: 'none-applies' | 'none-adopted' }
  | { readonly kind: 'as-much'; readonly adopted: number }
  | { readonly kind: 'lower'; readonly adopted: number; readonly implemented: number; readonly points: number }

export function lawToPractice({ stages }: QuestionnaireDiagnosis): LawToPractice {
  const adopted = stages[1]?.floor ?? null
  const implemented = stages[2]?.floor ?? null
  if (adopted === null || implemented === null) return { kind: 'none-applies' }
  if (adopted === 0) return { kind: 'none-adopted' }
  const points = wholePercentage(adopted) - wholePercentage(implemented)
  return points === 0 ? { kind: 'as-much', adopted } : { kind: 'lower', adopted, implemented, points }
}

/** The largest step down from law to practice, and where it is; null where there is none. */
export function widestStep<Row extends Diagnosed>(
  rows: readonly Row[],
): { readonly points: number; readonly rows: readonly Row[] } | null {
  const steps = rows.flatMap((row) => {
    const step = lawToPractice(row.diagnosis)
    return step.kind === 'lower' ? [{ row, points: step.points }] : []
  })
  if (steps.length === 0) return null
  const points = Math.max(...steps.map((step) => step.points))
  return { points, rows: steps.filter((step) => step.points === points).map(({ row }) => row) }
}
