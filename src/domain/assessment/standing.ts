import { stampOfText } from './clock'
import { constituencies } from './constituency'
import type { Opinion } from './opinion'
import type { LastRound } from './round-schema'
import type { Thread } from './threads'

/** What the constituencies said of the answers as a whole. */
export interface Validation {
  /** In the fixed order of constituencies; dissent and absence stay on record with their reasons. */
  readonly opinions: readonly Opinion[]
  /** In milliseconds since 1970. */
  readonly at: number
  /** How many things that were before the constituencies then have been entered or changed since: see `isChangedSince`. */
  readonly changes: number
}

/** A specialist's reading, beside the team's. */
export interface Review {
  readonly reviewer: string
  readonly text: string
  /** In milliseconds since 1970. */
  readonly at: number
}

/** Said of an indicator, yet no part of what is diagnosed: a specialist's reading, and why a level changed. */
const isBeside = ({ current: { body } }: Thread): boolean => body.kind === 'reading' || body.kind === 'change'

export const isGeneral = ({ current: { body } }: Thread): boolean => !('indicator' in body)

const millisecondsOf = (stamp: string): number => stampOfText(stamp)?.wall ?? 0

export function validationOf(threads: ReadonlyMap<string, Thread>): Validation | null {
  const body = threads.get('validation')?.current.body
  if (body?.kind !== 'validation' || body.content === null) return null
  const { at, opinions, ahead = [] } = body.content
  const known = new Set(ahead)
  const isLater = ({ current: { id, stamp } }: Thread): boolean => stamp > at && !known.has(id)
  // What is said of indicators, and how many of them are asked; not names, nor what is to be done about the results.
  const wasShown = (thread: Thread): boolean =>
    thread.current.body.kind === 'extent' || (!isGeneral(thread) && !isBeside(thread))
  return {
    opinions: constituencies.flatMap((one) => opinions.filter(({ constituency }) => constituency === one)),
    at: millisecondsOf(at),
    changes: [...threads.values()].filter((thread) => wasShown(thread) && isLater(thread)).length,
  }
}

export function reviewOf(threads: ReadonlyMap<string, Thread>): Review | null {
  const body = threads.get('review')?.current.body
  if (body?.kind !== 'review' || body.content === null) return null
  return { ...body.content, at: millisecondsOf(body.content.at) }
}

export function lastRoundOf(threads: ReadonlyMap<string, Thread>): LastRound | null {
  const body = threads.get('round')?.current.body
  return body?.kind === 'round' ? body.content : null
}
