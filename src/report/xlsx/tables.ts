import { type Respondent, recordOf } from '../../domain/assessment/fold'
import type { ReportInput } from '../report-input'
import { numberedEvidence } from '../sections/evidence'
import { priorityOf } from '../sections/programme'
import { aboutSheet } from './about-sheet'
import { changesSheets } from './changes-sheet'
import { columnsOf, h, words } from './columns'
import { placeHeadings, placeOf, titleOf } from './place'
import type { Sheet, SheetCell } from './sheet'

const paths = ({ catalogue }: ReportInput): readonly string[] =>
  catalogue.questionnaires.flatMap(({ indicators }) => indicators.map(({ path }) => path))

const constituencyOf = ({ reader }: ReportInput, { constituency }: Respondent): string =>
  reader.t(`common:constituency.${constituency}`)

function indicatorsSheet(input: ReportInput): Sheet {
  const { t } = input.reader
  const yes = (value: boolean): string => t(value ? 'common:answer.yes' : 'common:answer.no')
  return {
    name: words(input)('sheet.indicators'),
    columns: columnsOf(input, [
      ...placeHeadings,
      ...['core', 'foundational', 'floor', 'ceiling'].map((key) => h(key, 10)),
      ...['positionBasis', 'gapKind'].map((key) => h(key, 20)),
      ...['target', 'gap', 'importance', 'feasibility', 'priority'].map((key) => h(key, 11)),
      ...['evidence', 'agreement', 'claimed', 'ahead'].map((key) => h(key, 14)),
    ]),
    rows: paths(input).flatMap((path) => {
      const one = input.diagnostic.indicators[path]
      if (one === undefined) return []
      return [
        [
          ...placeOf(input, path),
          yes(one.indicator.core),
          yes(one.indicator.foundational),
          one.floor,
          one.ceiling,
          one.applicable ? t(`common:positionBasis.${one.basis}`) : t('common:answer.notApplicable'),
          one.gapKind === null ? '' : t(`common:gap.${one.gapKind}`),
          one.target,
          one.gap,
          one.votes.importance,
          one.votes.feasibility,
          one.priority,
          t(`common:evidenceStrength.${one.evidence}`),
          one.agreement === null ? '' : t(`common:agreement.${one.agreement}`),
          yes(one.claimed),
          yes(one.ahead),
        ],
      ]
    }),
  }
}

/** Every answer as it was given, and the plenary's. */
function answersSheet(input: ReportInput): Sheet {
  const { t } = input.reader
  const criteria = ['criterion1', 'criterion2', 'criterion3', 'criterion4']
  const given = (answer: { kind: string; criteria?: readonly string[]; reason?: string }): readonly SheetCell[] =>
    answer.kind === 'answered'
      ? [...(answer.criteria ?? []).map((one) => t(`common:answer.${one}`)), '']
      : [...criteria.map(() => t('common:answer.notApplicable')), answer.reason ?? '']
  return {
    name: words(input)('sheet.answers'),
    columns: columnsOf(input, [
      ...placeHeadings,
      h('who', 18),
      h('name', 26),
      ...criteria.map((key) => h(key, 12)),
      h('reason', 30),
      h('note', 60),
    ]),
    rows: paths(input).flatMap((path) => {
      const { answers, notes, agreement } = recordOf(input.assessment, path)
      const noteOf = (respondent: Respondent): string =>
        notes
          .filter((note) => note.respondent.id === respondent.id)
          .map(({ text }) => text)
          .join('\n')
      const agreed: readonly (readonly SheetCell[])[] =
        agreement === null
          ? []
          : [[...placeOf(input, path), words(input)('plenary'), '', ...given(agreement.answer), agreement.reason]]
      return [
        ...answers.map(({ respondent, answer }) => [
          ...placeOf(input, path),
          constituencyOf(input, respondent),
          respondent.name,
          ...given(answer),
          noteOf(respondent),
        ]),
        ...agreed,
      ]
    }),
  }
}

function evidenceSheet(input: ReportInput): Sheet {
  const { t } = input.reader
  const numbers = numberedEvidence(input)
  const publication = { true: 'yes', false: 'no', null: 'unsaid' } as const
  return {
    name: words(input)('sheet.evidence'),
    columns: columnsOf(input, [
      h('number', 8),
      ...placeHeadings,
      h('evidenceTitle', 50),
      h('kind'),
      h('date', 12),
      h('reference', 24),
      h('link', 40),
      h('publication', 24),
    ]),
    rows: paths(input).flatMap((path) =>
      recordOf(input.assessment, path).evidence.map((one) => [
        numbers.get(one.id) ?? null,
        ...placeOf(input, path),
        one.title,
        t(`common:evidenceKind.${one.kind}`),
        one.date,
        one.reference,
        one.link,
        t(`common:publication.${publication[`${one.public}`]}`),
      ]),
    ),
  }
}

