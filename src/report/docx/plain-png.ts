import type { Drawing, Paint, Shape } from '../../charts/drawing'
import { colours } from '../palette'
import { type Point, type Ring, ringsOfShape } from '../svg/outline-points'
import { pngFile } from './png-file'
import { type Colour, emptyRaster, paint, type Raster } from './raster'

/**
 * A plain drawing as a PNG without a canvas: surfaces and lines, no letters unless they are surfaces already. Word of before 2016
 * and LibreOffice of before 2023 show it in the place of the SVG.
 */
export function plainPng(drawing: Drawing, width: number, height: number): Uint8Array {
  const raster = emptyRaster(Math.max(1, width), Math.max(1, height))
  const scale = raster.width / Math.max(1, drawing.width)
  for (const shape of drawing.shapes) draw(raster, shape, scale)
  return pngFile(raster)
}

function draw(raster: Raster, shape: Shape, scale: number): void {
  if (shape.kind === 'line') strokeRings(raster, [endsOf(shape)], shape.stroke, shape.strokeWidth, scale)
  if (shape.kind !== 'rectangle' && shape.kind !== 'path') return
  const rings = ringsOfShape(shape)
  if (shape.fill !== undefined) paint(raster, scaled(rings, scale), colourOf(shape.fill))
  if (shape.stroke !== undefined) {
    const lines = shape.kind === 'path' && shape.dashed === true ? dashed(rings) : rings
    strokeRings(raster, lines, shape.stroke, shape.strokeWidth ?? 1, scale)
  }
}

function endsOf({ x1, y1, x2, y2 }: Shape & { kind: 'line' }): Ring {
  return [
    [x1, y1],
    [x2, y2],
  ]
}

function strokeRings(raster: Raster, rings: readonly Ring[], stroke: Paint, width: number, scale: number): void {
  for (const ring of rings) {
    ring.slice(1).forEach((to, index) => {
      paint(raster, scaled([ribbon(ring[index] ?? to, to, width / 2)], scale), colourOf(stroke))
    })
  }
}

/** A line as a surface, a little longer than the line so that corners close. */
function ribbon([x1, y1]: Point, [x2, y2]: Point, half: number): Ring {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [ux, uy] = [((x2 - x1) / length) * half, ((y2 - y1) / length) * half]
  return [
    [x1 - ux - uy, y1 - uy + ux],
    [x2 + ux - uy, y2 + uy + ux],
    [x2 + ux + uy, y2 + uy - ux],
    [x1 - ux + uy, y1 - uy - ux],
  ]
}

const DASH = 3

/** The dashes of lines, each piece beginning anew. */
function dashed(rings: readonly Ring[]): readonly Ring[] {
  return rings.flatMap((ring) =>
    ring.slice(1).flatMap((to, index) => {
      const from = ring[index] ?? to
      const length = Math.hypot(to[0] - from[0], to[1] - from[1])
      const at = (share: number): Point => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
      const count = Math.ceil(length / (2 * DASH))
      return Array.from({ length: count }, (_, dash): Ring => {
        const start = (dash * 2 * DASH) / length
        return [at(start), at(Math.min(1, start + DASH / length))]
      })
    }),
  )
}

function scaled(rings: readonly Ring[], scale: number): readonly Ring[] {
  return rings.map((ring) => ring.map(([x, y]): Point => [x * scale, y * scale]))
}

function colourOf(name: Paint): Colour {
  const hex = colours[name]
  const part = (start: number): number => Number.parseInt(hex.slice(start, start + 2), 16)
  return [part(1), part(3), part(5)]
}
