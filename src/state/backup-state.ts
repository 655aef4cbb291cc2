import { stampOfText } from '../domain/assessment/clock'
import { answersDevice } from '../domain/assessment/entry'
import { isBackupDue } from './backup'
import type { AssessmentCard } from './cards'

export interface BackupState {
  /** Entries that no file outside this device holds. */
  readonly unsaved: number
  readonly isDue: boolean
  /** Whole days since the last one; null when there was none. */
  readonly age: number | null
}

/** Of a card, only what is asked here. */
type Kept = Pick<AssessmentCard, 'assessment' | 'backup'>

const day = 24 * 60 * 60 * 1000

/** When somebody first said something here; null when all of it came from a file of answers, which is its own backup. */
function startOf({ assessment }: Kept): number | null {
  const walls = [...assessment.threads.values()]
    .flatMap(({ history }) => history)
    .filter(({ device }) => device !== answersDevice)
    .flatMap(({ stamp }) => stampOfText(stamp)?.wall ?? [])
  return walls.length === 0 ? null : walls.reduce((first, wall) => Math.min(first, wall))
}

export function backupStateOf(card: Kept, now: number): BackupState {
  const { backup, assessment } = card
  const startedAt = startOf(card)
  // The example can be opened again at any time.
  const isSafe = startedAt === null || assessment.details?.example === true
  const unsaved = isSafe ? 0 : Math.max(0, assessment.entryCount - (backup?.entries ?? 0))
  return {
    unsaved,
    isDue: !isSafe && isBackupDue({ backup, entryCount: assessment.entryCount, startedAt }, now),
    age: backup === null ? null : Math.max(0, Math.floor((now - backup.at) / day)),
  }
}
