import { extents, isExtent } from '../domain/assessment/extent'
import {
  defaultOptions,
  isPaper,
  isReportSection,
  papers,
  type ReportOptions,
  type ReportSection,
  reportSections,
} from '../report/report-options'
import type { Call } from './call'

/** Of a document; a workbook has neither parts nor paper. */
const ofDocuments = ['sections', 'paper', 'unanswered'] as const

const yesOrNo = ['yes', 'no']

/** In the order in which they are printed, however they were named; null where one of them is none. */
function sectionsOf(text: string): readonly ReportSection[] | null {
  const named = text.split(',').map((name) => name.trim())
  return named.every(isReportSection) ? reportSections.filter((section) => named.includes(section)) : null
}

/** What the line says of the report itself, or a sentence that says what is wrong with it. */
export function reportOptionsOf({ options, reader: { t } }: Call, kind: string): ReportOptions | string {
  const idle = kind === 'xlsx' ? ofDocuments.find((name) => options[name] !== undefined) : undefined
  if (idle !== undefined) return t('cli:reportWorkbook', { option: `--${idle}` })
  const { paper = defaultOptions.paper, unanswered = 'no', extent } = options
  const sections = options.sections === undefined ? reportSections : sectionsOf(options.sections)
  if (sections === null) return t('cli:reportSections', { option: '--sections', known: reportSections.join(', ') })
  if (!isPaper(paper)) return t('cli:reportPaper', { known: papers.join(', ') })
  if (!yesOrNo.includes(unanswered)) {
    return t('cli:reportUnanswered', { option: '--unanswered', known: yesOrNo.join(', '), usual: 'yes' })
  }
  if (extent !== undefined && !isExtent(extent)) return t('cli:paperExtent', { known: extents.join(', ') })
  return { sections, paper, unanswered: unanswered === 'yes', extent: extent ?? null }
}
