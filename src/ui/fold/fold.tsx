import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { useFolded, useFoldedAway } from '../gradual/gradual'
import './fold.css'

export interface FoldProps {
  readonly title: ComponentChildren
  /** How many are inside, or a few words about it. */
  readonly count?: number | string | undefined
  readonly open?: boolean
  readonly onToggle?: (open: boolean) => void
  readonly children: ComponentChildren
}

/** What is inside is drawn when it is opened, or once the rest of the page stands; so is what changes in it. */
export function Fold({ title, count, open = false, onToggle, children }: FoldProps): JSX.Element {
  const { formats } = reader.value
  const isDrawn = useFolded(open)
  // Whoever has opened it may be writing in it: then nothing of it may lag behind.
  const isUnfolded = useSignal(open)
  const inside = useFoldedAway(open || isUnfolded.value || !isDrawn.value, children)
  return (
    <details
      class="fold"
      open={open}
      onToggle={({ currentTarget }) => {
        isUnfolded.value = currentTarget.open
        if (currentTarget.open) isDrawn.value = true
        onToggle?.(currentTarget.open)
      }}
    >
      <summary>
        <span>{title}</span>
        {count !== undefined && <span class="count">{typeof count === 'number' ? formats.integer(count) : count}</span>}
      </summary>
      <div class="body">{isDrawn.value && inside}</div>
    </details>
  )
}
