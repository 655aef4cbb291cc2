import type { Canvas } from './canvas'
import type { Placed } from './paginate'
import type { Band } from './slice'

/** Draws the slices of one page in order, then the bands along them. `page` is the number of that page in the file. */
export function drawPage(canvas: Canvas, placed: readonly Placed[], page: number): void {
  const bands = new Map<Band, { readonly top: number; readonly bottom: number }>()
  for (const { slice, top } of placed) {
    slice.draw(canvas, top, page)
    if (slice.band === undefined) continue
    bands.set(slice.band, { top: bands.get(slice.band)?.top ?? top, bottom: top + slice.height })
  }
  for (const [band, { top, bottom }] of bands) band.draw(canvas, top, bottom)
}

/** The placed slices by page, without gaps: every page up to the last has its list. */
export function byPage(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const pages = placed.length === 0 ? 0 : Math.max(...placed.map(({ page }) => page)) + 1
  const lists: Placed[][] = Array.from({ length: pages }, () => [])
  for (const item of placed) lists[item.page]?.push(item)
  return lists
}
