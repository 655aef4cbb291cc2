/** Where the arcs of one drawing stand: their ends on the axis, how far they stand out, and their numbers. */
export interface ArcSpace {
  /** Inline position of the axis. */
  readonly axis: number
  /** How far beyond the axis the middle of a number may be. */
  readonly room: number
  /** Half the side of the square that a number keeps free around it. */
  readonly half: number
  readonly textSize: number
  readonly rows: number
}

export interface ArcPlace {
  /** Of the furthest point, from the axis. */
  readonly reach: number
  readonly from: number
  readonly to: number
  /** How far a loop opens beyond its two ends, which lie close together; 0 for an arc between rows. */
  readonly flare: number
  /** How far a loop leans, down where it is more than 0: several in one row fan out. */
  readonly lean: number
  /** Height at which each row between the ends joins in. */
  readonly joins: readonly number[]
  /** Middle of the number. */
  readonly x: number
  readonly y: number
}

export interface ArcPlaces {
  readonly rowHeight: number
  readonly arcs: readonly ArcPlace[]
  /** By row: half the height over which arcs end in it. */
  readonly ends: readonly number[]
}

interface Spread {
  readonly arc: number
  readonly rows: readonly number[]
  readonly first: number
  readonly last: number
}

/** Short arcs inside long ones: in this order they are given their reach. */
function spreadOf(arcs: readonly (readonly number[])[]): readonly Spread[] {
  return arcs
    .map((rows, arc) => ({ arc, rows, first: Math.min(...rows), last: Math.max(...rows) }))
    .sort((a, b) => a.last - a.first - (b.last - b.first))
}

const meet = (a: Spread, b: Spread): boolean => a.first <= b.last && b.first <= a.last

/** How much of a number's width an arc stands beyond what it encloses, from roomy to tight. */
const tightness: readonly number[] = [1, 0.85, 0.7, 0.55, 0.4, 0.3, 0.2, 0.1]

/**
 * Further with every row spanned. A loop stands a whole number's width beyond what it encloses; a long arc may come
 * closer, as its number can stand anywhere along it.
 */
function reachesAt(spreads: readonly Spread[], { textSize, half, room }: ArcSpace, tight: number): readonly number[] {
  const nearest = textSize * 2.4
  const reaches: number[] = []
  for (const [index, spread] of spreads.entries()) {
    const rows = spread.last - spread.first
    const step = 2 * half * (rows === 0 ? Math.max(tight, 0.7) : rows === 1 ? Math.max(tight, 0.5) : tight)
    const beyond = spreads.slice(0, index).map((other, at) => (meet(spread, other) ? (reaches[at] ?? 0) + step : 0))
    reaches.push(Math.max(Math.min(room, nearest + rows * textSize * 1.7), ...beyond))
  }
  return reaches
}

/** The roomiest reaches that fit; where none do, all of them closer together. */
function reachesOf(spreads: readonly Spread[], space: ArcSpace): ReadonlyMap<number, number> {
  const nearest = space.textSize * 2.4
  const furthest = (reaches: readonly number[]) => Math.max(nearest, ...reaches)
  const tries = tightness.map((tight) => reachesAt(spreads, space, tight))
  const fitting = tries.find((reaches) => furthest(reaches) <= space.room)
  const chosen = fitting ?? tries.at(-1) ?? []
  const share = fitting === undefined ? (space.room - nearest) / (furthest(chosen) - nearest) : 1
  return new Map(spreads.map(({ arc }, index) => [arc, nearest + ((chosen[index] ?? nearest) - nearest) * share]))
}

interface End {
  readonly arc: number
  readonly kind: 'from' | 'join' | 'to'
  /** From the top: arcs that come from above, loops, joins, then arcs that go down; none of these crosses another. */
  readonly group: number
  /** Order within the group. */
  readonly order: number
}

function endsIn(row: number, spreads: readonly Spread[], reaches: ReadonlyMap<number, number>): readonly End[] {
  return spreads
    .flatMap(({ arc, rows, first, last }): readonly End[] => {
      const reach = reaches.get(arc) ?? 0
      if (!rows.includes(row)) return []
      if (first === last) {
        return [
          { arc, kind: 'from', group: 1, order: -reach },
          { arc, kind: 'to', group: 3, order: reach },
        ]
      }
      if (row === last) return [{ arc, kind: 'to', group: 0, order: reach }]
      if (row === first) return [{ arc, kind: 'from', group: 4, order: -reach }]
      return [{ arc, kind: 'join', group: 2, order: -reach }]
    })
    .sort((a, b) => a.group - b.group || a.order - b.order)
}

type Heights = ReadonlyMap<string, number>

