import type { Extent } from '../../domain/assessment/extent'
import type { FileKind } from '../../report/report-messages'
import { defaultOptions, type ReportOptions } from '../../report/report-options'

/** Documents have parts and paper; a workbook has neither. */
export const hasParts = (kind: FileKind): boolean => kind !== 'xlsx'

/** Only then is there a chapter to print or to leave out. */
export const asksUnanswered = ({ sections }: ReportOptions): boolean => sections.includes('questionnaires')

/** A rapid assessment has no other indicators to leave out. */
export const asksExtent = (asked: Extent): boolean => asked === 'full'

/** What was chosen, without choices that say nothing for this kind of file and this assessment: these tell no two reports apart. */
export function effectiveOptions(options: ReportOptions, kind: FileKind, asked: Extent): ReportOptions {
  const extent = asksExtent(asked) ? options.extent : null
  if (!hasParts(kind)) return { ...defaultOptions, extent }
  return { ...options, unanswered: asksUnanswered(options) && options.unanswered, extent }
}
