import type { StructureElement } from './structure'

export type LinkTarget =
  | { readonly kind: 'inner'; readonly key: string }
  | { readonly kind: 'outer'; readonly address: string }

export interface LinkAnnotation {
  readonly element: StructureElement
  readonly page: number
  /** Left, bottom, right, top in PDF coordinates. */
  readonly box: readonly [number, number, number, number]
  readonly target: LinkTarget
  /** What the link says, for who does not see it. */
  readonly contents: string
}

/** Where a key of the document ended up. */
export interface Destination {
  readonly page: number
  /** Points from the top of the page. */
  readonly top: number
}

/** The address as a PDF writes it; null when it is not one that a report may open. */
export function outerAddress(link: string): string | null {
  if (!URL.canParse(link)) return null
  const url = new URL(link)
  return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : null
}
