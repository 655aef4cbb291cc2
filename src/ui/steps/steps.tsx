import type { JSX } from 'preact'
import type { Interval } from '../../domain/scoring/interval'
import type { CountryPosition } from '../../domain/scoring/position'
import { reader } from '../../i18n/reader'
import type { Translate } from '../../i18n/sentences'
import './steps.css'

export interface StepsProps {
  /** Null: nobody said anything yet, so all four are unknown. */
  readonly position: CountryPosition | Interval | null
  readonly size?: 'small' | 'normal' | 'big'
}

/** Null where the indicator does not apply. */
function intervalIn(position: StepsProps['position']): Interval | null {
  if (position === null) return { floor: 0, ceiling: 4 }
  if (!('kind' in position)) return position
  return position.kind === 'interval' ? position : null
}

/** "Level 2", "Level 1 to 3" or "Does not apply". */
export function levelText(position: StepsProps['position'], t: Translate): string {
  const interval = intervalIn(position)
  if (interval === null) return t('common:level.notApplicable')
  const { floor, ceiling } = interval
  return floor === ceiling ? t('common:level.settled', { level: floor }) : t('common:level.range', { floor, ceiling })
}

const stepClass = (step: number, { floor, ceiling }: Interval): string =>
  step <= floor ? 'y' : step <= ceiling ? 'u' : ''

/** The atom of the product. Four small steps: solid is met, hatched not known, empty not met; one dashed: does not apply. */
export function Steps({ position, size = 'normal' }: StepsProps): JSX.Element {
  const interval = intervalIn(position)
  const classes = ['steps', interval === null ? 'is-na' : '', size === 'normal' ? '' : `is-${size}`]
  return (
    <span
      class={classes.filter((name) => name !== '').join(' ')}
      role="img"
      aria-label={levelText(position, reader.value.t)}
    >
      {interval === null ? <i /> : [1, 2, 3, 4].map((step) => <i key={step} class={stepClass(step, interval)} />)}
    </span>
  )
}
