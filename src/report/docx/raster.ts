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

/** Paints what the rings enclose; a ring that runs the other way inside another is a hole. Points in pixels. */
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

interface Crossing {
  readonly x: number
  /** Whether the side goes down or up there. */
  readonly turn: 1 | -1
}

/** Inside is where the sides around do not cancel out: letters are drawn of parts that overlap. */
function coverLine(cover: Float32Array, rings: readonly Ring[], y: number): void {
  const crossings = rings.flatMap((ring) => crossingsOf(ring, y)).sort((one, other) => one.x - other.x)
  let winding = 0
  crossings.forEach(({ x, turn }, index) => {
    winding += turn
    const next = crossings[index + 1]
    if (winding !== 0 && next !== undefined) coverSpan(cover, x, next.x)
  })
}

function crossingsOf(ring: Ring, y: number): readonly Crossing[] {
  const found: Crossing[] = []
  for (let index = 0; index < ring.length; index += 1) {
    const [x1, y1] = ring[index] ?? [0, 0]
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [0, 0]
    if (y1 <= y === y2 <= y) continue
    found.push({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), turn: y2 > y1 ? 1 : -1 })
  }
  return found
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
