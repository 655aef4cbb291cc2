import { portrait } from '../../charts/ladders'
import { constituencies } from '../../domain/assessment/constituency'
import { countryName } from '../../i18n/countries'
import { statusSentence } from '../../i18n/status-words'
import type { Cover, Span } from '../document'
import type { ReportInput } from '../report-input'
import { chartText, contentWidth, foreign, questionnaireTitle, span } from './words'

export function countryOf({ assessment, reader }: ReportInput): string {
  return assessment.details === null
    ? reader.t('report:cover.noCountry')
    : countryName(assessment.details, reader.language)
}

/** Who took part, by constituency, with the number of respondents; names where they gave one. */
function participants({ assessment, reader }: ReportInput): readonly Span[] {
  const { t, formats } = reader
  const groups = constituencies.flatMap((constituency) => {
    const own = assessment.respondents.filter((respondent) => respondent.constituency === constituency)
    return own.length === 0
      ? []
      : [t('report:cover.group', { group: t(`common:constituency.${constituency}`), respondents: own.length })]
  })
  return [span(groups.length === 0 ? t('report:cover.nobody') : formats.list(groups))]
}

function factsOf(input: ReportInput): Cover['facts'] {
  const { assessment, reader, madeAt } = input
  const { t, formats } = reader
  const { details } = assessment
  const fact = (key: string, value: readonly Span[]) => ({ label: t(`report:cover.${key}`), value })
  return [
    ...(details !== null && details.title !== '' ? [fact('title', [foreign(details.title)])] : []),
    fact('round', [span(details === null ? t('report:none') : formats.text(String(details.year)))]),
    fact('status', [span(statusSentence(assessment, reader))]),
    ...(details?.example === true ? [fact('note', [span(t('report:cover.example'))])] : []),
    fact('extent', [span(t(`common:extent.${assessment.extent}`))]),
    fact('participants', participants(input)),
    fact('version', [span(t(`report:cover.audience.${input.audience}`))]),
    fact('madeOn', [span(formats.date(madeAt.slice(0, 10)))]),
  ]
}

export function coverOf(input: ReportInput): Cover {
  const { diagnostic, catalogue, reader, madeAt } = input
  const { t, formats } = reader
  const rows = catalogue.questionnaires.map(({ id, indicators }) => ({
    label: questionnaireTitle(input, id, 'shortTitle'),
    positions: indicators.map(({ path }) => {
      const position = diagnostic.indicators[path]?.position
      return position?.kind === 'interval' ? position : null
    }),
  }))
  const country = countryOf(input)
  return {
    eyebrow: t('report:cover.kind'),
    eyebrowEnd: formats.date(madeAt.slice(0, 10)),
    title: t('report:cover.heading'),
    subtitle: t('report:cover.subtitle', { country }),
    drawing: portrait(rows, contentWidth, chartText),
    drawingAlternative: t('report:cover.portrait', {
      country,
      settled: Object.values(diagnostic.questionnaires).reduce((total, { settled }) => total + settled, 0),
      indicators: Object.values(diagnostic.questionnaires).reduce((total, { applicable }) => total + applicable, 0),
    }),
    caption: t('report:cover.caption'),
    facts: factsOf(input),
    footer: t('report:cover.footer'),
  }
}
