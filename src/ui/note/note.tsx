import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from '../icon/icon'
import './note.css'
import { useStanding } from './standing'

export interface NoteProps {
  readonly kind?: 'plain' | 'caution' | 'flag'
  readonly title?: ComponentChildren
  /** Where headings follow inside: what the title is to those who go from heading to heading. */
  readonly level?: 2 | 3
  readonly icon?: IconName
  /** What can be done about it: buttons. */
  readonly action?: ComponentChildren
  /** Read out as soon as it appears: `status` politely, `alert` at once. */
  readonly live?: 'status' | 'alert'
  readonly children?: ComponentChildren
}

export function Note({ kind = 'plain', title, level, icon, action, live, children }: NoteProps): JSX.Element {
  // An alert is read out however it comes.
  const stands = useStanding(live === 'status')
  if (!stands) return <div role={live} />
  const Title = level === undefined ? 'p' : (`h${level}` as const)
  return (
    <div class={kind === 'plain' ? 'note' : `note is-${kind}`} role={live}>
      <Icon name={icon ?? (kind === 'plain' ? 'info' : 'warning')} />
      <div class="note-body">
        {title !== undefined && <Title class="strong note-title">{title}</Title>}
        {children !== undefined && <div class="small">{children}</div>}
        {action !== undefined && <div class="row note-action">{action}</div>}
      </div>
    </div>
  )
}
