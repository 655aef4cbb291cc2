import type { Drawing, PathStep, Shape } from '../../charts/drawing'

export type Point = readonly [x: number, y: number]
/** Corners of a closed surface, or of an open line, in their order. */
export type Ring = readonly Point[]

type Curve = Extract<PathStep, { kind: 'curve' }>

/** Straight pieces that stand for one curve: finer than the eye at the size of a report. */
const PIECES = 10

/** The lines of a path, its curves cut into straight pieces. */
export function ringsOf(steps: readonly PathStep[]): readonly Ring[] {
  const rings: Point[][] = []
  for (const step of steps) {
    const ring = rings.at(-1)
    if (step.kind === 'move' || ring === undefined) {
      if (step.kind !== 'close') rings.push([[step.x, step.y]])
    } else if (step.kind === 'close') {
      ring.push(...ring.slice(0, 1))
    } else if (step.kind === 'curve') {
      ring.push(...curvePoints(ring.at(-1) ?? [step.x, step.y], step))
    } else {
      ring.push([step.x, step.y])
    }
  }
  return rings
}

function curvePoints([x0, y0]: Point, step: Curve): readonly Point[] {
  const { x1, y1, x2, y2, x, y } = step
  return Array.from({ length: PIECES }, (_, index) => {
    const t = (index + 1) / PIECES
    const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3]
    return [a * x0 + b * x1 + c * x2 + d * x, a * y0 + b * y1 + c * y2 + d * y]
  })
}

/** The corners of a surface; round corners count as square. */
export function ringsOfShape(shape: Drawing['shapes'][number]): readonly Ring[] {
  if (shape.kind === 'path') return ringsOf(shape.steps)
  if (shape.kind === 'rectangle') return [cornersOf(shape)]
  return []
}

function cornersOf({ x, y, width, height }: Shape & { kind: 'rectangle' }): Ring {
  const [right, bottom] = [x + width, y + height]
  return [
    [x, y],
    [right, y],
    [right, bottom],
    [x, bottom],
    [x, y],
  ]
}