/** Every end at a height of its own, so that each arc can be followed. */
function heightsOf(
  spreads: readonly Spread[],
  reaches: ReadonlyMap<number, number>,
  space: ArcSpace,
  rowHeight: number,
): { readonly heights: Heights; readonly ends: readonly number[] } {
  const heights = new Map<string, number>()
  const ends = Array.from({ length: space.rows }, (_, row) => {
    const own = endsIn(row, spreads, reaches)
    const apart = Math.min(space.textSize * 0.45, (rowHeight * 0.8) / Math.max(1, own.length))
    const half = ((own.length - 1) * apart) / 2
    own.forEach((end, index) => {
      heights.set(`${end.arc} ${end.kind} ${row}`, (row + 0.5) * rowHeight - half + index * apart)
    })
    return Math.max(0, half)
  })
  return { heights, ends }
}

type Curve = Pick<ArcPlace, 'from' | 'to' | 'reach' | 'flare' | 'lean'>

/** The point of a Bézier curve at `t`; its handles stand out by four thirds of the reach. */
function pointOf({ from, to, reach, flare, lean }: Curve, axis: number, t: number): { x: number; y: number } {
  const u = 1 - t
  return {
    x: axis + 4 * t * u * reach,
    y: u ** 3 * from + 3 * u * u * t * (from - flare + lean) + 3 * u * t * t * (to + flare + lean) + t ** 3 * to,
  }
}

/** Inline position where the arc passes the height `y`. */
export function xAtHeight(curve: Curve, axis: number, y: number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2
    if (pointOf(curve, axis, middle).y < y) low = middle
    else high = middle
  }
  return pointOf(curve, axis, (low + high) / 2).x
}

/** From the middle of an arc outwards, to either side. */
const alongAnArc: readonly number[] = [
  0.5,
  ...Array.from({ length: 18 }, (_, step) => [0.5 - 0.02 * (step + 1), 0.5 + 0.02 * (step + 1)]).flat(),
]

type Point = Pick<ArcPlace, 'x' | 'y'>

/** Distance of the squares' middles along the axis on which they are further apart. */
const apart = (a: Point, b: Point): number => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))

/** Straight out, then up and down by shares of a row. */
const leans: readonly number[] = [0, -0.45, 0.45, -0.8, 0.8]

interface Numbered {
  readonly curve: Curve
  readonly number: Point
}

/** The first place along the arc where the number stands free, else the freest; a loop may lean to find one. */
function numbered(curve: Curve, taken: readonly Point[], space: ArcSpace, rowHeight: number): Numbered {
  const { axis, half, rows } = space
  const isInside = ({ x, y }: Point) => x - axis >= half + 6 && y >= half && y <= rows * rowHeight - half
  const leaning = curve.flare > 0 ? leans.map((share) => ({ ...curve, lean: share * rowHeight })) : [curve]
  const places = leaning
    .flatMap((one) => alongAnArc.map((t) => ({ curve: one, number: pointOf(one, axis, t) })))
    .filter(({ number }) => isInside(number))
  const freedom = ({ number }: Numbered) => Math.min(...taken.map((other) => apart(number, other)))
  const free = places.find((place) => freedom(place) >= 2 * half)
  if (free !== undefined) return free
  const [freest] = places.sort((a, b) => freedom(b) - freedom(a))
  return freest ?? { curve, number: pointOf(curve, axis, 0.5) }
}

/** Loops open like the skins of an onion: the further out, the wider, as far as their row is high. */
const flareOf = (reach: number, { textSize, room }: ArcSpace, rowHeight: number): number =>
  textSize * 0.7 + rowHeight * Math.min(1, reach / room) * 0.4

function placedAt(spreads: readonly Spread[], space: ArcSpace, rowHeight: number): ArcPlaces {
  const reaches = reachesOf(spreads, space)
  const { heights, ends } = heightsOf(spreads, reaches, space, rowHeight)
  const taken: Point[] = []
  const arcs: ArcPlace[] = []
  for (const { arc, rows, first, last } of spreads) {
    const reach = reaches.get(arc) ?? 0
    const straight = {
      reach,
      from: heights.get(`${arc} from ${first}`) ?? 0,
      to: heights.get(`${arc} to ${last}`) ?? 0,
      flare: first === last ? flareOf(reach, space, rowHeight) : 0,
      lean: 0,
    }
    const { curve, number } = numbered(straight, taken, space, rowHeight)
    taken.push(number)
    const joins = rows.flatMap((row) => heights.get(`${arc} join ${row}`) ?? [])
    arcs[arc] = { ...curve, joins, ...number }
  }
  return { rowHeight, arcs, ends }
}

/** No two numbers share any part of their squares. */
const isClear = ({ arcs }: ArcPlaces, { half }: ArcSpace): boolean =>
  arcs.every((one, index) => arcs.slice(0, index).every((other) => apart(one, other) >= 2 * half - 0.01))

/** Places of arcs that join rows, each given by the rows it concerns; rows grow taller until every number stands free. */
export function placeArcs(arcs: readonly (readonly number[])[], space: ArcSpace): ArcPlaces {
  const spreads = spreadOf(arcs)
  let places = placedAt(spreads, space, space.textSize * 3.6)
  for (let attempt = 0; attempt < 12 && !isClear(places, space); attempt += 1) {
    places = placedAt(spreads, space, places.rowHeight * 1.12)
  }
  return places
}
