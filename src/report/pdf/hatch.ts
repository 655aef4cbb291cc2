import { rgb } from './palette'
import { decimal, decimals } from './pdf-syntax'

/** A rectangle counted upwards from the foot of the page. */
export interface Corner {
  readonly left: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

/** Small steps get a finer hatch, or two lines would have to carry the meaning. Points. */
const COARSE = { pitch: 5, stroke: 1.25 }
const FINE = { pitch: 3.2, stroke: 0.8 }
const FINE_BELOW = 14

/**
 * "Not known": lines at 45 degrees, rising to the right in both directions of writing. Lines are counted from the corner of the
 * page, not of the shape, so that two hatched shapes side by side read as one.
 */
export function hatchOperators(corner: Corner, clip: string): string {
  const { left, bottom, width, height } = corner
  if (width <= 0 || height <= 0) return ''
  const { pitch, stroke } = Math.min(width, height) < FINE_BELOW ? FINE : COARSE
  // On such a line, y - x is the same everywhere; the pitch is measured across the lines.
  const step = pitch * Math.SQRT2
  const first = Math.ceil((bottom - (left + width)) / step - 1)
  const last = Math.floor((bottom + height - left) / step + 1)
  const lines: string[] = []
  for (let index = first; index <= last; index += 1) {
    const offset = index * step
    lines.push(`${decimals(left, left + offset)} m ${decimals(left + width, left + width + offset)} l`)
  }
  return `q ${clip} W n ${rgb('hatch')} RG ${decimal(stroke)} w ${lines.join(' ')} S Q`
}
