import type { ComponentChildren, JSX } from 'preact'
import { bringToTop } from '../../ui/gradual/bring-to-top'
import { Gradual } from '../../ui/gradual/gradual'
import { isDrawing, takeTurn } from '../../ui/gradual/turns'

export interface SectionProps {
  readonly id: string
  /** A finding or a question. */
  readonly title: ComponentChildren
  readonly lead?: ComponentChildren
  /** How it is set off from what stands above it. */
  readonly look?: 'results-section' | 'what-if-part'
  readonly children: ComponentChildren
}

/** A part of a page that `jumpTo` can reach. */
export function Section({ id, title, lead, look = 'results-section', children }: SectionProps): JSX.Element {
  return (
    <section class={`section ${look}`} id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        {lead !== undefined && <p>{lead}</p>}
      </header>
      <Gradual first={0}>{children}</Gradual>
    </section>
  )
}

/**
 * The address holds the page, so places inside it are reached without it. The focus goes along: to the title of the
 * place, or to what opens it. Drawn first, if it has only just been asked for, or is still to come.
 */
export function jumpTo(id: string): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(id)
    if (place === null && isDrawing()) {
      takeTurn(() => jumpTo(id))
      return
    }
    if (place !== null) bringToTop(place)
    const head = document.getElementById(`${id}-title`) ?? place?.querySelector('summary')
    head?.focus({ preventScroll: true })
  })
}
