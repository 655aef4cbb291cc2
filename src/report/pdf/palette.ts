import type { Paint } from '../../charts/drawing'
import { colours } from '../palette'

/** Three numbers from 0 to 1, as the operators `rg` and `RG` take them. */
export function rgb(paint: Paint): string {
  const hex = colours[paint]
  return [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => String(Math.round(part * 1000) / 1000))
    .join(' ')
}
