import type { ComponentChildren, JSX } from 'preact'

export interface PartProps {
  readonly id: string
  readonly title: string
  readonly lead?: string
  readonly children: ComponentChildren
}

/** A part of the page that `jumpTo` can reach. */
export function Part({ id, title, lead, children }: PartProps): JSX.Element {
  return (
    <section class="section what-if-part" id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        {lead !== undefined && <p>{lead}</p>}
      </header>
      {children}
    </section>
  )
}
