import type { Extent } from '../domain/assessment/extent'

/** The parts of the country diagnostic, in the order in which they are printed. The cover is always there. */
export const reportSections = [
  'summary',
  'reading',
  'profile',
  'changes',
  'coherence',
  'questionnaires',
  'positions',
  'conclusions',
  'priorities',
  'plan',
  'programme',
  'evidence',
  'method',
] as const

export type ReportSection = (typeof reportSections)[number]

export const isReportSection = (text: string): text is ReportSection => reportSections.some((one) => one === text)

export const papers = ['a4', 'letter'] as const

export type Paper = (typeof papers)[number]

export const isPaper = (text: string): text is Paper => papers.some((paper) => paper === text)

/** What a reader chose; figures do not depend on it, but for `extent`. */
export interface ReportOptions {
  readonly sections: readonly ReportSection[]
  readonly paper: Paper
  /** Whether indicators that nobody has answered get a chapter of their own; without, they are named in one list. */
  readonly unanswered: boolean
  /** Of which indicators; null for those that the assessment asks. */
  readonly extent: Extent | null
}

export const defaultOptions: ReportOptions = {
  sections: reportSections,
  paper: 'a4',
  unanswered: false,
  extent: null,
}
