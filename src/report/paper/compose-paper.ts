import { tickBox, writingSpace } from '../../charts/boxes'
import { constituencies } from '../../domain/assessment/constituency'
import type { Indicator, Questionnaire } from '../../domain/questionnaire/questionnaire'
import type { IndicatorTexts, QuestionnaireTexts } from '../../domain/questionnaire/schema'
import { stages } from '../../domain/scoring/score'
import { digitSets } from '../../i18n/digits'
import { directionOf } from '../../i18n/languages'
import type { Reader } from '../../i18n/reader'
import type { Block, Cell, ReportDocument, TableBlock, TogetherBlock, WritingBlock } from '../document'
import { bold, cell, heading, paragraph, quiet, span } from '../sections/words'
import type { PaperInput } from './paper-input'

const box = (alternative: string): Cell => ({ kind: 'drawing', drawing: tickBox(), alternative })

const writing = (label: string, lines: number): WritingBlock => ({ kind: 'writing', label: [bold(label)], lines })

/** Country, round, and who answers: what a sheet must say of itself once it has left the room. */
function opening({ reader, country, round, questionnaires }: PaperInput): readonly Block[] {
  const { t, formats } = reader
  const known = [country, round].filter((part) => part !== '')
  const ticked: TableBlock = {
    kind: 'table',
    caption: t('paper:who.constituency'),
    columns: constituencies.map((constituency) => ({
      header: t(`common:constituency.${constituency}`),
      share: 1 / constituencies.length,
      align: 'start' as const,
    })),
    rows: [constituencies.map((constituency) => box(t('paper:box', { of: t(`common:constituency.${constituency}`) })))],
    rowHeaders: false,
  }
  const versions = questionnaires.map(({ id, version }) =>
    t('paper:version', { id, version: formats.integer(version) }),
  )
  return [
    ...(known.length > 0 ? [paragraph(known.join(' · '), 'lead')] : [writing(t('paper:who.country'), 1)]),
    writing(t('paper:who.name'), 1),
    ticked,
    writing(t('paper:who.date'), 1),
    paragraph(t('paper:how', { unknown: t('common:answer.unknown'), no: t('common:answer.no') }), 'note'),
    paragraph([quiet(versions.join(' · '))], 'small'),
  ]
}

/** Four rows, three boxes each: one answer a row. */
function ladder({ t, formats }: Reader, criteria: IndicatorTexts['criteria']): TableBlock {
  const answers = ['yes', 'no', 'unknown'] as const
  return {
    kind: 'table',
    caption: '',
    columns: [
      { header: t('paper:criterion'), share: 0.76, align: 'start' },
      ...answers.map((answer) => ({ header: t(`common:answer.${answer}`), share: 0.08, align: 'start' as const })),
    ],
    rows: criteria.map((criterion, at) => {
      const number = formats.integer(at + 1)
      return [
        cell([
          bold(`${number} ${t(`common:stage.${stages[at] ?? 'recognised'}`)}`),
          span(t('report:colon')),
          span(formats.text(criterion)),
        ]),
        ...answers.map((answer) => box(t('paper:box', { of: `${number} ${t(`common:answer.${answer}`)}` }))),
      ]
    }),
    rowHeaders: true,
  }
}

/** The one box that stands for all four, with room for the reason; only where the author allows it. */
function notApplicable({ t, formats }: Reader, when: string | undefined): TogetherBlock['blocks'] {
  if (when === undefined) return []
  return [
    {
      kind: 'table',
      caption: '',
      columns: [
        { header: t('common:answer.notApplicable'), share: 0.92, align: 'start' },
        { header: '', share: 0.08, align: 'start' },
      ],
      rows: [
        [
          cell(t('paper:notApplicableWhen', { when: formats.text(when) })),
          box(t('paper:box', { of: t('common:answer.notApplicable') })),
        ],
      ],
      rowHeaders: true,
    },
    writing(t('paper:reason'), 1),
  ]
}

