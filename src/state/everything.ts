import type { Entry } from '../domain/assessment/entry'
import { zipOf } from '../platform/zip'
import type { Store } from '../storage/store'
import { allAssessments } from './all-assessments'
import type { World } from './world'

export interface Everything {
  /** How many assessments. */
  readonly count: number
  /** One of them, at least, is there as plain entries: an Ittisaq file could not be made. */
  readonly isRaw: boolean
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

interface Part {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly isRaw: boolean
}

const rawPart = (assessment: string, entries: readonly Entry[]): Part => ({
  name: `${assessment}.entries.json`,
  bytes: new TextEncoder().encode(JSON.stringify(entries)),
  isRaw: true,
})

/** As an Ittisaq file; where the fault that stopped the program stops that too, the entries as they are. */
async function partOf(world: World | null, assessment: string, entries: readonly Entry[]): Promise<Part> {
  if (world === null) return rawPart(assessment, entries)
  try {
    const { backupFile } = await import('./backup-file')
    return { ...(await backupFile(world, assessment, entries)), isRaw: false }
  } catch {
    return rawPart(assessment, entries)
  }
}

/** Two assessments of one country and year have files of one name. */
function named(parts: readonly Part[]): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const { name, bytes } of parts) {
    const isTaken = name in files
    files[isTaken ? `${Object.keys(files).length + 1}-${name}` : name] = bytes
  }
  return files
}

/** `pending`: entries that are on the screen and not on the disk. */
function withPending(
  stored: ReadonlyMap<string, readonly Entry[]>,
  pending: readonly Entry[],
): ReadonlyMap<string, readonly Entry[]> {
  const all = new Map(stored)
  for (const entry of pending) {
    const others = (all.get(entry.assessment) ?? []).filter(({ id }) => id !== entry.id)
    all.set(entry.assessment, [...others, entry])
  }
  return all
}

/**
 * All data of this device in one file, read past whatever the screen has stumbled over: one Ittisaq file, or a zip of
 * several. `world` is null where the program had not opened yet.
 */
export async function everything(store: Store, world: World | null, pending: readonly Entry[]): Promise<Everything> {
  const stored = new Map((await allAssessments(store)).map(({ id, entries }) => [id, entries]))
  const all = withPending(stored, pending)
  const parts: Part[] = []
  for (const [assessment, entries] of all) parts.push(await partOf(world, assessment, entries))
  const isRaw = parts.some((part) => part.isRaw)
  const [only] = parts
  if (only !== undefined && parts.length === 1) return { count: 1, isRaw, name: only.name, bytes: only.bytes }
  return { count: parts.length, isRaw, name: 'ittisaq-all.zip', bytes: zipOf(named(parts)) }
}
