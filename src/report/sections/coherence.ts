import { type Arc, arcsChart, mostArcs } from '../../charts/arcs'
import { stepsDrawing } from '../../charts/ladders'
import type { PositionOf } from '../../domain/coherence/condition'
import {
  type JudgedClause,
  judgedOf,
  openIn,
  policyRows,
  positionsIn,
  type Reading,
  readingsOf,
  ruleCounts,
} from '../../domain/coherence/reading'
import { questionnaireOf } from '../../domain/questionnaire/questionnaire'
import { askedText, clauseText, countsText, standingText, truthText } from '../../i18n/coherence-words'
import type { Block, Cell, FigureBlock, Span, TableBlock } from '../document'
import type { ReportInput } from '../report-input'
import { patternBlocks } from './coherence-patterns'
import { citationsIn } from './evidence'
import {
  bold,
  cell,
  chartText,
  contentWidth,
  heading,
  indicatorKey,
  indicatorTexts,
  levelText,
  paragraph,
  questionnaireTitle,
  quiet,
  span,
} from './words'

type Sentence = 'title' | 'meaning' | 'question' | 'resolution'

const ruleText = ({ texts, reader }: ReportInput, { rule }: Reading, part: Sentence): string =>
  reader.formats.text(texts.coherence.rules[rule.id]?.[part] ?? rule.id)

const findingKey = ({ rule }: Reading): string => `coherence ${rule.id}`

function policiesText(input: ReportInput, { policies }: Reading): string {
  const names = policies.map((policy) => questionnaireTitle(input, policy, 'shortTitle'))
  return names.join(input.reader.t('coherence:separator'))
}

function arcSentence(input: ReportInput, reading: Reading): string {
  const { t } = input.reader
  return t('coherence:map.arc', {
    number: reading.number,
    status: t(`coherence:statusInline.${reading.status}`),
    policies: policiesText(input, reading),
  })
}

/** What the rules find, and what they leave to settle, in the order of the report. */
export const readingsIn = ({ catalogue, diagnostic, assessment }: ReportInput): readonly Reading[] =>
  readingsOf(catalogue.rules, diagnostic.coherence, positionsIn(diagnostic.indicators, assessment))

/** The title of one, leading to where the report explains it. */
export const readingLink = (input: ReportInput, reading: Reading): Span =>
  span(ruleText(input, reading, 'title'), { target: findingKey(reading) })

/** The same arcs as on the screen; those that would make a knot are named under it. */
export function arcsFigure(input: ReportInput, readings: readonly Reading[]): FigureBlock {
  const { catalogue, reader } = input
  const { t, formats } = reader
  const drawn = readings.slice(0, mostArcs)
  const asked = catalogue.questionnaires.map(({ id }) => id)
  const policies = policyRows(asked, drawn)
  const arcs = drawn.map(
    (reading): Arc => ({
      number: formats.integer(reading.number),
      rows: reading.policies.map((policy) => policies.indexOf(policy)),
      isFinding: reading.status === 'finding',
      href: '',
      label: arcSentence(input, reading),
    }),
  )
  const names = policies.map((policy) => questionnaireTitle(input, policy, 'shortTitle'))
  const rest = readings.length - drawn.length
  const notDrawn =
    rest > 0 ? [t('coherence:map.notDrawn', { count: rest, from: drawn.length + 1, to: readings.length })] : []
  return {
    kind: 'figure',
    drawing: arcsChart(names, arcs, { width: contentWidth, textSize: chartText, narrow: false }),
    alternative: [t('coherence:map.label'), ...readings.map((reading) => arcSentence(input, reading))].join(' '),
    caption: [t('coherence:map.reading'), ...notDrawn].join(' '),
  }
}

/** An indicator by name; a link where this report has a section on it. */
function indicatorSpan(input: ReportInput, path: string): Span {
  const title = indicatorTexts(input, path).title
  return path in input.diagnostic.indicators ? span(title, { target: indicatorKey(path) }) : span(title)
}

/** What findings rest on: where the country stands, and with what evidence. */
interface Ground {
  readonly positionOf: PositionOf
  readonly citations: (path: string) => readonly Span[]
}

function clauseRows(input: ReportInput, clause: JudgedClause, ground: Ground): readonly (readonly Cell[])[] {
  const { reader } = input
  const enough = clauseText(clause, reader.t)
  return clause.judged.map(({ comparison, truth }) => {
    const position = ground.positionOf(comparison.indicator)
    const levels = position.kind === 'interval' ? position : { floor: null, ceiling: null }
    const place = questionnaireTitle(input, questionnaireOf(comparison.indicator), 'shortTitle')
    return [
      cell([
        indicatorSpan(input, comparison.indicator),
        quiet(`\u00a0· ${place}`),
        ...ground.citations(comparison.indicator),
      ]),
      {
        kind: 'drawing' as const,
        drawing: stepsDrawing(position.kind === 'interval' ? position : null),
        alternative: levelText(levels, reader),
      },
      cell([span(askedText(comparison, reader.t)), ...(enough === null ? [] : [quiet(`\u00a0· ${enough}`)])]),
      cell(truthText(truth, reader.t)),
    ]
  })
}

