import type { ComponentChildren, JSX } from 'preact'
import { useStanding } from './standing'

export interface ToldProps {
  readonly class?: string
  readonly children: ComponentChildren
}

/** A line that appears once something has happened, and is read out. */
export function Told({ class: className, children }: ToldProps): JSX.Element {
  const stands = useStanding(true)
  return (
    <p role="status" class={className}>
      {stands && children}
    </p>
  )
}
