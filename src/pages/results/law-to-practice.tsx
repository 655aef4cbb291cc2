import type { JSX } from 'preact'
import { barChart } from '../../charts/bars'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { type Bounds, type Stage, stages } from '../../domain/scoring/score'
import type { Reader } from '../../i18n/reader'
import { FittedDrawing } from '../../ui/drawing/fitted-drawing'
import { Fold } from '../../ui/fold/fold'
import { barWords } from './in-place'
import { IndicatorList } from './indicator-line'
import { Section } from './section'
import { StageTable } from './stage-table'
import { type QuestionnaireView, questionnairesOf, shareText, type View } from './view'

type Reach = 'reach' | 'mayReach' | 'doNot'

/** `level` 1 to 4. Null where the indicator does not apply. */
function reachOf({ floor, ceiling }: IndicatorDiagnosis, level: number): Reach | null {
  if (floor === null || ceiling === null) return null
  if (floor >= level) return 'reach'
  return ceiling >= level ? 'mayReach' : 'doNot'
}

const whole = (share: number): number => Math.floor(share + 0.5)

/** How much less is implemented than adopted, among what is certain (METHOD 4): in the numbers that the reader sees. */
export function dropSentence({ diagnosis, title }: QuestionnaireView, reader: Reader): string {
  const adopted = diagnosis.stages[1]?.floor ?? null
  const implemented = diagnosis.stages[2]?.floor ?? null
  if (adopted === null || implemented === null) return reader.t('results:inPlace.nothing', { questionnaire: title })
  if (adopted === 0)
    return reader.t('results:stages.noneAdopted', { questionnaire: title, count: diagnosis.applicable })
  const values = { questionnaire: title, count: diagnosis.applicable, adopted: shareText(reader, adopted) }
  const points = whole(adopted) - whole(implemented)
  if (points === 0) return reader.t('results:stages.noDrop', values)
  return reader.t('results:stages.drop', { ...values, implemented: shareText(reader, implemented), points })
}

/** The same in one sentence over several questionnaires: in how many, never a number across them. */
export function dropsSentence(view: View): string {
  const questionnaires = questionnairesOf(view)
  const [only] = questionnaires
  if (only !== undefined && questionnaires.length === 1) return dropSentence(only, view.reader)
  const dropping = questionnaires.filter(
    ({ diagnosis: { stages: own } }) => (own[1]?.floor ?? 0) > (own[2]?.floor ?? 0),
  )
  return view.reader.t('results:stages.drops', { count: dropping.length, total: questionnaires.length })
}

interface StageProps {
  readonly own: QuestionnaireView
  readonly reader: Reader
  readonly stage: Stage
  readonly bounds: Bounds
  readonly first: boolean
}

function StageBar({ own, reader, stage, bounds, first }: StageProps): JSX.Element {
  const { t, formats } = reader
  const level = stages.indexOf(stage) + 1
  const count = (wanted: Reach) => own.indicators.filter((indicator) => reachOf(indicator, level) === wanted).length
  const from = count('reach')
  const to = from + count('mayReach')
  const total = own.diagnosis.applicable
  const note = from === to ? t('results:stages.of', { from, total }) : t('results:stages.rangeOf', { from, to, total })
  const label = t(`common:stage.${stage}`)
  const shares =
    bounds.floor === null || bounds.ceiling === null
      ? t('results:bars.nothing')
      : bounds.floor === bounds.ceiling
        ? formats.percent(bounds.floor)
        : t('results:range', { from: shareText(reader, bounds.floor), to: shareText(reader, bounds.ceiling) })
  return (
    <FittedDrawing
      label={`${label}${t('common:colon')}${shares}. ${note}`}
      draw={(fit) => barChart([{ label, note, ...bounds, tick: null }], { ...fit, teaching: first }, barWords(reader))}
    />
  )
}

function Reaching({ view, own, stage }: { view: View; own: QuestionnaireView; stage: Stage }): JSX.Element {
  const level = stages.indexOf(stage) + 1
  return (
    <>
      <p class="small quiet">{view.reader.t(`common:stageMeaning.${stage}`)}</p>
      {(['reach', 'mayReach', 'doNot'] as const).map((reach) => {
        const diagnoses = own.indicators.filter((indicator) => reachOf(indicator, level) === reach)
        if (diagnoses.length === 0) return null
        return (
          <div key={reach}>
            <h3 class="list-title">{view.reader.t(`results:stages.${reach}`, { count: diagnoses.length })}</h3>
            <IndicatorList view={view} diagnoses={diagnoses} />
          </div>
        )
      })}
    </>
  )
}

function OneProfile({ view, own, first }: { view: View; own: QuestionnaireView; first: boolean }): JSX.Element {
  const { reader } = view
  return (
    <div class="card results-panel">
      <p class="chart-sentence">{dropSentence(own, reader)}</p>
      <div class="bar-folds">
        {stages.map((stage, index) => {
          const bounds = own.diagnosis.stages[index] ?? { floor: null, ceiling: null }
          return (
            <Fold
              key={stage}
              title={<StageBar own={own} reader={reader} stage={stage} bounds={bounds} first={index === 0} />}
            >
              <Reaching view={view} own={own} stage={stage} />
            </Fold>
          )
        })}
      </div>
      {first && <p class="small quiet">{reader.t('results:opensBehind')}</p>}
      <Fold title={reader.t('results:asTable')}>
        <StageTable own={own} reader={reader} />
      </Fold>
    </div>
  )
}

export function LawToPractice({ view }: { readonly view: View }): JSX.Element {
  const { t } = view.reader
  return (
    <Section id="law-to-practice" title={t('results:stages.title')} lead={t('results:stages.lead')}>
      <div class="panels">
        {questionnairesOf(view).map((own, index) => (
          <OneProfile key={own.questionnaire.id} view={view} own={own} first={index === 0} />
        ))}
      </div>
    </Section>
  )
}
