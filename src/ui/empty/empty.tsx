import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from '../icon/icon'
import './empty.css'

export interface EmptyProps {
  readonly title: ComponentChildren
  readonly icon?: IconName
  /** What to do: buttons. */
  readonly action?: ComponentChildren
  readonly children?: ComponentChildren
}

export function Empty({ title, icon = 'list', action, children }: EmptyProps): JSX.Element {
  return (
    <div class="empty">
      <Icon name={icon} size={36} />
      <p class="strong">{title}</p>
      {children !== undefined && <p class="quiet">{children}</p>}
      {action !== undefined && <div class="row">{action}</div>}
    </div>
  )
}
