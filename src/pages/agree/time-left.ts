const minute = 60_000

/** The moment of today, in the device's time zone, that a clock shows as `text` (HH:MM); null for anything else. */
export function momentOf(text: string, now: number): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? []
  if (hours === undefined || minutes === undefined) return null
  const day = new Date(now)
  day.setHours(Number(hours), Number(minutes), 0, 0)
  return day.getTime()
}

/** "17:05", as a field for a time of day holds it. */
export function clockText(moment: number): string {
  const date = new Date(moment)
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

export interface TimeLeft {
  /** Whole minutes, 0 once the time is over. */
  readonly minutes: number
  /** For each indicator that is not agreed yet; null where there is none, or no time. */
  readonly each: number | null
}

/** Null where no end was entered today: one of another day was another session's. */
export function timeLeft(end: number | null, now: number, waiting: number): TimeLeft | null {
  if (end === null || new Date(end).toDateString() !== new Date(now).toDateString()) return null
  const minutes = Math.max(0, Math.floor((end - now) / minute))
  return { minutes, each: waiting === 0 || minutes === 0 ? null : Math.floor(minutes / waiting) }
}
