/**
 * A drawing is plain data: the same shapes become SVG on screen and operators in the PDF.
 *
 * Coordinates: points, y downwards from the top, x along the INLINE axis from the start edge. A renderer mirrors x when
 * the direction is right-to-left (x' = width - x - extent) and never mirrors a glyph.
 */
export type Direction = 'ltr' | 'rtl'

/** Darker is more in place; grey keeps the order. `on-` is the ink that reads on it. */
export type Level = 'level-0' | 'level-1' | 'level-2' | 'level-3' | 'level-4'

/** Names of design tokens; each renderer has its own value for them (CSS custom property, RGB triple). */
export type Paint =
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'line'
  | 'line-strong'
  | 'surface'
  | 'data'
  | 'level-edge'
  | 'flag'
  | 'caution'
  | 'hatch'
  | Level
  | `on-${Level}`
  | 'government'
  | 'employers'
  | 'workers'
  | 'sse'
  | 'other'

export type PathStep =
  | { readonly kind: 'move' | 'line'; readonly x: number; readonly y: number }
  | {
      readonly kind: 'curve'
      /** Handles of a Bézier curve, then its end. */
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly x: number
      readonly y: number
    }
  | { readonly kind: 'close' }

export type Shape =
  | {
      readonly kind: 'rectangle'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill?: Paint
      readonly stroke?: Paint
      readonly strokeWidth?: number
      readonly radius?: number
    }
  | {
      readonly kind: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly stroke: Paint
      readonly strokeWidth: number
    }
  | {
      readonly kind: 'path'
      readonly steps: readonly PathStep[]
      readonly fill?: Paint
      readonly stroke?: Paint
      readonly strokeWidth?: number
      readonly dashed?: boolean
    }
  | {
      readonly kind: 'text'
      /** Inline position of the anchor. */
      readonly x: number
      /** Baseline. */
      readonly y: number
      readonly text: string
      readonly size: number
      readonly bold?: boolean
      readonly fill: Paint
      readonly anchor: 'start' | 'middle' | 'end'
    }

/** A part of a drawing that leads somewhere: what is behind the figure. On paper it leads nowhere. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly href: string
  /** What is there, in words, with its numbers. */
  readonly label: string
  /** Name of the part of the same page that shows it; the page goes there and keeps its address. */
  readonly place?: string
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
  readonly areas?: readonly Area[]
}
