import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { type MatrixRow, matrix } from '../../charts/matrix'
import { stages } from '../../domain/scoring/score'
import {
  cellSentence,
  exactRange,
  matrixWords,
  stepsSentence,
  stepWords,
  widestSentence,
} from '../../i18n/profile-words'
import type { Reader } from '../../i18n/reader'
import { FittedDrawing } from '../../ui/drawing/fitted-drawing'
import { Fold } from '../../ui/fold/fold'
import { Gradual } from '../../ui/gradual/gradual'
import './profile.css'
import { Reaching, reachingPlace } from './reaching'
import { jumpTo, Section } from './section'
import { type QuestionnaireView, questionnairesOf, resultsHref, type View } from './view'
import { WideTable } from './wide-table'

const placeOfCell = ({ questionnaire }: QuestionnaireView, stage: number): string => `${questionnaire.id}/${stage}`

function rowOf(own: QuestionnaireView, view: View): MatrixRow {
  const { reader } = view
  const { applicable, stages: shares } = own.diagnosis
  const cells = shares.flatMap(({ floor, ceiling }, stage) =>
    floor === null || ceiling === null
      ? []
      : [
          {
            floor,
            ceiling,
            way: {
              href: resultsHref(view),
              label: cellSentence(own, stage, reader),
              place: placeOfCell(own, stage),
            },
          },
        ],
  )
  return {
    label: own.title,
    note: reader.t('results:indicators', { count: applicable }),
    cells,
    step: stepWords(own, reader),
  }
}

function MatrixTable({ views, reader }: { views: readonly QuestionnaireView[]; reader: Reader }): JSX.Element {
  const { t } = reader
  const heads = [
    t('profile:table.questionnaire'),
    ...stages.map((stage) => t(`common:stage.${stage}`)),
    t('profile:matrix.step'),
  ]
  return (
    <WideTable caption={t('profile:matrix.caption')} heads={heads}>
      <Gradual>
        {views.map((own) => (
          <tr key={own.questionnaire.id}>
            <th scope="row">
              {own.title}
              <span class="measure-hint">{t('results:indicators', { count: own.diagnosis.applicable })}</span>
            </th>
            {own.diagnosis.stages.map((bounds, stage) => (
              <td key={stages[stage]}>{exactRange(bounds, reader)}</td>
            ))}
            <td>{stepWords(own, reader)}</td>
          </tr>
        ))}
      </Gradual>
    </WideTable>
  )
}

/** Which cell has been pressed, as the drawing names it. */
function chosenCell(
  views: readonly QuestionnaireView[],
  chosen: string | null,
): { readonly own: QuestionnaireView; readonly stage: number } | null {
  for (const own of views) {
    const stage = stages.findIndex((_, index) => placeOfCell(own, index) === chosen)
    if (stage !== -1) return { own, stage }
  }
  return null
}

function Matrix({ view, views }: { view: View; views: readonly QuestionnaireView[] }): JSX.Element {
  const { reader } = view
  const { t } = reader
  const [chosen, setChosen] = useState<string | null>(null)
  const cell = chosenCell(views, chosen)
  return (
    <div class="card results-panel">
      <p class="chart-sentence">
        {stepsSentence(views, reader)} {widestSentence(views, reader)}
      </p>
      <div class="matrix-place">
        <FittedDrawing
          label={t('results:stages.title')}
          draw={(fit) =>
            matrix(
              views.map((own) => rowOf(own, view)),
              fit,
              matrixWords(reader),
            )
          }
          onGo={(place) => {
            setChosen(place)
            jumpTo(reachingPlace)
          }}
        />
      </div>
      <div id={reachingPlace} class="reaching-place">
        {cell === null ? (
          <p class="small quiet">{t('profile:matrix.opensBehind')}</p>
        ) : (
          <Reaching view={view} own={cell.own} stage={cell.stage} />
        )}
      </div>
      <Fold title={t('results:asTable')}>
        <MatrixTable views={views} reader={reader} />
      </Fold>
    </div>
  )
}

/** The coherence matrix: where policies stop between intent, law, practice and review (METHOD 4). */
export function LawToPractice({ view }: { readonly view: View }): JSX.Element {
  const { t } = view.reader
  return (
    <Section id="law-to-practice" title={t('results:stages.title')} lead={t('profile:matrix.lead')}>
      <Matrix view={view} views={questionnairesOf(view)} />
    </Section>
  )
}
