import { heightOf, type Slice } from './slice'

/** A slice with its place. Pages count from zero. */
export interface Placed {
  readonly slice: Slice
  readonly page: number
  readonly top: number
}

export interface Room {
  readonly top: number
  readonly bottom: number
}

/**
 * Gives every slice a page and a place. What must stay together goes to the next page as a whole when it does not fit; when not
 * even an empty page holds it, it is cut where the page ends.
 */
export function paginate(slices: readonly Slice[], room: Room): readonly Placed[] {
  const placer = new Placer(room)
  for (const group of groupsOf(slices)) placer.place(group)
  return placer.placed
}

/** The longest runs that no page break may part. */
function groupsOf(slices: readonly Slice[]): readonly (readonly Slice[])[] {
  const groups: Slice[][] = []
  let bound = false
  for (const slice of slices) {
    const group = groups.at(-1)
    // A new page is asked for: stronger than any wish to stay together.
    if (group !== undefined && bound && slice.startsPage !== true) group.push(slice)
    else groups.push([slice])
    bound = slice.keepWithNext
  }
  return groups
}

/** Sums of fractions must not push out what was measured to fit. */
const TOLERANCE = 0.01

class Placer {
  readonly placed: Placed[] = []
  private page = 0
  private y: number

  constructor(private readonly room: Room) {
    this.y = room.top
  }

  place(group: readonly Slice[]): void {
    const [first] = group
    if (first === undefined) return
    const height = heightOf(group)
    const asked = first.startsPage === true && !this.isEmptyPage()
    const fitsHere = this.fits(this.gapBefore(first) + height)
    const fitsAlone = height + (first.repeat?.height ?? 0) <= this.room.bottom - this.room.top + TOLERANCE
    if (asked || (!fitsHere && fitsAlone && !this.isEmptyPage())) this.turnPage()
    for (const slice of group) {
      if (!this.fits(this.gapBefore(slice) + slice.height) && !this.isEmptyPage()) this.turnPage()
      this.put(slice)
    }
  }

  private put(slice: Slice): void {
    if (this.isEmptyPage() && slice.repeat !== undefined) this.add(slice.repeat)
    this.y += this.gapBefore(slice)
    this.add(slice)
  }

  private add(slice: Slice): void {
    this.placed.push({ slice, page: this.page, top: this.y })
    this.y += slice.height
  }

  private gapBefore(slice: Slice): number {
    return this.isEmptyPage() ? 0 : slice.before
  }

  private fits(height: number): boolean {
    return this.y + height <= this.room.bottom + TOLERANCE
  }

  private isEmptyPage(): boolean {
    return this.y === this.room.top
  }

  private turnPage(): void {
    this.page += 1
    this.y = this.room.top
  }
}
