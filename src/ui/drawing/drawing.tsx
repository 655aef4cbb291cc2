import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { Direction, Drawing as DrawingData, Paint, Shape } from '../../charts/drawing'
import './drawing.css'

/** Where inline positions become positions on the screen: mirrored from right to left, glyphs never. */
interface Plane {
  readonly direction: Direction
  readonly width: number
  readonly hatch: string
}

const paintOf = (paint: Paint, { hatch }: Plane): string => (paint === 'hatch' ? `url(#${hatch})` : `var(--${paint})`)

const across = (x: number, extent: number, { direction, width }: Plane): number =>
  direction === 'rtl' ? width - x - extent : x

function Rectangle({ shape, plane }: { shape: Shape & { kind: 'rectangle' }; plane: Plane }): JSX.Element {
  const { x, y, width, height, fill, stroke, strokeWidth, radius } = shape
  return (
    <rect
      x={across(x, width, plane)}
      y={y}
      width={width}
      height={height}
      rx={radius}
      fill={fill === undefined ? 'none' : paintOf(fill, plane)}
      stroke={stroke === undefined ? undefined : paintOf(stroke, plane)}
      stroke-width={strokeWidth}
    />
  )
}

function Line({ shape, plane }: { shape: Shape & { kind: 'line' }; plane: Plane }): JSX.Element {
  const { x1, y1, x2, y2, stroke, strokeWidth } = shape
  return (
    <line
      x1={across(x1, 0, plane)}
      y1={y1}
      x2={across(x2, 0, plane)}
      y2={y2}
      stroke={paintOf(stroke, plane)}
      stroke-width={strokeWidth}
    />
  )
}

function Text({ shape, plane }: { shape: Shape & { kind: 'text' }; plane: Plane }): JSX.Element {
  const { x, y, text, size, bold, fill, anchor } = shape
  return (
    <text
      x={across(x, 0, plane)}
      y={y}
      font-size={size}
      font-weight={bold === true ? 700 : 400}
      fill={paintOf(fill, plane)}
      // Follows `direction`: the start of an Arabic word is its right end.
      text-anchor={anchor}
    >
      {text}
    </text>
  )
}

function Mark({ shape, plane }: { shape: Shape; plane: Plane }): JSX.Element {
  switch (shape.kind) {
    case 'rectangle':
      return <Rectangle shape={shape} plane={plane} />
    case 'line':
      return <Line shape={shape} plane={plane} />
    case 'text':
      return <Text shape={shape} plane={plane} />
  }
}

export interface DrawingProps {
  readonly drawing: DrawingData
  readonly direction: Direction
  /** What it shows, in words, with its numbers. */
  readonly label: string
}

/** A drawing as SVG, one unit a pixel: shapes were made for this width, so type keeps its size. */
export function Drawing({ drawing, direction, label }: DrawingProps): JSX.Element {
  const hatch = `hatch-${useId()}`
  const { width, height, shapes } = drawing
  const plane: Plane = { direction, width, hatch }
  return (
    <svg
      class="drawing is-data"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      direction={direction}
    >
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.5" height="5" fill="var(--hatch-ink)" />
        </pattern>
      </defs>
      {shapes.map((shape, index) => (
        <Mark key={index} shape={shape} plane={plane} />
      ))}
    </svg>
  )
}
