import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from '../icon/icon'
import './chip.css'

export interface ChipProps {
  readonly kind?: 'plain' | 'flag' | 'caution' | 'good' | 'open'
  readonly icon?: IconName
  readonly href?: string
  readonly onClick?: () => void
  readonly pressed?: boolean
  readonly children: ComponentChildren
}

export function Chip({ kind = 'plain', icon, href, onClick, pressed, children }: ChipProps): JSX.Element {
  const className = kind === 'plain' ? 'chip' : `chip is-${kind}`
  const inside = (
    <>
      {icon !== undefined && <Icon name={icon} size={14} />}
      <span class="chip-text">{children}</span>
    </>
  )
  if (href !== undefined) {
    return (
      <a class={className} href={href}>
        {inside}
      </a>
    )
  }
  if (onClick !== undefined) {
    return (
      <button type="button" class={className} onClick={onClick} aria-pressed={pressed}>
        {inside}
      </button>
    )
  }
  return <span class={className}>{inside}</span>
}
