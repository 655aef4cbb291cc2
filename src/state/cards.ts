import { stampOfText } from '../domain/assessment/clock'
import { answersDevice, type Entry } from '../domain/assessment/entry'
import { type Assessment, fold } from '../domain/assessment/fold'
import { type Diagnostic, diagnose } from '../domain/diagnostic/diagnose'
import type { StoredAssessment } from '../storage/store'
import { type Backup, readBackup } from './backup'
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

/** Milliseconds since 1970; null when all of it came from an answers file, whose stamps tell no time. */
export function lastChange(entries: readonly Entry[]): number | null {
  const walls = entries
    .filter(({ device }) => device !== answersDevice)
    .map(({ stamp }) => stampOfText(stamp)?.wall ?? 0)
  return walls.length === 0 ? null : walls.reduce((latest, wall) => Math.max(latest, wall), 0)
}

export async function cardOf(world: World, { id, entries }: StoredAssessment): Promise<AssessmentCard> {
  const assessment = fold(id, entries)
  const diagnostic = diagnose(world.catalogue, assessment, { sensitivity: false })
  return { id, assessment, diagnostic, changedAt: lastChange(entries), backup: await readBackup(world, id) }
}
