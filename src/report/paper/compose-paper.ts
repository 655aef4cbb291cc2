import { tickBox, writingSpace } from '../../charts/boxes'
import { constituencies } from '../../domain/assessment/constituency'
import type { Indicator } from '../../domain/questionnaire/questionnaire'
import { stages } from '../../domain/scoring/score'
import { digitSets } from '../../i18n/digits'
import { directionOf } from '../../i18n/languages'
import type { Block, Cell, ReportDocument, TableBlock, TogetherBlock, WritingBlock } from '../document'
import { bold, cell, heading, paragraph, quiet, span } from '../sections/words'
import type { PaperInput } from './paper-input'

const box = (alternative: string): Cell => ({ kind: 'drawing', drawing: tickBox(), alternative })

const writing = (label: string, lines: number): WritingBlock => ({ kind: 'writing', label: [bold(label)], lines })

/** Country, round, and who answers: what a sheet must say of itself once it has left the room. */
function opening({ reader, country, round, questionnaire }: PaperInput): readonly Block[] {
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
  return [
    ...(known.length > 0 ? [paragraph(known.join(' · '), 'lead')] : [writing(t('paper:who.country'), 1)]),
    writing(t('paper:who.name'), 1),
    ticked,
    writing(t('paper:who.date'), 1),
    paragraph(t('paper:how', { unknown: t('common:answer.unknown'), no: t('common:answer.no') }), 'note'),
    paragraph(
      [quiet(t('paper:version', { id: questionnaire.id, version: formats.integer(questionnaire.version) }))],
      'small',
    ),
  ]
}

/** Four rows, three boxes each: one answer a row. */
function ladder({ texts, reader }: PaperInput, indicator: Indicator): TableBlock {
  const { t, formats } = reader
  const answers = ['yes', 'no', 'unknown'] as const
  const criteria = texts.indicators[indicator.id]?.criteria ?? []
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
function notApplicable(
  { texts, reader }: PaperInput,
  indicator: Indicator,
): readonly TogetherBlock['blocks'][number][] {
  if (!indicator.mayNotApply) return []
  const { t, formats } = reader
  const when = formats.text(texts.indicators[indicator.id]?.notApplicableWhen ?? '')
  return [
    {
      kind: 'table',
      caption: '',
      columns: [
        { header: t('common:answer.notApplicable'), share: 0.9, align: 'start' },
        { header: '', share: 0.1, align: 'start' },
      ],
      rows: [
        [cell(t('paper:notApplicableWhen', { when })), box(t('paper:box', { of: t('common:answer.notApplicable') }))],
      ],
      rowHeaders: true,
    },
    writing(t('paper:reason'), 1),
  ]
}

/** Evidence and note side by side, so that two indicators find room on a page. `examples`: what would be evidence here. */
function remarks({ t, formats }: PaperInput['reader'], examples: readonly string[]): TableBlock {
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

/** One indicator as a whole: question, ladder, room for a note and for evidence. Never parted between two pages. */
function indicatorBlocks(input: PaperInput, indicator: Indicator, number: number): readonly Block[] {
  const { texts, reader } = input
  const { t, formats } = reader
  const own = texts.indicators[indicator.id]
  if (own === undefined) return []
  const marks = [
    ...(indicator.foundational ? [t('paper:mark.foundational')] : []),
    ...(indicator.core ? [t('paper:mark.core')] : []),
  ]
  const title = [
    t('report:indicator.heading', { number: formats.integer(number), title: formats.text(own.title) }),
    ...marks,
  ].join(' · ')
  return [
    {
      kind: 'together',
      blocks: [
        heading(2, title, indicator.path, false),
        paragraph(formats.text(own.question)),
        ladder(input, indicator),
        ...notApplicable(input, indicator),
        remarks(reader, own.evidence),
      ],
    },
  ]
}

/** A blank questionnaire as a document, a little smaller in type, so that most pages hold two indicators: the same model, so the same engine, as the report. Pure. */
export function composePaper(input: PaperInput): ReportDocument {
  const { questionnaire, extent, texts, reader, madeAt } = input
  const { t, formats, language } = reader
  const name = formats.text(texts.title)
  const title = t('paper:title', { questionnaire: name })
  return {
    title,
    shortTitle: t('paper:shortTitle', {
      questionnaire: formats.text(texts.shortTitle),
      extent: t(`common:extent.${extent}`),
    }),
    language,
    direction: directionOf(language),
    madeAt,
    author: t('common:app.name'),
    subject: t('common:app.tagline'),
    cover: null,
    contentsTitle: '',
    pageLabel: t('report:page', { page: '{page}', pages: '{pages}' }).replace(/[\u2066-\u2069]/g, ''),
    digits: digitSets[formats.digits],
    textScale: 0.93,
    blocks: [
      heading(1, name, `questionnaire ${questionnaire.id}`, false),
      paragraph(formats.text(texts.scope)),
      ...opening(input),
      ...questionnaire.indicators.flatMap((indicator, at) =>
        extent === 'full' || indicator.core ? indicatorBlocks(input, indicator, at + 1) : [],
      ),
    ],
  }
}
