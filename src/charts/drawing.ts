/**
 * A drawing is plain data: the same shapes become SVG on screen and operators in the PDF.
 *
 * Coordinates: points, y downwards from the top, x along the INLINE axis from the start edge. A renderer mirrors x when
 * the direction is right-to-left (x' = width - x - extent) and never mirrors a glyph.
 */
export type Direction = 'ltr' | 'rtl'

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

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}
