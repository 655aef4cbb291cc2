import { type Evidence, recordOf } from '../../domain/assessment/fold'
import { outerAddress } from '../../i18n/outer-address'
import type { Reader } from '../../i18n/reader'
import type { Block, Cell, Span } from '../document'
import type { ReportInput } from '../report-input'
import { bold, cell, foreign, heading, indicatorLink, paragraph, quiet, span } from './words'

/** One document, as often as it was entered: the same law proves several indicators. */
interface Source {
  readonly number: number
  /** As it was entered first. */
  readonly evidence: Evidence
  readonly uses: { readonly path: string; readonly entered: Evidence }[]
}

/** What makes two entries the same document; the place in it is the indicator's own. */
const keyOf = ({ title, kind, date, link }: Evidence): string =>
  JSON.stringify([title.trim(), kind, date.trim(), link.trim()])

/** Every document once, numbered in questionnaire order; it keeps its number through the whole report. */
function sourcesOf({ assessment, catalogue }: ReportInput): readonly Source[] {
  const sources = new Map<string, Source>()
  for (const { path } of catalogue.questionnaires.flatMap(({ indicators }) => indicators)) {
    for (const evidence of recordOf(assessment, path).evidence) {
      const key = keyOf(evidence)
      const source = sources.get(key) ?? { number: sources.size + 1, evidence, uses: [] }
      source.uses.push({ path, entered: evidence })
      sources.set(key, source)
    }
  }
  return [...sources.values()]
}

/** Its document's number for each piece of evidence, by id. */
export const numberedEvidence = (input: ReportInput): ReadonlyMap<string, number> =>
  new Map(sourcesOf(input).flatMap(({ number, uses }) => uses.map(({ entered }) => [entered.id, number] as const)))

/** The numbers of what was entered for an indicator, leading to the list: "[1, 4]"; nothing where nothing was. */
export function citationsIn(input: ReportInput): (path: string) => readonly Span[] {
  const { t, formats } = input.reader
  const numbers = numberedEvidence(input)
  return (path) => {
    const own = recordOf(input.assessment, path).evidence.flatMap(({ id }) => numbers.get(id) ?? [])
    const sorted = [...new Set(own)].sort((a, b) => a - b).map(formats.integer)
    if (sorted.length === 0) return []
    return [span(`\u00a0[${sorted.join(t('report:comma'))}]`, { target: 'evidence', paint: 'ink-2' })]
  }
}

/** As it is read, leading to where it says; what is no address of the web is a text. */
function address({ link }: Evidence): readonly Span[] {
  if (link === '') return []
  const outer = outerAddress(link)
  return [foreign(outer?.shown ?? link, { paint: 'ink-2', ...(outer === null ? {} : { link: outer.href }) })]
}

const numberText = (number: number, { formats }: Reader): string => `[${formats.integer(number)}]`

/** The name under which the document itself is kept in the file of the assessment. */
const fileSpans = ({ file }: Evidence, { t }: Reader): readonly Span[] =>
  file === undefined
    ? []
    : [quiet(`${t('report:evidenceList.file')}${t('report:colon')}`), foreign(file.name, { paint: 'ink-2' })]

const notPublished = (evidence: Evidence, { t }: Reader): readonly Span[] =>
  evidence.public === false ? [quiet(`${t('common:publication.no')}${t('report:stop')}`.trimEnd())] : []

/** Where the report has a list of evidence: number, title and the place in it; the list has the rest. */
export function citationSpans(evidence: Evidence, number: number, { t, ...reader }: Reader): readonly Span[] {
  return [
    span(numberText(number, { t, ...reader }), { target: 'evidence', paint: 'ink-2' }),
    span(' '),
    foreign(evidence.title, { bold: true }),
    ...(evidence.reference === '' ? [] : [span(t('report:comma')), foreign(evidence.reference)]),
  ]
}

/** Where it has none: number, title, kind, date of the evidence, place in it, link, and whether it may be published. */
export function evidenceSpans(evidence: Evidence, number: number, reader: Reader): readonly Span[] {
  const { t, formats } = reader
  const facts: readonly Span[] = [
    span(t(`common:evidenceKind.${evidence.kind}`)),
    ...(evidence.date === '' ? [] : [span(t('report:comma')), span(formats.date(evidence.date))]),
    ...(evidence.reference === '' ? [] : [span(t('report:comma')), foreign(evidence.reference)]),
  ]
  const link = address(evidence)
  const file = fileSpans(evidence, reader)
  return [
    quiet(`${numberText(number, reader)} `),
    foreign(evidence.title, { bold: true }),
    span(t('report:stop')),
    ...facts,
    span(t('report:stop')),
    ...(link.length === 0 ? [] : [...link, span(' ')]),
    ...(file.length === 0 ? [] : [...file, span(t('report:stop'))]),
    ...notPublished(evidence, reader),
  ]
}

function documentCell({ evidence }: Source, reader: Reader): Cell {
  const link = address(evidence)
  const file = fileSpans(evidence, reader)
  const remark = notPublished(evidence, reader)
  return cell([
    foreign(evidence.title, { bold: true }),
    ...(link.length === 0 ? [] : [span('\n'), ...link]),
    ...(file.length === 0 ? [] : [span('\n'), ...file]),
    ...(remark.length === 0 ? [] : [span('\n'), ...remark]),
  ])
}

function kindCell({ evidence }: Source, { t, formats }: Reader): Cell {
  const kind = t(`common:evidenceKind.${evidence.kind}`)
  return cell(evidence.date === '' ? kind : `${kind}${t('report:comma')}${formats.date(evidence.date)}`)
}

/** Which indicators it is to prove, each with the place in the document. */
function usesCell(input: ReportInput, { uses }: Source): Cell {
  const { t } = input.reader
  return cell(
    uses.flatMap(({ path, entered: { reference } }, index) => [
      ...(index === 0 ? [] : [span('\n')]),
      indicatorLink(input, path),
      ...(reference === '' ? [] : [quiet(t('report:colon')), foreign(reference, { paint: 'ink-2' })]),
    ]),
  )
}

/** Every document on which the answers rest, by the numbers used throughout. */
export function evidenceSection(input: ReportInput): readonly Block[] {
  const { reader } = input
  const { t } = reader
  const sources = sourcesOf(input)
  const opening = [heading(1, t('report:evidenceList.heading', { count: sources.length }), 'evidence')]
  // Two lines need no page of their own.
  if (sources.length === 0) return [...opening, paragraph(t('report:evidenceList.none'))]
  return [
    { kind: 'page-break' },
    ...opening,
    paragraph(t('report:evidenceList.lead'), 'lead'),
    {
      kind: 'table',
      caption: t('report:evidenceList.caption'),
      columns: [
        { header: t('report:method.number'), share: 0.07, align: 'start' },
        { header: t('report:questionnaire.evidence'), share: 0.41, align: 'start' },
        { header: t('report:evidenceList.kind'), share: 0.16, align: 'start' },
        { header: t('report:evidenceList.uses'), share: 0.36, align: 'start' },
      ],
      rows: sources.map((source) => [
        cell([bold(numberText(source.number, reader))]),
        documentCell(source, reader),
        kindCell(source, reader),
        usesCell(input, source),
      ]),
      rowHeaders: true,
    },
  ]
}