/** Evidence and note side by side, so that two indicators find room on a page. `examples`: what would be evidence here. */
function remarks({ t, formats }: Reader, examples: readonly string[]): TableBlock {
  const space = (of: string): Cell => ({
    kind: 'drawing',
    drawing: writingSpace,
    alternative: t('paper:space', { of }),
  })
  return {
    kind: 'table',
    caption: '',
    columns: [
      { header: t('paper:evidence', { list: formats.list(examples.map(formats.text)) }), share: 0.62, align: 'start' },
      { header: t('paper:note'), share: 0.38, align: 'start' },
    ],
    rows: [[space(t('paper:evidenceShort')), space(t('paper:note'))]],
    rowHeaders: false,
  }
}

/** One indicator as a whole: question, ladder, room for evidence and for a note. Never parted between two pages. */
function indicatorBlock(reader: Reader, indicator: Indicator, texts: IndicatorTexts, number: number): Block {
  const { t, formats } = reader
  const title = [
    t('report:indicator.heading', { number: formats.integer(number), title: formats.text(texts.title) }),
    ...(indicator.foundational ? [t('paper:mark.foundational')] : []),
    ...(indicator.core ? [t('paper:mark.core')] : []),
  ]
  return {
    kind: 'together',
    blocks: [
      heading(2, title.join(' · '), indicator.path, false),
      paragraph(formats.text(texts.question)),
      ladder(reader, texts.criteria),
      ...notApplicable(reader, indicator.mayNotApply ? texts.notApplicableWhen : undefined),
      remarks(reader, texts.evidence),
    ],
  }
}

function questionnaireBlocks(input: PaperInput, { id, indicators }: Questionnaire, isFirst: boolean): readonly Block[] {
  const { extent, reader } = input
  const texts: QuestionnaireTexts | undefined = input.texts[id]
  if (texts === undefined) return []
  return [
    ...(isFirst ? [] : [{ kind: 'page-break' as const }]),
    heading(1, reader.formats.text(texts.title), `questionnaire ${id}`, input.questionnaires.length > 1),
    paragraph(reader.formats.text(texts.scope)),
    ...(isFirst ? opening(input) : []),
    ...indicators.flatMap((indicator, at) => {
      const own = texts.indicators[indicator.id]
      return own === undefined || (extent === 'rapid' && !indicator.core)
        ? []
        : [indicatorBlock(reader, indicator, own, at + 1)]
    }),
  ]
}

/** "Care economy", or "All questionnaires". */
function nameOf({ questionnaires, texts, reader }: PaperInput, length: 'title' | 'shortTitle'): string {
  const [only, ...others] = questionnaires
  if (only === undefined || others.length > 0) return reader.t('paper:all')
  return reader.formats.text(texts[only.id]?.[length] ?? only.id)
}

/**
 * Blank questionnaires as a document, a little smaller in type than a report, so that most pages hold two indicators: the
 * same model, so the same engine. Pure.
 */
export function composePaper(input: PaperInput): ReportDocument {
  const { extent, reader, madeAt } = input
  const { t, formats, language } = reader
  return {
    title: t('paper:title', { questionnaire: nameOf(input, 'title') }),
    shortTitle: t('paper:shortTitle', {
      questionnaire: nameOf(input, 'shortTitle'),
      extent: t(`common:extent.${extent}`),
    }),
    language,
    direction: directionOf(language),
    madeAt,
    author: t('common:app.name'),
    subject: t('common:app.tagline'),
    cover: null,
    contentsTitle: t('report:contents'),
    pageLabel: t('report:page', { page: '{page}', pages: '{pages}' }).replace(/[\u2066-\u2069]/g, ''),
    digits: digitSets[formats.digits],
    textScale: 0.93,
    blocks: input.questionnaires.flatMap((questionnaire, index) =>
      questionnaireBlocks(input, questionnaire, index === 0),
    ),
  }
}
