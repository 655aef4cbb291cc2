import type { ComponentChildren, JSX } from 'preact'
import './card.css'

export interface CardProps {
  /** `next` holds the next step, `flag` something that needs care. */
  readonly kind?: 'plain' | 'flag' | 'next'
  readonly as?: 'div' | 'section' | 'article' | 'li'
  readonly class?: string
  /** Names a section for screen readers, where its heading does not. */
  readonly label?: string
  readonly children: ComponentChildren
}

export function Card({ kind = 'plain', as: Tag = 'div', class: extra, label, children }: CardProps): JSX.Element {
  const classes = ['card', kind === 'plain' ? '' : `is-${kind}`, extra ?? ''].filter((name) => name !== '')
  return (
    <Tag class={classes.join(' ')} aria-label={label}>
      {children}
    </Tag>
  )
}
