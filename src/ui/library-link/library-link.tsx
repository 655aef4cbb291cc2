import type { ComponentChildren, JSX } from 'preact'
import { hashOfRoute, type LibraryKind } from '../../state/route'

export interface LibraryLinkProps {
  /** Inside an assessment the library stays in it; null outside. */
  readonly assessment: string | null
  readonly kind: LibraryKind
  /** As the source numbers it: `24(a)`, `D7`, `R193`. */
  readonly id: string
  readonly children: ComponentChildren
}

/** A number of the strategy, the conclusions, the plan or an instrument that leads to what it says. */
export function LibraryLink({ assessment, kind, id, children }: LibraryLinkProps): JSX.Element {
  const place = { page: 'library', item: { kind, id } } as const
  return <a href={hashOfRoute(assessment === null ? place : { ...place, assessment })}>{children}</a>
}
