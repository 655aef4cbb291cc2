import type { JSX } from 'preact'
import './meter.css'

export interface MeterProps {
  /** Percent, 0 to 100; null where there is nothing to show. */
  readonly floor: number | null
  readonly ceiling: number | null
  /** The same as words. */
  readonly label: string
  readonly size?: 'small' | 'normal'
}

/** Floor solid, to the ceiling hatched, on the whole scale from 0 to 100. */
export function Meter({ floor, ceiling, label, size = 'normal' }: MeterProps): JSX.Element {
  const low = floor ?? 0
  const high = ceiling ?? low
  return (
    <span class={size === 'small' ? 'meter is-small' : 'meter'} role="img" aria-label={label}>
      <i class="floor" style={{ inlineSize: `${low}%` }} />
      <i class="open" style={{ insetInlineStart: `${low}%`, inlineSize: `${high - low}%` }} />
    </span>
  )
}
