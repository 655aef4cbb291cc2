import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Details } from '../domain/assessment/fold'
import { fold } from '../domain/assessment/fold'
import { fingerprintOf } from '../domain/exchange/fingerprint'
import { filesToDrop } from '../domain/exchange/retention'
import { askToWrite, mayWrite, pickFolder, writeInto } from '../platform/folder'
import type { StoredAssessment } from '../storage/store'
import type { App } from './app'
import { rememberBackup } from './backup'
import { readDeleted } from './deleted'
import { wholePackageFile } from './package-file'
import type { World } from './world'

/** `asking`: the browser wants the user to allow it again. `failed`: the folder is gone, or full. */
export type FolderState =
  | { readonly type: 'none' }
  | { readonly type: 'asking' | 'failed'; readonly name: string }
  | { readonly type: 'ready'; readonly name: string; readonly writtenAt: number | null }

const state = signal<FolderState>({ type: 'none' })
export const folderState: ReadonlySignal<FolderState> = state

/** Names of the files that we wrote, by assessment: no other file in the folder is ever touched. */
const namesSetting = (assessment: string): string => `folder-files:${assessment}`
/** Fingerprint of what the newest of them holds. */
const lastSetting = (assessment: string): string => `folder-last:${assessment}`

/** `TUN-2026-1f2e3d4c-20261126T101500Z.ittisaq`: country, year, the assessment, and when. */
function nameOf(assessment: string, details: Details | null, now: number): string {
  const moment = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')
  const subject = details === null ? '' : `${details.country}-${details.year}-`
  return `${subject}${assessment.slice(0, 8)}-${moment}.ittisaq`
}

/** When a file of ours was written; null where the name is none of ours. */
export function momentOfName(name: string): number | null {
  const [, year, month, day, hour, minute, second] =
    /-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\.ittisaq$/.exec(name) ?? []
  return year === undefined ? null : Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

async function ownNames(world: World, assessment: string): Promise<readonly string[]> {
  const names = ((await world.store.readSetting(namesSetting(assessment))) ?? '').split('\n')
  return names.filter((name) => momentOfName(name) !== null)
}

/** One file, and those of ours that are too many go. */
async function writeOne(world: World, folder: FileSystemDirectoryHandle, { id, entries }: StoredAssessment) {
  const now = world.clock.now()
  const name = nameOf(id, fold(id, entries).details, now)
  const { bytes, fingerprint } = await wholePackageFile(world, id, entries)
  await writeInto(folder, name, bytes)
  const names = [...new Set([...(await ownNames(world, id)), name])]
  const drop = new Set(filesToDrop(names.map((one) => ({ id: one, at: momentOfName(one) ?? 0 }))))
  for (const one of drop) await folder.removeEntry(one).catch(() => undefined)
  await world.store.writeSetting(namesSetting(id), names.filter((one) => !drop.has(one)).join('\n'))
  await world.store.writeSetting(lastSetting(id), fingerprint)
  await rememberBackup(world, id, entries.length, fingerprint)
}

/** Of all assessments that were changed since the last time; the example is none that could be lost. */
async function writeChanged(world: World, folder: FileSystemDirectoryHandle, all: readonly StoredAssessment[]) {
  await world.method()
  const deleted = await readDeleted(world.store)
  for (const one of all) {
    if (one.id in deleted || fold(one.id, one.entries).details?.example === true) continue
    const last = await world.store.readSetting(lastSetting(one.id))
    if (last !== fingerprintOf(one.entries, world.digest)) await writeOne(world, folder, one)
  }
}

let folder: FileSystemDirectoryHandle | null = null
let running: Promise<void> = Promise.resolve()

async function writeNow({ world }: App, all: readonly StoredAssessment[]): Promise<void> {
  if (folder === null) return
  const { name } = folder
  try {
    if (!(await mayWrite(folder))) {
      state.value = { type: 'asking', name }
      return
    }
    await writeChanged(world, folder, all)
    state.value = { type: 'ready', name, writtenAt: world.clock.now() }
  } catch {
    state.value = { type: 'failed', name }
  }
}

/** Milliseconds after the last change: not at every keystroke, and soon enough to lose little. */
const rest = 120_000

/**
 * Follows the changes of all assessments on this device and writes them into the chosen folder, some minutes after the last
 * change and when the page is left. Returns what stops it.
 */
export async function watchFolder(app: App, wait = rest): Promise<() => void> {
  folder = await (await app.world.snapshots()).folder()
  if (folder !== null) state.value = { type: 'ready', name: folder.name, writtenAt: null }
  let latest: readonly StoredAssessment[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = (): void => {
    clearTimeout(timer)
    running = running.then(() => writeNow(app, latest))
  }
  const stop = app.world.store.watchAssessments((assessments) => {
    latest = assessments
    clearTimeout(timer)
    timer = setTimeout(write, wait)
  })
  const onHide = (): void => {
    if (document.visibilityState === 'hidden') write()
  }
  document.addEventListener('visibilitychange', onHide)
  const chosen = computed(() => state.value.type)
  const stopFirst = effect(() => {
    // A folder chosen or allowed just now is written at once: the user sees that it works.
    if (chosen.value === 'ready') write()
  })
  return () => {
    stop()
    stopFirst()
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onHide)
  }
}

/** Asks for a folder and keeps it; nothing changes when the user thinks better of it. */
export async function chooseFolder({ world }: App): Promise<void> {
  const picked = await pickFolder()
  if (picked === null) return
  folder = picked
  await (await world.snapshots()).keepFolder(picked)
  // The next visit knows that there is one without opening the database of backups.
  await world.store.writeSetting('folder', picked.name)
  state.value = { type: 'none' }
  state.value = { type: 'ready', name: picked.name, writtenAt: null }
}

/** Asks the browser, after a tap of the user, to let us write there again. */
export async function allowFolder(): Promise<void> {
  if (folder === null) return
  const { name } = folder
  state.value = (await askToWrite(folder)) ? { type: 'ready', name, writtenAt: null } : { type: 'asking', name }
}

/** Files that are there stay. */
export async function forgetFolder({ world }: App): Promise<void> {
  folder = null
  await (await world.snapshots()).keepFolder(null)
  state.value = { type: 'none' }
}
