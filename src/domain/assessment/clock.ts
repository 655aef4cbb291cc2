/**
 * Hybrid logical clock (Kulkarni et al. 2014): the wall clock where it can be trusted, a counter where it cannot, the
 * device to break ties. A stamp never runs backwards on one device, whatever the wall clock does.
 */
export interface Clock {
  /** Milliseconds since 1970, the highest seen. */
  readonly wall: number
  readonly counter: number
}

export interface Stamp extends Clock {
  readonly device: string
}

export const startOfTime: Clock = { wall: 0, counter: 0 }

/** A clock further ahead than this is wrong: what it stamped is kept, but it may not pull ours along. */
export const maximumLead = 24 * 60 * 60 * 1000

const maximumCounter = 99_999
const maximumWall = 999_999_999_999_999

/** The counter is five digits in a stamp; past that the wall moves on by a millisecond. */
function after(clock: Clock): Clock {
  return clock.counter < maximumCounter
    ? { wall: clock.wall, counter: clock.counter + 1 }
    : { wall: clock.wall + 1, counter: 0 }
}

/** The clock for the next local entry. `now` in milliseconds since 1970. */
export function tick(clock: Clock, now: number): Clock {
  return now > clock.wall ? { wall: now, counter: 0 } : after(clock)
}

const isLater = (a: Clock, b: Clock): boolean => a.wall > b.wall || (a.wall === b.wall && a.counter > b.counter)

/** Our clock after seeing `remote`; a remote clock more than 24 hours ahead is capped. */
export function receive(clock: Clock, remote: Clock, now: number): Clock {
  const capped = remote.wall > now + maximumLead ? { wall: now + maximumLead, counter: 0 } : remote
  return isLater(capped, clock) ? { wall: capped.wall, counter: capped.counter } : clock
}

export const isTooFarAhead = (clock: Clock, now: number): boolean => clock.wall > now + maximumLead

/** `001790000000000.00000.device`: stamps as text sort as stamps do. */
export function stampText({ wall, counter, device }: Stamp): string {
  return `${String(wall).padStart(15, '0')}.${String(counter).padStart(5, '0')}.${device}`
}

export const stampPattern = /^(\d{15})\.(\d{5})\.([A-Za-z0-9][A-Za-z0-9_-]{0,63})$/

/** Null when `text` is no stamp. */
export function stampOfText(text: string): Stamp | null {
  const [, wall, counter, device] = stampPattern.exec(text) ?? []
  if (wall === undefined || counter === undefined || device === undefined) return null
  return { wall: Math.min(Number(wall), maximumWall), counter: Number(counter), device }
}
