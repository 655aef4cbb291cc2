import { digitSets } from '../i18n/digits'
import { directionOf } from '../i18n/languages'
import { statusText } from '../i18n/status-words'
import type { Block, ReportDocument } from './document'
import { withLiveLinks } from './live-links'
import type { ReportInput } from './report-input'
import { type ReportSection, reportSections } from './report-options'
import { changesSection } from './sections/changes'
import { coherenceSection } from './sections/coherence'
import { conclusionsSection } from './sections/conclusions'
import { countryOf, coverOf } from './sections/cover'
import { evidenceSection } from './sections/evidence'
import { methodSection } from './sections/method'
import { overviewSection } from './sections/overview'
import { planSection } from './sections/plan'
import { positionsSection } from './sections/positions'
import { prioritiesSection } from './sections/priorities'
import { programmeSection } from './sections/programme'
import { questionnaireSections } from './sections/questionnaire'
import { readingSection } from './sections/reading'
import { summarySection } from './sections/summary'

/** What each part prints; each begins a page of its own where that reads better. */
const sections: Readonly<Record<ReportSection, (input: ReportInput) => readonly Block[]>> = {
  summary: summarySection,
  reading: readingSection,
  profile: overviewSection,
  changes: changesSection,
  coherence: coherenceSection,
  questionnaires: questionnaireSections,
  positions: positionsSection,
  conclusions: conclusionsSection,
  priorities: prioritiesSection,
  plan: planSection,
  programme: programmeSection,
  evidence: evidenceSection,
  method: methodSection,
}

/** What each page says of the whole: whose it is, whether anybody stands behind it, and whether it may be handed on. */
function runningTitle(input: ReportInput): string {
  const { assessment, audience, reader } = input
  const title = reader.t('report:shortTitle', { country: countryOf(input) })
  const version = audience === 'public' ? [] : [reader.t(`report:running.${audience}`)]
  return [title, statusText(assessment, reader), ...version].join(' · ')
}

/** The country diagnostic as a document: what every renderer prints. Pure; the sentences of `reader` must be loaded. */
export function compose(input: ReportInput): ReportDocument {
  const { reader, madeAt, options } = input
  const { t, formats, language } = reader
  const country = countryOf(input)
  return {
    title: t('report:title', { country }),
    shortTitle: runningTitle(input),
    language,
    direction: directionOf(language),
    madeAt,
    author: t('report:author', { country }),
    subject: t('report:cover.heading'),
    cover: coverOf(input),
    contentsTitle: t('report:contents'),
    pageLabel: t('report:page', { page: '{page}', pages: '{pages}' }).replace(/[\u2066-\u2069]/g, ''),
    digits: digitSets[formats.digits],
    paper: options.paper,
    blocks: withLiveLinks(
      reportSections
        .filter((section) => options.sections.includes(section))
        .flatMap((section) => sections[section](input)),
    ),
  }
}
