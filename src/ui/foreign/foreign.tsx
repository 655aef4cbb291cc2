import type { ComponentChildren, JSX } from 'preact'

export interface ForeignProps {
  /** Where it is known, so that it is read out in its own language. */
  readonly language?: string
  readonly children: ComponentChildren
}

/** Words of another language or direction inside a sentence: a law's title, a symbol, a file name. */
export function Foreign({ language, children }: ForeignProps): JSX.Element {
  return <bdi lang={language}>{children}</bdi>
}