function comparisonsTable(input: ReportInput, reading: Reading, ground: Ground): TableBlock {
  const { t } = input.reader
  return {
    kind: 'table',
    caption: t('coherence:report.comparisons'),
    columns: [
      { header: t('coherence:report.indicator'), share: 0.41, align: 'start' },
      { header: t('coherence:report.ladder'), share: 0.12, align: 'start' },
      { header: t('coherence:report.asked'), share: 0.32, align: 'start' },
      { header: t('coherence:report.state'), share: 0.15, align: 'start' },
    ],
    rows: reading.clauses.flatMap((clause) => clauseRows(input, clause, ground)),
    rowHeaders: true,
  }
}

const labelled = (input: ReportInput, key: string, text: string): Block =>
  paragraph([bold(input.reader.t(key)), span(input.reader.t('report:colon')), span(text)])

function bodiesAndParagraphs(input: ReportInput, reading: Reading): readonly Block[] {
  const { texts, reader } = input
  const { t, formats } = reader
  const bodies = texts.coherence.rules[reading.rule.id]?.whoMustTalk ?? []
  const numbers = reading.rule.paragraphs.map(formats.point)
  return [
    labelled(input, 'coherence:entry.talk', bodies.map(formats.text).join(t('coherence:separator'))),
    labelled(input, 'coherence:entry.resolution', ruleText(input, reading, 'resolution')),
    paragraph(
      [quiet(t('coherence:entry.paragraphs')), quiet(t('report:colon')), quiet(numbers.join(t('report:comma')))],
      'small',
    ),
  ]
}

const entryHeading = (input: ReportInput, reading: Reading): Block =>
  heading(
    3,
    input.reader.t('report:indicator.heading', {
      number: input.reader.formats.integer(reading.number),
      title: ruleText(input, reading, 'title'),
    }),
    findingKey(reading),
  )

function standing(input: ReportInput, reading: Reading): Block {
  const { t } = input.reader
  return paragraph(
    [bold(t(`coherence:kind.${reading.rule.type}`)), quiet(` · ${standingText(reading, t)}`)],
    'small',
    true,
  )
}

function findingBlocks(input: ReportInput, reading: Reading, ground: Ground): readonly Block[] {
  return [
    entryHeading(input, reading),
    standing(input, reading),
    paragraph(ruleText(input, reading, 'meaning'), 'body', true),
    comparisonsTable(input, reading, ground),
    ...bodiesAndParagraphs(input, reading),
  ]
}

/** Shorter than a finding: what is asked of whom, and what of it is still open. */
function questionBlocks(input: ReportInput, reading: Reading): readonly Block[] {
  const { texts, reader } = input
  const { t, formats } = reader
  const bodies = texts.coherence.rules[reading.rule.id]?.whoMustTalk ?? []
  const open = openIn(reading).flatMap(({ comparison }, index): readonly Span[] => [
    ...(index === 0 ? [] : [span(t('coherence:separator'))]),
    indicatorSpan(input, comparison.indicator),
    quiet(`\u00a0· ${askedText(comparison, t)}`),
  ])
  const counts = t('coherence:entry.open', { count: openIn(reading).length, total: judgedOf(reading).length })
  return [
    entryHeading(input, reading),
    standing(input, reading),
    paragraph([span(ruleText(input, reading, 'question')), quiet(` ${counts}`)]),
    paragraph([bold(t('coherence:report.open')), span(t('report:colon')), ...open]),
    labelled(input, 'coherence:entry.talk', bodies.map(formats.text).join(t('coherence:separator'))),
  ]
}

/** The map of contradictions: which policy areas pull against each other, why, who must talk, what would settle it. */
export function coherenceSection(input: ReportInput): readonly Block[] {
  const { catalogue, diagnostic, assessment, reader } = input
  const { t } = reader
  const positionOf = positionsIn(diagnostic.indicators, assessment)
  const readings = readingsIn(input)
  const citations = citationsIn(input)
  const findings = readings.filter(({ status }) => status === 'finding')
  const questions = readings.filter(({ status }) => status === 'question')
  return [
    { kind: 'page-break' },
    heading(1, t('coherence:title'), 'coherence'),
    paragraph(countsText(ruleCounts(catalogue.rules, positionOf), t), 'lead'),
    ...(readings.length === 0 ? [] : [arcsFigure(input, readings)]),
    ...(findings.length === 0 ? [] : [heading(2, t('coherence:report.findings'), 'coherence findings')]),
    ...findings.flatMap((reading) => findingBlocks(input, reading, { positionOf, citations })),
    ...(questions.length === 0 ? [] : [heading(2, t('coherence:report.questions'), 'coherence questions')]),
    ...questions.flatMap((reading) => questionBlocks(input, reading)),
    ...patternBlocks(input),
  ]
}
