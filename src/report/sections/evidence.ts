import type { Evidence } from '../../domain/assessment/fold'
import { recordOf } from '../../domain/assessment/fold'
import type { Reader } from '../../i18n/reader'
import type { Span } from '../document'
import type { ReportInput } from '../report-input'
import { foreign, quiet, span } from './words'

/** Evidence is numbered once, in questionnaire order, and keeps its number through the whole report. */
export function numberedEvidence({ assessment, catalogue }: ReportInput): ReadonlyMap<string, number> {
  const ids = catalogue.questionnaires
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ path }) => recordOf(assessment, path).evidence.map(({ id }) => id))
  return new Map(ids.map((id, index) => [id, index + 1]))
}

/** An address as people read it: letters of other scripts as themselves, not as `%D8%A7`. */
function readableAddress(link: string): string {
  try {
    return decodeURI(link)
  } catch {
    return link
  }
}

const isWebAddress = (link: string): boolean => /^https?:\/\/[^\s]+$/i.test(link)

/** Number, title, kind, date of the evidence, place in it, link, and whether it may be published. */
export function evidenceSpans(evidence: Evidence, number: number, { t, formats }: Reader): readonly Span[] {
  const facts: readonly Span[] = [
    span(t(`common:evidenceKind.${evidence.kind}`)),
    ...(evidence.date === '' ? [] : [span(t('report:comma')), span(formats.date(evidence.date))]),
    ...(evidence.reference === '' ? [] : [span(t('report:comma')), foreign(evidence.reference)]),
  ]
  return [
    quiet(`[${formats.integer(number)}] `),
    foreign(evidence.title, { bold: true }),
    span(t('report:stop')),
    ...facts,
    span(t('report:stop')),
    ...(evidence.link === ''
      ? []
      : [
          foreign(readableAddress(evidence.link), {
            paint: 'ink-2',
            ...(isWebAddress(evidence.link) ? { link: evidence.link } : {}),
          }),
          span(' '),
        ]),
    ...(evidence.public === false ? [quiet(`${t('common:publication.no')}${t('report:stop')}`.trimEnd())] : []),
  ]
}
