import type { Canvas } from './canvas'

/** A horizontal strip of the page that is never cut: a line of text, a table row, a figure. Points. */
export interface Slice {
  readonly height: number
  /** White space above; dropped at the top of a page. */
  readonly before: number
  /** No page ends between this slice and the next. */
  readonly keepWithNext: boolean
  /** Opens a new page. */
  readonly startsPage?: boolean
  /** Name of the place, for links. */
  readonly key?: string
  /** Printed first when a page begins with this slice: the head of the table. */
  readonly repeat?: Slice
  /** Something drawn along all slices that share it, from the top of the first to the foot of the last on each page. */
  readonly band?: Band
  readonly draw: (canvas: Canvas, top: number, page: number) => void
}

export interface Band {
  readonly draw: (canvas: Canvas, top: number, bottom: number) => void
}

/** A block laid out. */
export interface Strip {
  readonly slices: readonly Slice[]
  /** White space below; the larger of this and the next block's space above is kept. */
  readonly after: number
}

/** The strips one under the other. */
export function stack(strips: readonly Strip[]): readonly Slice[] {
  let after = 0
  return strips.flatMap((strip) => {
    const [first, ...others] = strip.slices
    if (first === undefined) return []
    const before = Math.max(first.before, after)
    after = strip.after
    return [{ ...first, before }, ...others]
  })
}

export function heightOf(slices: readonly Slice[]): number {
  return slices.reduce((sum, slice, index) => sum + slice.height + (index === 0 ? 0 : slice.before), 0)
}

/** The slices as one piece that no page break may part, the last one bound to what follows if `keepWithNext`. */
export function keptTogether(slices: readonly Slice[], keepWithNext: boolean): readonly Slice[] {
  return slices.map((slice, index) => ({ ...slice, keepWithNext: index < slices.length - 1 || keepWithNext }))
}
