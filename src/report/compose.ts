import { digitSets } from '../i18n/digits'
import { directionOf } from '../i18n/languages'
import type { ReportDocument } from './document'
import type { ReportInput } from './report-input'
import { coherenceSection } from './sections/coherence'
import { conclusionsSection } from './sections/conclusions'
import { countryOf, coverOf } from './sections/cover'
import { methodSection } from './sections/method'
import { planSection } from './sections/plan'
import { positionsSection } from './sections/positions'
import { prioritiesSection } from './sections/priorities'
import { questionnaireSection } from './sections/questionnaire'
import { summarySection } from './sections/summary'

/** The country diagnostic as a document: what every renderer prints. Pure; the sentences of `reader` must be loaded. */
export function compose(input: ReportInput): ReportDocument {
  const { catalogue, reader, madeAt } = input
  const { t, formats, language } = reader
  const country = countryOf(input)
  return {
    title: t('report:title', { country }),
    shortTitle: t('report:shortTitle', { country }),
    language,
    direction: directionOf(language),
    madeAt,
    author: t('report:author', { country }),
    subject: t('report:cover.heading'),
    cover: coverOf(input),
    contentsTitle: t('report:contents'),
    pageLabel: t('report:page', { page: '{page}', pages: '{pages}' }).replace(/[\u2066-\u2069]/g, ''),
    digits: digitSets[formats.digits],
    blocks: [
      ...summarySection(input),
      ...coherenceSection(input),
      ...conclusionsSection(input),
      ...positionsSection(input),
      ...prioritiesSection(input),
      ...planSection(input),
      ...catalogue.questionnaires.flatMap((questionnaire) => questionnaireSection(input, questionnaire)),
      ...methodSection(input),
    ],
  }
}
