import { signal } from '@preact/signals-core'
import type { Assessment } from '../domain/assessment/fold'
import type { World } from './world'

/** When the last file with all of an assessment left this device, and how many entries it held. */
export interface Backup {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly entries: number
  /** Of those entries, to compare with whoever opens the file; null for a file saved before there were any. */
  readonly fingerprint: string | null
}

/** How many were made in this visit: whoever shows the last one looks again. */
export const backupsMade = signal(0)

const backupSetting = (assessment: string): string => `backup:${assessment}`

function backupOf(text: string | null): Backup | null {
  const [, at, entries, fingerprint = null] = /^(\d+) (\d+)(?: ([A-Z\d-]+))?$/.exec(text ?? '') ?? []
  return at === undefined || entries === undefined ? null : { at: Number(at), entries: Number(entries), fingerprint }
}

export async function readBackup(world: World, assessment: string): Promise<Backup | null> {
  return backupOf(await world.store.readSetting(backupSetting(assessment)))
}

/** The last backup of every assessment that has one, by its id. */
export async function readBackups(world: World): Promise<ReadonlyMap<string, Backup | null>> {
  const found = await world.store.readSettings(backupSetting(''))
  return new Map([...found].map(([name, text]) => [name.slice(backupSetting('').length), backupOf(text)]))
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

/** Now. */
export async function rememberBackup(
  world: World,
  assessment: string,
  entries: number,
  fingerprint: string,
): Promise<Backup> {
  const at = world.clock.now()
  await world.store.writeSetting(backupSetting(assessment), `${at} ${entries} ${fingerprint}`)
  backupsMade.value += 1
  return { at, entries, fingerprint }
}

/** `TUN-2026-2026-11-23.ittisaq`: letters and digits that every file system and every e-mail program keeps. */
export function backupName({ id, details }: Pick<Assessment, 'id' | 'details'>, now: number): string {
  const subject = details === null ? id.slice(0, 8) : `${details.country}-${details.year}`
  return `${subject}-${new Date(now).toISOString().slice(0, 10)}.ittisaq`
}
