import type { PlannedAction } from '../../domain/assessment/fold'
import { inQuestionnaireOrder } from '../../domain/plan/gaps'
import { questionnaireOf } from '../../domain/questionnaire/questionnaire'
import type { Block, Cell, Span, TableBlock } from '../document'
import type { ReportInput } from '../report-input'
import { codeSpans, datedSpans, writtenSpans } from './plan'
import { bold, cell, foreign, heading, paragraph, questionnaireTitle, quiet, span } from './words'

/** The columns of a results matrix, with their shares of a lying page. */
const columns = [
  ['outcome', 0.15],
  ['indicator', 0.13],
  ['baseline', 0.13],
  ['target', 0.1],
  ['meansOfVerification', 0.11],
  ['outputs', 0.06],
  ['programmeAndBudget', 0.08],
  ['partners', 0.1],
  ['resources', 0.06],
  ['risks', 0.08],
] as const

/** What the team wrote, else the policy area of the first gap: a programme's priorities are its own to name. */
export function priorityOf(input: ReportInput, { priority = '', indicators: [first = ''] }: PlannedAction): string {
  return priority.trim() === '' ? questionnaireTitle(input, questionnaireOf(first), 'title') : priority
}

function partners({ reader: { t } }: ReportInput, { lead, partners: others }: PlannedAction): readonly Span[] {
  if (lead.trim() === '') return writtenSpans(others)
  return [
    quiet(`${t('report:plan.field.lead')}${t('report:colon')}`),
    foreign(lead),
    ...(others.trim() === '' ? [] : [span('\n'), foreign(others)]),
  ]
}

function outputs({ reader: { t, formats } }: ReportInput, action: PlannedAction): readonly Span[] {
  const codes = [...action.outputs, ...action.deliverables].map(formats.text)
  return codes.flatMap((code, index) => [...(index === 0 ? [] : [span(t('report:comma'))]), foreign(code)])
}

function contentOf(input: ReportInput, action: PlannedAction, column: (typeof columns)[number][0]): readonly Span[] {
  switch (column) {
    case 'outcome':
      return action.outcome.trim() === '' ? [] : [foreign(action.outcome, { bold: true })]
    case 'baseline':
    case 'target':
      return datedSpans(input, action[column])
    case 'outputs':
      return outputs(input, action)
    case 'programmeAndBudget':
      return codeSpans(input, action)
    case 'partners':
      return partners(input, action)
    default:
      return writtenSpans(action[column])
  }
}

function matrixOf(input: ReportInput, priority: string, actions: readonly PlannedAction[]): TableBlock {
  const { t } = input.reader
  return {
    kind: 'table',
    caption: t('report:programme.priority', { priority }),
    isDense: true,
    columns: columns.map(([column, share]) => ({
      header: t(`report:programme.column.${column}`),
      share,
      align: 'start',
    })),
    // An empty cell stays in sight: a programme asks for every part.
    rows: actions.map((action) =>
      columns.map(([column]): Cell => {
        const spans = contentOf(input, action, column)
        return cell(spans.length === 0 ? [quiet(t('report:none'))] : spans)
      }),
    ),
    rowHeaders: true,
  }
}

/** Rows by priority, in the order of their first. */
function byPriority(input: ReportInput, rows: readonly PlannedAction[]): ReadonlyMap<string, readonly PlannedAction[]> {
  const groups = new Map<string, PlannedAction[]>()
  for (const row of rows) {
    const priority = priorityOf(input, row)
    groups.set(priority, [...(groups.get(priority) ?? []), row])
  }
  return groups
}

/**
 * The plan as the results matrix of a decent work country programme, on lying pages, a table a priority: to be taken over into a
 * programme document and edited there. Nothing where nothing is planned.
 */
export function programmeSection(input: ReportInput): readonly Block[] {
  const { assessment, catalogue, reader } = input
  const { t } = reader
  const rows = inQuestionnaireOrder(
    assessment.actions,
    catalogue.questionnaires.map(({ id }) => id),
  )
  if (rows.length === 0) return []
  return [
    { kind: 'page-break', orientation: 'landscape' },
    heading(1, t('report:programme.heading'), 'programme'),
    paragraph(t('report:programme.lead'), 'lead'),
    ...[...byPriority(input, rows)].map(([priority, actions]) => matrixOf(input, priority, actions)),
    paragraph(
      [bold(t('report:programme.outputsTitle')), span(t('report:colon')), span(t('report:programme.outputs'))],
      'small',
    ),
  ]
}
