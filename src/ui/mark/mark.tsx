import type { JSX } from 'preact'
import type { Constituency } from '../../domain/assessment/constituency'
import './mark.css'

/** Shape first, colour second. On a square of 16. */
const shapes: Record<Constituency, string> = {
  government: 'M1.5 1.5h13v13h-13z',
  employers: 'M8 .8 15.6 14.6H.4z',
  workers: 'M8 .7a7.3 7.3 0 1 1 0 14.6A7.3 7.3 0 0 1 8 .7z',
  sse: 'm8 0 8 8-8 8-8-8z',
  other: 'M5.3 1h5.4v4.3H15v5.4h-4.3V15H5.3v-4.3H1V5.3h4.3z',
}

/** A constituency's shape; its name stands beside it. */
export function Mark({ constituency }: { readonly constituency: Constituency }): JSX.Element {
  return (
    <svg class={`mark ${constituency}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[constituency]} />
    </svg>
  )
}
