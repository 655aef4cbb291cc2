import type { Assessment } from '../../domain/assessment/fold'
import type { ReportChoice } from './report-choice'

/**
 * `TUN-2026-ar.pdf`; `TUN-2026-ar-public.docx` for others than the team, so that nobody sends the wrong version by its name.
 */
export function reportName(
  { details, id }: Pick<Assessment, 'details' | 'id'>,
  { language, kind, audience }: ReportChoice,
): string {
  const subject = details === null ? id.slice(0, 8) : `${details.country}-${details.year}`
  const version = audience === 'internal' ? '' : `-${audience}`
  return `${subject}-${language}${version}.${kind}`
}
