import type { Assessment } from '../../domain/assessment/fold'
import { reportSections } from '../../report/report-options'
import type { ReportChoice } from './report-choice'

/**
 * `TUN-2026-ar.pdf`; `TUN-2026-ar-public-rapid-part.docx` for others than the team, of the core indicators, with parts left
 * out: so that nobody sends the wrong version by its name.
 */
export function reportName(
  { details, id }: Pick<Assessment, 'details' | 'id'>,
  { language, kind, audience, options }: ReportChoice,
): string {
  const parts = [
    details === null ? id.slice(0, 8) : `${details.country}-${details.year}`,
    language,
    audience === 'internal' ? '' : audience,
    options.extent ?? '',
    options.sections.length < reportSections.length ? 'part' : '',
  ]
  return `${parts.filter((part) => part !== '').join('-')}.${kind}`
}
