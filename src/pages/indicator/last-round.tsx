import type { JSX } from 'preact'
import { lastPositionOf } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import type { Chosen } from '../../ui/choice/choice'
import { levelText, Steps } from '../../ui/steps/steps'
import './last-round.css'
import type { Scene } from './scene'

/** What was last said of one criterion: a reminder, never an answer. */
export interface Hint {
  /** Null where the respondents differed. */
  readonly value: Chosen | null
  readonly words: string
}

const yearText = ({ assessment }: Scene): string => reader.value.formats.text(String(assessment.lastRound?.year ?? ''))

/** Null where the last round said nothing of the criterion, or there was none. `at` 0 to 3. */
export function hintOf(scene: Scene, at: number): Hint | null {
  const { t } = reader.value
  const said = lastPositionOf(scene.assessment, scene.indicator.path)?.said[at] ?? null
  if (said === null) return null
  const year = yearText(scene)
  return said === 'divided'
    ? { value: null, words: t('changes:hint.divided', { year }) }
    : { value: said, words: t('changes:hint.said', { year, answer: t(`common:answer.${said}`) }) }
}

/** The hint in words; a dashed edge marks the choice itself. `id` is what describes that choice. */
export function HintWords({ hint, id }: { readonly hint: Hint | null; readonly id: string }): JSX.Element | null {
  if (hint === null) return null
  return (
    <p id={id} class="hint-words small">
      {hint.words}
    </p>
  )
}

/** Where the indicator stood in the last round, and whether the question is still the same. */
export function LastRound({ scene }: { readonly scene: Scene }): JSX.Element | null {
  const { t, formats } = reader.value
  const last = lastPositionOf(scene.assessment, scene.indicator.path)
  if (last === null) return null
  const position = last.levels ?? ({ kind: 'not-applicable', basis: last.basis } as const)
  const { version } = scene.questionnaire
  return (
    <div class="last-round small quiet">
      <p>
        <Steps position={position} size="small" />{' '}
        {t('changes:hint.level', { year: yearText(scene), level: levelText(position, t) })}
      </p>
      {last.version !== version && (
        <p>{t('changes:hint.reworded', { before: formats.integer(last.version), after: formats.integer(version) })}</p>
      )}
    </div>
  )
}
