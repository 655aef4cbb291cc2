import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { Area, Direction, Drawing as DrawingData, Paint, PathStep, Shape } from '../../charts/drawing'
import { Gradual } from '../gradual/gradual'
import './drawing.css'

/** Shapes drawn in one piece: words in a picture take the browser longer to lay out than those beside it. */
const atOnce = 12

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

function pathData(steps: readonly PathStep[], plane: Plane): string {
  const x = (value: number): number => across(value, 0, plane)
  return steps
    .map((step) => {
      if (step.kind === 'close') return 'Z'
      if (step.kind === 'curve') return `C${x(step.x1)} ${step.y1} ${x(step.x2)} ${step.y2} ${x(step.x)} ${step.y}`
      return `${step.kind === 'move' ? 'M' : 'L'}${x(step.x)} ${step.y}`
    })
    .join('')
}

function Path({ shape, plane }: { shape: Shape & { kind: 'path' }; plane: Plane }): JSX.Element {
  const { steps, fill, stroke, strokeWidth, dashed } = shape
  return (
    <path
      d={pathData(steps, plane)}
      fill={fill === undefined ? 'none' : paintOf(fill, plane)}
      stroke={stroke === undefined ? undefined : paintOf(stroke, plane)}
      stroke-width={strokeWidth}
      stroke-dasharray={dashed === true ? '3 3' : undefined}
    />
  )
}

/** A part that leads to what is behind it, by finger, key and screen reader. */
function Way({ area, plane, onGo }: { area: Area; plane: Plane; onGo: DrawingProps['onGo'] }): JSX.Element {
  const { x, y, width, height, href, label, place } = area
  const go = (event: MouseEvent): void => {
    // With a key held it opens somewhere else, as any link.
    if (place === undefined || onGo === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onGo(place)
  }
  return (
    <a class="drawing-way" href={href} aria-label={label} onClick={go}>
      <title>{label}</title>
      <rect x={across(x, width, plane)} y={y} width={width} height={height} rx="3" fill="transparent" />
    </a>
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
    case 'path':
      return <Path shape={shape} plane={plane} />
    case 'line':
      return <Line shape={shape} plane={plane} />
    case 'text':
      return <Text shape={shape} plane={plane} />
  }
}

export interface DrawingProps {
  readonly drawing: DrawingData
  readonly direction: Direction
  /** What it shows, in words, with its numbers; empty beside words that say the same. */
  readonly label: string
  /** For paper, which does not wait for pieces. */
  readonly isWhole?: boolean
  /** Goes to the `place` of an area that was pressed. */
  readonly onGo?: ((place: string) => void) | undefined
}

/** A drawing as SVG, one unit a pixel: shapes were made for this width, so type keeps its size. */
export function Drawing({ drawing, direction, label, isWhole = false, onGo }: DrawingProps): JSX.Element {
  const hatch = `hatch-${useId()}`
  const { width, height, shapes, areas = [] } = drawing
  const plane: Plane = { direction, width, hatch }
  return (
    <svg
      class="drawing is-data"
      // With ways in it, it is no single picture: their words are read one by one.
      role={label === '' ? 'presentation' : areas.length === 0 ? 'img' : 'group'}
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
      <Gradual step={isWhole ? shapes.length + areas.length : atOnce}>
        {shapes.map((shape, index) => (
          <Mark key={index} shape={shape} plane={plane} />
        ))}
        {areas.map((area) => (
          <Way key={`${area.href} ${area.x} ${area.y}`} area={area} plane={plane} onGo={onGo} />
        ))}
      </Gradual>
    </svg>
  )
}
