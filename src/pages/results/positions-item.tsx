import type { JSX } from 'preact'
import { boardOf } from '../../charts/board'
import { dotsChart } from '../../charts/dots'
import { type Agreement, recordOf } from '../../domain/assessment/fold'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import type { Disagreement } from '../../domain/scoring/disagreement'
import {
  boardSentence,
  boardWords,
  checkSentences,
  deviationText,
  indexName,
  indexText,
} from '../../i18n/positions-words'
import { FittedDrawing } from '../../ui/drawing/fitted-drawing'
import { Mark } from '../../ui/mark/mark'
import { levelText } from '../../ui/steps/steps'
import { ExplainedFigures } from '../explain/explained'
import { figuresOfPositions } from '../explain/figures'
import { answersHref, placeOf, titleOf, type View } from './view'

export interface PositionsItemProps {
  readonly view: View
  readonly diagnosis: IndicatorDiagnosis
  /** Null where the plenary has agreed. */
  readonly disagreement: Disagreement | null
}

/** The board of one indicator; pressed, it opens the answers. */
export function PositionsBoard({ view, diagnosis }: Omit<PositionsItemProps, 'disagreement'>): JSX.Element {
  const { reader } = view
  const { position } = diagnosis
  const { path } = diagnosis.indicator
  const board = boardOf(recordOf(view.assessment, path), position)
  const way = { href: answersHref(view, path), label: reader.t('positions:board.open', { title: titleOf(view, path) }) }
  return (
    <FittedDrawing
      label={boardSentence(board, position, reader)}
      draw={({ width, textSize }) => dotsChart(board, { width, textSize, way }, boardWords(position, reader))}
    />
  )
}

function Measures({ view, diagnosis, disagreement }: PositionsItemProps & { readonly disagreement: Disagreement }) {
  const { reader } = view
  const { t, formats } = reader
  const { agreement, agreementIndex } = diagnosis
  const facts = [
    ...(agreement === null ? [] : [[t('positions:measure.agreement'), t(`common:agreement.${agreement}`)] as const]),
    [t('positions:measure.deviation'), deviationText(disagreement, reader)] as const,
    [t('positions:measure.range'), formats.integer(disagreement.range)] as const,
    ...(agreementIndex === null ? [] : [[indexName(reader), indexText(agreementIndex, reader)] as const]),
  ]
  return (
    <dl class="positions-measures small">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt class="quiet">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Dissent({ view, agreement }: { readonly view: View; readonly agreement: Agreement }): JSX.Element {
  return (
    <ul>
      {agreement.dissent.map(({ constituency, text }, index) => (
        <li key={index} class="positions-dissent">
          <p class="small row">
            <Mark constituency={constituency} /> {view.reader.t(`common:constituency.${constituency}`)}
          </p>
          <blockquote dir="auto">{text}</blockquote>
        </li>
      ))}
    </ul>
  )
}

/** One indicator: what the answers come to in a sentence, who stands where, and in numbers. */
export function PositionsItem({ view, diagnosis, disagreement }: PositionsItemProps): JSX.Element {
  const { reader, assessment } = view
  const { path } = diagnosis.indicator
  const place = placeOf(view, path)
  const { agreement } = recordOf(assessment, path)
  return (
    <li class="positions-item">
      <div class="positions-text">
        <p class="positions-name">
          <a href={answersHref(view, path)}>{titleOf(view, path)}</a>
        </p>
        {place !== null && <p class="small quiet">{place}</p>}
        {disagreement !== null && <p>{checkSentences(disagreement, reader).join(' ')}</p>}
        {agreement !== null && (
          <>
            <p>
              {reader.t('common:positionBasis.agreed')}
              {reader.t('common:colon')}
              {levelText(diagnosis.position, reader.t)}
            </p>
            <Dissent view={view} agreement={agreement} />
          </>
        )}
      </div>
      <div class="positions-board">
        <PositionsBoard view={view} diagnosis={diagnosis} />
        {disagreement !== null && <Measures view={view} diagnosis={diagnosis} disagreement={disagreement} />}
        <ExplainedFigures figures={figuresOfPositions(diagnosis, view)} of={titleOf(view, path)} />
      </div>
    </li>
  )
}
