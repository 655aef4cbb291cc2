import { stampOfText } from '../domain/assessment/clock'
import { answersDevice } from '../domain/assessment/entry'
import type { Assessment } from '../domain/assessment/fold'
import { type Backup, isBackupDue } from './backup'
import type { AssessmentCard } from './cards'

export interface BackupState {
  /** Entries that no file outside this device holds. */
  readonly unsaved: number
  readonly isDue: boolean
  /** Whole days since the last one; null when there was none. */
  readonly age: number | null
}

/** What the answer depends on. */
interface Kept {
  /** When somebody first said something here; null when all of it came from a file of answers, which is its own backup. */
  readonly startedAt: number | null
  readonly isExample: boolean
  readonly entryCount: number
  readonly backup: Backup | null
}

const day = 24 * 60 * 60 * 1000

function startOf(assessment: Assessment): number | null {
  const walls = [...assessment.threads.values()]
    .flatMap(({ history }) => history)
    .filter(({ device }) => device !== answersDevice)
    .flatMap(({ stamp }) => stampOfText(stamp)?.wall ?? [])
  return walls.length === 0 ? null : walls.reduce((first, wall) => Math.min(first, wall))
}

function stateOf({ startedAt, isExample, entryCount, backup }: Kept, now: number): BackupState {
  // The example can be opened again at any time.
  const isSafe = startedAt === null || isExample
  const unsaved = isSafe ? 0 : Math.max(0, entryCount - (backup?.entries ?? 0))
  return {
    unsaved,
    isDue: !isSafe && isBackupDue({ backup, entryCount, startedAt }, now),
    age: backup === null ? null : Math.max(0, Math.floor((now - backup.at) / day)),
  }
}

export function backupStateOf(
  { assessment, backup }: { readonly assessment: Assessment; readonly backup: Backup | null },
  now: number,
): BackupState {
  const { details, entryCount } = assessment
  return stateOf({ startedAt: startOf(assessment), isExample: details?.example === true, entryCount, backup }, now)
}

export function backupStateOfCard({ summary, backup }: Omit<AssessmentCard, 'id'>, now: number): BackupState {
  const { startedAt, details, entryCount } = summary
  return stateOf({ startedAt, isExample: details?.example === true, entryCount, backup }, now)
}
