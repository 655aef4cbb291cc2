import type { JSX } from 'preact'
import './progress.css'

export type Tick = 'settled' | 'unknown' | 'empty'

const classes: Record<Tick, string> = { settled: 'y', unknown: 'u', empty: '' }

export interface ProgressProps {
  /** One an indicator, in order. */
  readonly ticks: readonly Tick[]
  /** Index of the indicator on the screen. */
  readonly now?: number | undefined
  /** Only where no text beside it says the same. */
  readonly label?: string
  readonly size?: 'normal' | 'big'
}

export function Progress({ ticks, now, label, size = 'normal' }: ProgressProps): JSX.Element {
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img' as const, 'aria-label': label }
  return (
    <span class={size === 'big' ? 'progress is-big' : 'progress'} {...spoken}>
      {ticks.map((tick, index) => (
        <i key={index} class={index === now ? `${classes[tick]} now` : classes[tick]} />
      ))}
    </span>
  )
}
