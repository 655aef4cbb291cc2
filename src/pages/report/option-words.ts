import type { Extent } from '../../domain/assessment/extent'
import type { Translate } from '../../i18n/sentences'
import type { FileKind } from '../../report/report-messages'
import { type ReportOptions, reportSections } from '../../report/report-options'
import { asksExtent, asksUnanswered, hasParts } from './effective-options'
import { presetOf } from './section-presets'

function partWords({ sections }: ReportOptions, t: Translate): string {
  if (sections.length === 0) return t('reportPage:options.parts.none')
  const preset = presetOf(sections)
  if (preset !== null) return t(`reportPage:options.parts.${preset}`)
  return t('reportPage:options.parts.some', { chosen: sections.length, all: reportSections.length })
}

/** What is chosen, in a few words: "All parts, A4, unanswered indicators in one list". */
export function optionWords(options: ReportOptions, kind: FileKind, asked: Extent, t: Translate): string {
  const { paper, unanswered, extent } = options
  const words: string[] = []
  if (hasParts(kind)) words.push(partWords(options, t), t(`reportPage:options.paper.${paper}`))
  if (hasParts(kind) && asksUnanswered(options)) {
    words.push(t(`reportPage:options.unanswered.chosen.${unanswered ? 'chapters' : 'list'}`))
  }
  // All of them goes without saying beside other words.
  if (asksExtent(asked) && (extent === 'rapid' || words.length === 0)) {
    words.push(t(`reportPage:options.extent.chosen.${extent ?? 'full'}`))
  }
  return words.join(t('reportPage:options.comma'))
}
