import type { JSX } from 'preact'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { stages } from '../../domain/scoring/score'
import { wholeRange } from '../../i18n/profile-words'
import { Explained } from '../explain/explained'
import { stepsOfStage } from '../explain/stages'
import { IndicatorList } from './indicator-line'
import type { QuestionnaireView, View } from './view'

/** Where the indicators behind a cell are listed. */
export const reachingPlace = 'behind-cell'

const reaches = ['reach', 'mayReach', 'doNot'] as const

type Reach = (typeof reaches)[number]

/** `stage` from 0. Null where the indicator does not apply. */
function reachOf({ floor, ceiling }: IndicatorDiagnosis, stage: number): Reach | null {
  if (floor === null || ceiling === null) return null
  if (floor > stage) return 'reach'
  return ceiling > stage ? 'mayReach' : 'doNot'
}

interface ReachingProps {
  readonly view: View
  readonly own: QuestionnaireView
  /** From 0. */
  readonly stage: number
}

function countText({ view, own, stage }: ReachingProps): string {
  const { t } = view.reader
  const count = (wanted: Reach) => own.indicators.filter((indicator) => reachOf(indicator, stage) === wanted).length
  const from = count('reach')
  const to = from + count('mayReach')
  const total = own.diagnosis.applicable
  return from === to ? t('results:stages.of', { from, total }) : t('results:stages.rangeOf', { from, to, total })
}

/** The indicators behind one cell of the matrix: which reach the stage, which may, which do not. */
export function Reaching({ view, own, stage }: ReachingProps): JSX.Element {
  const { t } = view.reader
  const name = stages[stage]
  const shares = wholeRange(own.diagnosis.stages[stage] ?? { floor: null, ceiling: null }, view.reader)
  return (
    <div class="reaching">
      <h3 id={`${reachingPlace}-title`} tabIndex={-1}>
        {t('profile:matrix.behind', { questionnaire: own.title, stage: t(`common:stage.${name}`) })}
      </h3>
      <p>
        {shares} · {countText({ view, own, stage })}
      </p>
      <p class="small quiet">{t(`common:stageMeaning.${name}`)}</p>
      {name !== undefined && <Explained steps={() => stepsOfStage(own, name, view)} />}
      {reaches.map((reach) => {
        const diagnoses = own.indicators.filter((indicator) => reachOf(indicator, stage) === reach)
        if (diagnoses.length === 0) return null
        return (
          <div key={reach}>
            <h4 class="list-title">{t(`results:stages.${reach}`, { count: diagnoses.length })}</h4>
            <IndicatorList view={view} diagnoses={diagnoses} />
          </div>
        )
      })}
    </div>
  )
}
