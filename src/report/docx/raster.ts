import type { Ring } from '../svg/outline-points'

/** A picture of red, green and blue bytes, row by row from the top; white until something is painted. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

export type Colour = readonly [red: number, green: number, blue: number]

/** Lines looked at within one row of pixels: edges come out soft. */
const SAMPLES = 4

export function emptyRaster(width: number, height: number): Raster {
  return { width, height, pixels: new Uint8Array(width * height * 3).fill(255) }
}

/** Paints what the rings enclose; a ring inside another is a hole. Points in pixels. */
export function paint(raster: Raster, rings: readonly Ring[], colour: Colour): void {
  const ys = rings.flatMap((ring) => ring.map(([, y]) => y))
  if (ys.length === 0) return
  const first = Math.max(0, Math.floor(Math.min(...ys)))
  const last = Math.min(raster.height - 1, Math.ceil(Math.max(...ys)))
  const cover = new Float32Array(raster.width)
  for (let row = first; row <= last; row += 1) {
    cover.fill(0)
    for (let sample = 0; sample < SAMPLES; sample += 1) coverLine(cover, rings, row + (sample + 0.5) / SAMPLES)
    blend(raster, row, cover, colour)
  }
}

function coverLine(cover: Float32Array, rings: readonly Ring[], y: number): void {
  const xs: number[] = []
  for (const ring of rings) {
    for (let index = 0; index < ring.length; index += 1) {
      const [x1, y1] = ring[index] ?? [0, 0]
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [0, 0]
      if (y1 <= y !== y2 <= y) xs.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1))
    }
  }
  xs.sort((one, other) => one - other)
  for (let index = 0; index + 1 < xs.length; index += 2) coverSpan(cover, xs[index] ?? 0, xs[index + 1] ?? 0)
}

function coverSpan(cover: Float32Array, from: number, to: number): void {
  const start = Math.max(0, from)
  const end = Math.min(cover.length, to)
  for (let x = Math.floor(start); x < end; x += 1) {
    cover[x] = (cover[x] ?? 0) + (Math.min(end, x + 1) - Math.max(start, x)) / SAMPLES
  }
}

function blend({ width, pixels }: Raster, row: number, cover: Float32Array, colour: Colour): void {
  for (let x = 0; x < width; x += 1) {
    const share = Math.min(1, cover[x] ?? 0)
    if (share === 0) continue
    const at = (row * width + x) * 3
    colour.forEach((value, part) => {
      const old = pixels[at + part] ?? 255
      pixels[at + part] = Math.round(old + (value - old) * share)
    })
  }
}
