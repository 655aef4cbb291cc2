/** Something kept for an emergency, by when it was made. */
export interface Dated {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
}

const day = 24 * 60 * 60 * 1000
const week = 7 * day

/** Of each assessment: however old, the last few are kept; of the others a number, and none too old to be wanted. */
export const alwaysKept = 3
export const mostKept = 10
export const keptDays = 30

/** Ids of the snapshots of one assessment that may go. */
export function snapshotsToDrop(snapshots: readonly Dated[], now: number): readonly string[] {
  const newestFirst = [...snapshots].sort((one, other) => other.at - one.at)
  return newestFirst
    .filter(({ at }, index) => index >= alwaysKept && (index >= mostKept || now - at > keptDays * day))
    .map(({ id }) => id)
}

/** Files in a folder: the newest ones, and beyond them the newest of each week, so that an old mistake can still be undone. */
export function filesToDrop(files: readonly Dated[]): readonly string[] {
  const newestFirst = [...files].sort((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1))
  const weeks = new Set<number>()
  return newestFirst
    .filter(({ at }, index) => {
      if (index < mostKept) return false
      const number = Math.floor(at / week)
      if (weeks.has(number)) return true
      weeks.add(number)
      return false
    })
    .map(({ id }) => id)
}

/** Whether what was deleted then is past bringing back. */
export const isExpired = (deletedAt: number, now: number): boolean => now - deletedAt > keptDays * day

/** Whole days until then, at least one. */
export const daysLeft = (deletedAt: number, now: number): number =>
  Math.max(1, Math.ceil((deletedAt + keptDays * day - now) / day))
