export interface Spot {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** The part of the drawing in which dots stand. */
export interface Field {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Between two dots, so that they are told apart without colour. */
const between = 2

const isFree = (spot: Spot, taken: readonly Spot[]): boolean =>
  taken.every(({ x, y, radius }) => Math.hypot(x - spot.x, y - spot.y) >= radius + spot.radius + between - 1e-6)

const isWithin = ({ x, y, radius }: Spot, { left, top, width, height }: Field): boolean =>
  x - radius >= left && x + radius <= left + width && y - radius >= top && y + radius <= top + height

const directions = 24

/** Places around a spot, nearest first. Towards the start and the end in turn, so that a cluster stays where it belongs. */
function* around({ x, y, radius }: Spot, furthest: number): Generator<Spot> {
  yield { x, y, radius }
  for (let distance = 2; distance <= furthest; distance += 2) {
    for (let turn = 0; turn < directions; turn++) {
      const angle = (2 * Math.PI * turn) / directions
      yield { x: x + distance * Math.cos(angle), y: y + distance * Math.sin(angle), radius }
    }
  }
}

/**
 * Each dot at its own place, or where that is taken as near to it as there is room: no two overlap. Whoever comes first
 * stands exactly; a dot never pushes away another that has its place to itself.
 */
export function spreadOut(wanted: readonly Spot[], field: Field): readonly Spot[] {
  const isFirstThere = wanted.map(
    (spot, index) => wanted.findIndex(({ x, y }) => x === spot.x && y === spot.y) === index,
  )
  const order = [...wanted.keys()].sort((a, b) => Number(isFirstThere[b]) - Number(isFirstThere[a]) || a - b)
  const found = new Map<number, Spot>()
  for (const index of order) {
    const own = wanted[index]
    if (own === undefined) continue
    const taken = [...found.values()]
    for (const spot of around(own, field.width + field.height)) {
      if (!isFree(spot, taken) || !isWithin(spot, field)) continue
      found.set(index, spot)
      break
    }
  }
  return wanted.map((spot, index) => found.get(index) ?? spot)
}
