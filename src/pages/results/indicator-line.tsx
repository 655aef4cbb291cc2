import type { ComponentChildren, JSX } from 'preact'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { Gradual } from '../../ui/gradual/gradual'
import { levelText, Steps } from '../../ui/steps/steps'
import { answersHref, placeOf, titleOf, type View } from './view'

export interface IndicatorLineProps {
  readonly view: View
  readonly diagnosis: IndicatorDiagnosis
  /** More words after the level. */
  readonly note?: ComponentChildren
  /** At the end of the line: a choice, a button. */
  readonly end?: ComponentChildren
  /** False under the name of its questionnaire, which it need not repeat. */
  readonly placed?: boolean
}

/** An indicator in a list: its steps, its name that leads to the answers, its level in words. */
export function IndicatorLine({ view, diagnosis, note, end, placed = true }: IndicatorLineProps): JSX.Element {
  const { path } = diagnosis.indicator
  const place = placed ? placeOf(view, path) : null
  return (
    <li class="indicator-line">
      <Steps position={diagnosis.position} />
      <div class="indicator-line-text">
        <a href={answersHref(view, path)}>{titleOf(view, path)}</a>
        <p class="small quiet">
          {levelText(diagnosis.position, view.reader.t)}
          {note !== undefined && <> · {note}</>}
          {place !== null && <> · {place}</>}
        </p>
      </div>
      {end !== undefined && <div class="indicator-line-end">{end}</div>}
    </li>
  )
}

/** Indicators of one questionnaire, under its name. */
export function IndicatorList({
  view,
  diagnoses,
}: {
  readonly view: View
  readonly diagnoses: readonly IndicatorDiagnosis[]
}): JSX.Element {
  return (
    <ul class="indicator-list">
      <Gradual step={2}>
        {diagnoses.map((diagnosis) => (
          <IndicatorLine key={diagnosis.indicator.path} view={view} diagnosis={diagnosis} placed={false} />
        ))}
      </Gradual>
    </ul>
  )
}
