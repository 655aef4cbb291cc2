import { type ReadonlySignal, signal } from '@preact/signals-core'
import { stampOfText } from '../domain/assessment/clock'
import type { Entry } from '../domain/assessment/entry'
import { type Assessment, fold } from '../domain/assessment/fold'
import { type Diagnostic, diagnose } from '../domain/diagnostic/diagnose'
import { answersDevice } from '../domain/exchange/answers'
import type { Backup } from './backup'
import { readBackup } from './backup'
import type { World } from './world'

/** One assessment as its card shows it. */
export interface AssessmentCard {
  readonly id: string
  readonly assessment: Assessment
  readonly diagnostic: Diagnostic
  /** Milliseconds since 1970; null when all of it came from an answers file, whose stamps tell no time. */
  readonly changedAt: number | null
  readonly backup: Backup | null
}

export function lastChange(entries: readonly Entry[]): number | null {
  const walls = entries
    .filter(({ device }) => device !== answersDevice)
    .map(({ stamp }) => stampOfText(stamp)?.wall ?? 0)
  return walls.length === 0 ? null : walls.reduce((latest, wall) => Math.max(latest, wall), 0)
}

/** The assessments on this device, live; null until the store has answered. */
export function watchHome(world: World): { cards: ReadonlySignal<readonly AssessmentCard[] | null>; stop: () => void } {
  const cards = signal<readonly AssessmentCard[] | null>(null)
  let latest = 0
  const stop = world.store.watchAssessments((assessments) => {
    latest += 1
    const turn = latest
    void Promise.all(
      assessments.map(async ({ id, entries }) => {
        const assessment = fold(id, entries)
        const diagnostic = diagnose(world.catalogue, assessment, { sensitivity: false })
        return { id, assessment, diagnostic, changedAt: lastChange(entries), backup: await readBackup(world, id) }
      }),
    ).then((made) => {
      // A slower, older answer must not replace a newer one.
      if (turn === latest) cards.value = made
    })
  })
  return { cards, stop }
}
