import type { JSX } from 'preact'
import { stages } from '../../domain/scoring/score'
import type { Reader } from '../../i18n/reader'

const levels = [0, 1, 2, 3, 4] as const

/** Level 2 is the one at which the second stage is met, and the first before it. */
const stageText = (level: number, { t }: Reader): string => {
  const stage = stages[level - 1]
  return stage === undefined ? t('whatIf:levels.nothing') : t(`common:stage.${stage}`)
}

export interface LevelChoiceProps {
  /** Unique on the page: the radio group's name. */
  readonly name: string
  readonly indicator: string
  /** The level supposed, else the one that is settled; null where neither is. */
  readonly value: number | null
  readonly isSupposed: boolean
  readonly onChoose: (level: number) => void
  readonly reader: Reader
}

/** Five levels, one choice; they grow along the line of reading, as the steps do. */
export function LevelChoice(props: LevelChoiceProps): JSX.Element {
  const { name, indicator, value, isSupposed, onChoose, reader } = props
  return (
    <div
      class={isSupposed ? 'what-if-levels is-supposed' : 'what-if-levels'}
      role="radiogroup"
      aria-label={reader.t('whatIf:levels.label', { indicator })}
    >
      {levels.map((level) => (
        <label key={level} class={level === value ? 'is-on' : ''}>
          <input
            autocomplete="off"
            type="radio"
            name={name}
            value={level}
            checked={level === value}
            aria-label={reader.t('whatIf:levels.one', { level, stage: stageText(level, reader) })}
            onChange={() => onChoose(level)}
          />
          <span aria-hidden="true">{reader.formats.integer(level)}</span>
        </label>
      ))}
    </div>
  )
}

/** What the five numbers mean, once for the whole list. */
export function LevelKey({ reader }: { readonly reader: Reader }): JSX.Element {
  return (
    <ul class="what-if-key small" aria-label={reader.t('whatIf:levels.key')}>
      {levels.map((level) => (
        <li key={level}>
          <b class="num">{reader.formats.integer(level)}</b> {stageText(level, reader)}
        </li>
      ))}
    </ul>
  )
}
