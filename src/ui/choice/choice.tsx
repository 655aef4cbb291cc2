import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { CriterionAnswer } from '../../domain/assessment/answer'
import { reader } from '../../i18n/reader'
import { breathe } from '../../platform/breathe'
import { drawApart } from '../gradual/apart'
import { Icon, type IconName } from '../icon/icon'
import { answerKeysOf, latinAnswerKeys } from './answer-keys'
import './choice.css'

/** What can be chosen; `unanswered` is only the state before. */
export type Chosen = Exclude<CriterionAnswer, 'unanswered'>

const choices: readonly { readonly value: Chosen; readonly icon: IconName }[] = [
  { value: 'yes', icon: 'check' },
  { value: 'no', icon: 'cross' },
  { value: 'unknown', icon: 'question' },
]

export interface ChoiceProps {
  /** Unique on the page: the radio group's name. */
  readonly name: string
  /** What is being answered; for screen readers. */
  readonly label: string
  readonly value: CriterionAnswer
  /** `isByFinger`: with a finger or a mouse, not by key. */
  readonly onChoose: (answer: Chosen, isByFinger: boolean) => void
  readonly size?: 'compact' | 'thumb'
  /** Shows the keys, where there is a keyboard. The keys themselves are the page's business. */
  readonly shortcuts?: boolean
  /** What was chosen another time: marked with dashes, never selected. */
  readonly hint?: Chosen | null
  /** The id of what says the hint in words. */
  readonly describedBy?: string | undefined
  /**
   * The browser marks what a finger chose, `onChoose` hears of it in a task of its own, and what follows is drawn in the next.
   * Only where much follows from it, and where it asks for the state of things then instead of remembering an earlier one.
   */
  readonly isPatient?: boolean
}

/** Yes, no, don't know: one choice, three targets, each a shape and a word. */
export function Choice({
  name,
  label,
  value,
  onChoose,
  size = 'compact',
  shortcuts = false,
  hint = null,
  describedBy,
  isPatient = false,
}: ChoiceProps): JSX.Element {
  const { t, language } = reader.value
  const isThumb = size === 'thumb'
  const isByFinger = useRef(false)
  // After a key the next one may come at once.
  const choose = (chosen: Chosen): void => {
    const { current } = isByFinger
    if (isPatient && current) void breathe().then(() => drawApart(() => onChoose(chosen, current)))
    else onChoose(chosen, current)
  }
  return (
    <div
      class={isThumb ? 'seg is-thumb' : 'seg'}
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      onPointerDown={() => {
        isByFinger.current = true
      }}
      onKeyDown={() => {
        isByFinger.current = false
      }}
    >
      {choices.map(({ value: own, icon }) => (
        <label key={own} class={`${own}${own === value ? ' is-on' : ''}${own === hint ? ' was' : ''}`}>
          <input
            autocomplete="off"
            type="radio"
            name={name}
            value={own}
            checked={own === value}
            onChange={() => choose(own)}
            aria-keyshortcuts={shortcuts ? latinAnswerKeys[own] : undefined}
          />
          <Icon name={icon} size={isThumb ? 20 : 18} />
          <span>{t(`common:answer.${own}`)}</span>
          {shortcuts && (
            <i class="shortcut" aria-hidden="true">
              <kbd>{answerKeysOf(language)[own]}</kbd>
            </i>
          )}
        </label>
      ))}
    </div>
  )
}
