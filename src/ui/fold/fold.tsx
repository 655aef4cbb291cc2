import type { ComponentChildren, JSX } from 'preact'
import { reader } from '../../i18n/reader'
import './fold.css'

export interface FoldProps {
  readonly title: ComponentChildren
  /** How many are inside, or a few words about it. */
  readonly count?: number | string
  readonly open?: boolean
  readonly onToggle?: (open: boolean) => void
  readonly children: ComponentChildren
}

export function Fold({ title, count, open = false, onToggle, children }: FoldProps): JSX.Element {
  const { formats } = reader.value
  return (
    <details class="fold" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <span>{title}</span>
        {count !== undefined && <span class="count">{typeof count === 'number' ? formats.integer(count) : count}</span>}
      </summary>
      <div class="body">{children}</div>
    </details>
  )
}
