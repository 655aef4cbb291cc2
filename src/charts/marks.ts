import type { Constituency } from '../domain/assessment/constituency'
import type { Paint, PathStep, Shape } from './drawing'

/** How far the handles of a Bézier curve stand from the ends of a quarter circle. */
const handle = 0.5523

/** A closed circle around a point. */
export function circleSteps(x: number, y: number, radius: number): readonly PathStep[] {
  const h = radius * handle
  const quarter = (x1: number, y1: number, x2: number, y2: number, endX: number, endY: number): PathStep => ({
    kind: 'curve',
    x1,
    y1,
    x2,
    y2,
    x: endX,
    y: endY,
  })
  return [
    { kind: 'move', x: x + radius, y },
    quarter(x + radius, y + h, x + h, y + radius, x, y + radius),
    quarter(x - h, y + radius, x - radius, y + h, x - radius, y),
    quarter(x - radius, y - h, x - h, y - radius, x, y - radius),
    quarter(x + h, y - radius, x + radius, y - h, x + radius, y),
    { kind: 'close' },
  ]
}

const polygon = (points: readonly (readonly [number, number])[]): readonly PathStep[] => [
  ...points.map(([x, y], index): PathStep => ({ kind: index === 0 ? 'move' : 'line', x, y })),
  { kind: 'close' },
]

function outline(constituency: Constituency, x: number, y: number, half: number): readonly PathStep[] {
  const third = half / 2.8
  switch (constituency) {
    case 'government':
      return polygon([
        [x - half, y - half],
        [x + half, y - half],
        [x + half, y + half],
        [x - half, y + half],
      ])
    case 'employers':
      return polygon([
        [x, y - half],
        [x + half, y + half],
        [x - half, y + half],
      ])
    case 'workers':
      return circleSteps(x, y, half)
    case 'sse':
      return polygon([
        [x, y - half * 1.15],
        [x + half * 1.15, y],
        [x, y + half * 1.15],
        [x - half * 1.15, y],
      ])
    case 'other':
      return polygon([
        [x - third, y - half],
        [x + third, y - half],
        [x + third, y - third],
        [x + half, y - third],
        [x + half, y + third],
        [x + third, y + third],
        [x + third, y + half],
        [x - third, y + half],
        [x - third, y + third],
        [x - half, y + third],
        [x - half, y - third],
        [x - third, y - third],
      ])
  }
}

/** Square, triangle, circle, diamond, cross: shape first, colour second (UI 2). `x` and `y` of the middle. */
export const constituencyMark = (constituency: Constituency, x: number, y: number, size: number): Shape => ({
  kind: 'path',
  steps: outline(constituency, x, y, size / 2),
  fill: constituency,
})

export const dot = (x: number, y: number, radius: number, fill: Paint, stroke?: Paint): Shape => ({
  kind: 'path',
  steps: circleSteps(x, y, radius),
  fill,
  ...(stroke === undefined ? {} : { stroke, strokeWidth: 1.25 }),
})