function coherenceSheet(input: ReportInput): Sheet {
  const say = words(input)
  return {
    name: say('sheet.coherence'),
    columns: columnsOf(input, [
      h('rule', 32),
      h('title', 50),
      h('status', 16),
      h('ruleType', 22),
      h('severity', 12),
      h('meaning', 60),
      h('question', 60),
      h('whoMustTalk', 50),
      h('resolution', 60),
      h('paragraphs', 14),
    ]),
    rows: input.diagnostic.coherence.flatMap(({ rule: id, status }) => {
      const rule = input.catalogue.rules.find((one) => one.id === id)
      const texts = input.texts.coherence.rules[id]
      if (rule === undefined || texts === undefined) return []
      return [
        [
          id,
          texts.title,
          say(`status.${status}`),
          say(`ruleType.${rule.type}`),
          say(`severity.${rule.severity}`),
          texts.meaning,
          texts.question,
          texts.whoMustTalk.join('; '),
          texts.resolution,
          rule.paragraphs.join(', '),
        ],
      ]
    }),
  }
}

function conclusionsSheet(input: ReportInput): Sheet {
  const { diagnostic, reader } = input
  const say = words(input)
  const row = (
    name: string,
    basis: string,
    { floor, ceiling, indicators, evidenced, status }: (typeof diagnostic.strategy)[string],
  ): readonly SheetCell[] => [name, basis, floor, ceiling, indicators, evidenced, say(`coverage.${status}`)]
  return {
    name: say('sheet.conclusions'),
    columns: columnsOf(input, [
      h('place', 22),
      h('basis', 44),
      h('floorShare', 12),
      h('ceilingShare', 12),
      h('indicators', 12),
      h('evidenced', 16),
      h('coverage', 18),
    ]),
    rows: [
      ...Object.entries(diagnostic.conclusions).map(([point, coverage]) =>
        row(`${say('point')} ${point}`, reader.t(`common:basis.${coverage.basis}`), coverage),
      ),
      ...Object.entries(diagnostic.strategy).map(([paragraph, coverage]) =>
        row(`${say('paragraph')} ${paragraph}`, '', coverage),
      ),
    ],
  }
}

/** The rows that a decent work country programme asks for. */
function planSheet(input: ReportInput): Sheet {
  const say = words(input)
  return {
    name: say('sheet.plan'),
    columns: columnsOf(input, [
      h('programmePriority', 36),
      h('planIndicators', 44),
      h('outcome', 60),
      h('planIndicator', 50),
      h('baselineYear', 10),
      h('baseline', 24),
      h('targetYear', 10),
      h('planTarget', 24),
      h('meansOfVerification', 40),
      h('lead', 28),
      h('partners', 28),
      h('cost', 12),
      h('time', 12),
      h('outputs', 12),
      h('deliverables', 12),
      h('programmeAndBudget', 24),
      h('resources', 24),
      h('risks', 40),
    ]),
    rows: input.assessment.actions.map((action) => [
      priorityOf(input, action),
      action.indicators.map((path) => titleOf(input, path)).join('; '),
      action.outcome,
      action.indicator,
      action.baseline.year,
      action.baseline.text,
      action.target.year,
      action.target.text,
      action.meansOfVerification,
      action.lead,
      action.partners,
      say(`cost.${action.cost}`),
      say(`time.${action.time}`),
      action.outputs.join(', '),
      action.deliverables.join(', '),
      action.programmeAndBudget.map(({ biennium, code }) => `${biennium}: ${code}`).join('; '),
      action.resources,
      action.risks,
    ]),
  }
}

/** The Diagnostic's tables, one a sheet. Pure; the sentences of `reader`, `tables` among them, must be loaded. */
export function tablesOf(input: ReportInput): readonly Sheet[] {
  return [
    aboutSheet(input),
    indicatorsSheet(input),
    answersSheet(input),
    evidenceSheet(input),
    coherenceSheet(input),
    conclusionsSheet(input),
    planSheet(input),
    ...changesSheets(input),
  ]
}
