import type { Entry } from '../domain/assessment/entry'
import { writePackage } from '../domain/exchange/package'
import { parse } from '../domain/problem'
import { z } from '../domain/schema'
import type { World } from './world'

const backupSchema = z.object({ at: z.number(), entries: z.int() })

/** When the last file with all of an assessment left this device, and how many entries it held. */
export type Backup = z.infer<typeof backupSchema>

const backupSetting = (assessment: string): string => `backup:${assessment}`

export async function readBackup(world: World, assessment: string): Promise<Backup | null> {
  const text = await world.store.readSetting(backupSetting(assessment))
  if (text === null) return null
  const parsed = parse(backupSchema, JSON.parse(text))
  return parsed.ok ? parsed.value : null
}

/** A week, or fifty entries: then the screen asks for a backup (UI 3, home). */
const dueAfterDays = 7
const dueAfterEntries = 50
const day = 24 * 60 * 60 * 1000

/** `entryCount` now. An assessment that was never backed up is due once fifty entries or a week would be lost. */
export function isBackupDue(
  { backup, entryCount, startedAt }: { backup: Backup | null; entryCount: number; startedAt: number },
  now: number,
): boolean {
  const unsaved = entryCount - (backup?.entries ?? 0)
  if (unsaved <= 0) return false
  return unsaved >= dueAfterEntries || now - (backup?.at ?? startedAt) >= dueAfterDays * day
}

/** The text of a backup file. */
export const backupText = (world: World, assessment: string, entries: readonly Entry[]): string =>
  writePackage(assessment, entries, world.digest)

export function rememberBackup(world: World, assessment: string, entries: number): Promise<void> {
  const backup: Backup = { at: world.clock.now(), entries }
  return world.store.writeSetting(backupSetting(assessment), JSON.stringify(backup))
}
