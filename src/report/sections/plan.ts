import type { ActionContent } from '../../domain/assessment/action-schema'
import type { PlannedAction } from '../../domain/assessment/fold'
import { blanksOf } from '../../domain/plan/blanks'
import { coveredBy, inQuestionnaireOrder, plannableGaps } from '../../domain/plan/gaps'
import { questionnaireOf } from '../../domain/questionnaire/questionnaire'
import { directionOf } from '../../i18n/languages'
import type { Block, Span } from '../document'
import type { ReportInput } from '../report-input'
import {
  bold,
  cell,
  foreign,
  heading,
  indicatorKey,
  levelText,
  paragraph,
  questionnaireTitle,
  quiet,
  span,
} from './words'

/** What somebody wrote, its blanks in their brackets: one run, so that a sentence of another direction stays whole. */
export const writtenSpans = (text: string): readonly Span[] => (text.trim() === '' ? [] : [foreign(text)])

export function datedSpans({ reader }: ReportInput, { year, text }: ActionContent['baseline']): readonly Span[] {
  const { t, formats } = reader
  const after = writtenSpans(text)
  if (year === null) return after
  return [bold(formats.text(String(year))), ...(after.length === 0 ? [] : [span(t('report:colon')), ...after])]
}

/** One line each: `D7: what it sets out`. */
function listed(input: ReportInput, ids: readonly string[], texts: Readonly<Record<string, string>>): readonly Span[] {
  const { t, formats } = input.reader
  return ids.flatMap((id, index) => [
    ...(index === 0 ? [] : [span('\n')]),
    foreign(formats.text(id), { bold: true }),
    span(t('report:colon')),
    // A file may name a code that is none, such as `constructor`.
    span(formats.text((Object.hasOwn(texts, id) ? texts[id] : undefined) ?? '')),
  ])
}

/** `2022-23: 4.1, 4.2`, a line each biennium: a code means something only within it. */
export function codeSpans(
  { reader: { t, formats, language } }: ReportInput,
  { programmeAndBudget }: ActionContent,
): readonly Span[] {
  const isRightToLeft = directionOf(language) === 'rtl'
  const bienniums = [...new Set(programmeAndBudget.map(({ biennium }) => biennium))]
  return bienniums.flatMap((biennium, index) => {
    const codes = programmeAndBudget.filter((one) => one.biennium === biennium).map(({ code }) => code)
    // The first code never leaves its biennium, not even at a line end.
    const text = formats.text(`${biennium}:\u00a0${codes.join(t('report:comma'))}`)
    // In the document's direction, whatever letters the codes have.
    return [...(index === 0 ? [] : [span('\n')]), span(isRightToLeft ? `\u2067${text}\u2069` : text)]
  })
}

const withReminder = ({ reader: { t } }: ReportInput, spans: readonly Span[]): readonly Span[] =>
  spans.length === 0 ? [] : [...spans, span('\n'), quiet(t('report:plan.biennium'))]

/** Also of what this assessment does not ask; the path where this version does not ship it. */
function titleOf({ texts, reader }: ReportInput, path: string): string {
  const id = questionnaireOf(path)
  return reader.formats.text(texts.questionnaires[id]?.indicators[path.slice(id.length + 1)]?.title ?? path)
}

/** The gaps that the row closes, each leading to its answers, with where it stands. */
function gaps(input: ReportInput, { indicators }: ActionContent): readonly Span[] {
  const { reader, diagnostic } = input
  const { t } = reader
  return indicators.flatMap((path, index) => {
    const diagnosis = diagnostic.indicators[path]
    const line = index === 0 ? [] : [span('\n')]
    if (diagnosis === undefined)
      return [...line, span(titleOf(input, path)), quiet(`${t('report:comma')}${t('report:plan.notAsked')}`)]
    return [
      ...line,
      span(titleOf(input, path), { target: indicatorKey(path) }),
      quiet(`${t('report:comma')}${levelText(diagnosis, reader)}`),
    ]
  })
}

type Part = readonly [field: string, spans: readonly Span[]]

function partsOf(input: ReportInput, action: PlannedAction): readonly Part[] {
  const { t } = input.reader
  const { sources } = input.texts
  return [
    ...(action.priority === undefined ? [] : [['priority', writtenSpans(action.priority)] as const]),
    ['indicators', gaps(input, action)],
    ['outcome', writtenSpans(action.outcome)],
    ['indicator', writtenSpans(action.indicator)],
    ['baseline', datedSpans(input, action.baseline)],
    ['target', datedSpans(input, action.target)],
    ['meansOfVerification', writtenSpans(action.meansOfVerification)],
    ['lead', writtenSpans(action.lead)],
    ['partners', writtenSpans(action.partners)],
    ['cost', [span(t(`report:plan.cost.${action.cost}`))]],
    ['time', [span(t(`report:plan.time.${action.time}`))]],
    ['resources', writtenSpans(action.resources)],
    ['risks', writtenSpans(action.risks)],
    ['outputs', listed(input, action.outputs, sources.outputs)],
    ['deliverables', listed(input, action.deliverables, sources.deliverables)],
    ['programmeAndBudget', withReminder(input, codeSpans(input, action))],
  ]
}

function rowTable(input: ReportInput, action: PlannedAction, number: number): Block {
  const { t } = input.reader
  return {
    kind: 'table',
    caption: t('report:plan.name', { number }),
    columns: [
      { header: t('report:plan.item'), share: 0.26, align: 'start' },
      { header: t('report:plan.content'), share: 0.74, align: 'start' },
    ],
    // What nobody has written yet stays in sight: a programme asks for every part.
    rows: partsOf(input, action).map(([field, spans]) => [
      cell([bold(t(`report:plan.field.${field}`))]),
      cell(spans.length === 0 ? [quiet(t('report:none'))] : spans),
    ]),
    rowHeaders: true,
  }
}

function title({ assessment: { actions }, diagnostic, reader }: ReportInput): string {
  const { t } = reader
  const all = plannableGaps(diagnostic)
  if (all.length === 0) return t('report:plan.heading.closed', { count: actions.length })
  const covered = coveredBy(actions, all).length
  return t('report:plan.heading.some', { count: actions.length, covered, gaps: all.length })
}

const blanksParagraph = ({ reader: { t } }: ReportInput, count: number): Block =>
  paragraph(`${t('report:plan.blanks', { count })}${t('report:stop')}${t('report:plan.brackets')}`)

/** The plan, row by row, as a decent work country programme asks for it; nothing where nothing is planned. */
export function planSection(input: ReportInput): readonly Block[] {
  const { assessment, catalogue, reader } = input
  const rows = inQuestionnaireOrder(
    assessment.actions,
    catalogue.questionnaires.map(({ id }) => id),
  )
  if (rows.length === 0) return []
  const blanks = rows.flatMap(blanksOf).length
  const idOf = ({ indicators: [first = ''] }: PlannedAction): string => questionnaireOf(first)
  return [
    { kind: 'page-break' },
    heading(1, title(input), 'plan'),
    paragraph(reader.t('report:plan.lead'), 'lead'),
    ...(blanks === 0 ? [] : [blanksParagraph(input, blanks)]),
    ...rows.flatMap((action, index): readonly Block[] => {
      const id = idOf(action)
      const previous = rows[index - 1]
      const isFirst = previous === undefined || idOf(previous) !== id
      return [
        ...(isFirst ? [heading(2, questionnaireTitle(input, id, 'shortTitle'), `plan ${id}`)] : []),
        rowTable(input, action, index + 1),
      ]
    }),
  ]
}
