import type { JSX } from 'preact'
import { isGiven } from '../../domain/assessment/answer'
import { constituencies } from '../../domain/assessment/constituency'
import { type RespondentAnswer, recordOf } from '../../domain/assessment/fold'
import { diagnoseIndicator } from '../../domain/diagnostic/diagnose'
import { reader } from '../../i18n/reader'
import { positionOf } from '../../state/own-answers'
import { Foreign } from '../../ui/foreign/foreign'
import { Gradual } from '../../ui/gradual/gradual'
import { Mark } from '../../ui/mark/mark'
import { Steps } from '../../ui/steps/steps'
import type { Scene } from './scene'

export function othersOf({ assessment, current, indicator }: Scene): readonly RespondentAnswer[] {
  const me = current.respondent.value?.id
  return recordOf(assessment, indicator.path).answers.filter(
    ({ respondent, answer }) => respondent.id !== me && isGiven(answer),
  )
}

function Other({ other: { respondent, answer }, scene }: { other: RespondentAnswer; scene: Scene }): JSX.Element {
  const { t } = reader.value
  const note = recordOf(scene.assessment, scene.indicator.path).notes.find((one) => one.respondent.id === respondent.id)
  return (
    <li>
      <div class="other-answer">
        <span class="grow">
          <Foreign>{respondent.name.trim() === '' ? t('indicator:others.unnamed') : respondent.name}</Foreign>
        </span>
        <Steps position={positionOf(answer)} />
      </div>
      {answer.kind === 'not-applicable' && (
        <p class="small quiet">
          <Foreign>{answer.reason}</Foreign>
        </p>
      )}
      {note !== undefined && !note.confidential && (
        <p class="small quote">
          <Foreign>{note.text}</Foreign>
        </p>
      )}
    </li>
  )
}

/** Each constituency's position, and the respondents behind it. */
export function Others({ scene }: { scene: Scene }): JSX.Element {
  const { t } = reader.value
  const others = othersOf(scene)
  if (others.length === 0) return <p class="quiet">{t('indicator:others.nobody')}</p>
  const { assessment, indicator } = scene
  const positions = diagnoseIndicator(indicator, recordOf(assessment, indicator.path)).constituencies
  return (
    <ul class="others stack">
      <Gradual turn="later">
        {constituencies.map((constituency) => {
          const own = others.filter(({ respondent }) => respondent.constituency === constituency)
          const position = positions.find((one) => one.constituency === constituency)
          if (own.length === 0 || position === undefined) return null
          return (
            <li key={constituency}>
              <div class="other-answer">
                <Mark constituency={constituency} />
                <b class="grow">{t(`common:constituency.${constituency}`)}</b>
                <Steps position={position.kind === 'interval' ? position : { ...position, basis: 'single' }} />
              </div>
              <ul>
                {own.map((other) => (
                  <Other key={other.respondent.id} other={other} scene={scene} />
                ))}
              </ul>
            </li>
          )
        })}
      </Gradual>
    </ul>
  )
}
