import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Details } from '../domain/assessment/fold'
import { folding } from '../domain/assessment/fold'
import { fingerprinting } from '../domain/exchange/fingerprint'
import { filesToDrop } from '../domain/exchange/retention'
import { askToWrite, mayWrite, pickFolder, writeInto } from '../platform/folder'
import { inPieces } from '../platform/in-pieces'
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

/** Which folder is meant: another choice is another folder, though it may be called the same. None where none is chosen. */
const chosenSetting = 'folder'
/** Names of the files that we wrote there, by assessment: no other file in the folder is ever touched. */
const namesSetting = (chosen: string, assessment: string): string => `folder-files:${chosen}:${assessment}`
/** Fingerprint of what the newest of them holds. */
const lastSetting = (chosen: string, assessment: string): string => `folder-last:${chosen}:${assessment}`

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

async function ownNames(world: World, chosen: string, assessment: string): Promise<readonly string[]> {
  const names = ((await world.store.readSetting(namesSetting(chosen, assessment))) ?? '').split('\n')
  return names.filter((name) => momentOfName(name) !== null)
}

interface Place {
  readonly chosen: string
  readonly folder: FileSystemDirectoryHandle
}

/** One file, and those of ours that are too many go. */
async function writeOne(world: World, { chosen, folder }: Place, { id, entries }: StoredAssessment) {
  const now = world.clock.now()
  const name = nameOf(id, (await inPieces(folding(id, entries))).details, now)
  const { bytes, fingerprint } = await wholePackageFile(world, id, entries)
  await writeInto(folder, name, bytes)
  const names = [...new Set([...(await ownNames(world, chosen, id)), name])]
  const drop = new Set(filesToDrop(names.map((one) => ({ id: one, at: momentOfName(one) ?? 0 }))))
  for (const one of drop) await folder.removeEntry(one).catch(() => undefined)
  await world.store.writeSetting(namesSetting(chosen, id), names.filter((one) => !drop.has(one)).join('\n'))
  await world.store.writeSetting(lastSetting(chosen, id), fingerprint)
  await rememberBackup(world, id, entries.length, fingerprint)
}

/** Of all assessments that were changed since the last time; the example is none that could be lost. */
async function writeChanged(world: World, place: Place, all: readonly StoredAssessment[]): Promise<boolean> {
  let isWritten = false
  const deleted = await readDeleted(world.store)
  for (const one of all) {
    if (one.id in deleted) continue
    const { details } = await inPieces(folding(one.id, one.entries))
    if (details?.example === true) continue
    const last = await world.store.readSetting(lastSetting(place.chosen, one.id))
    if (last === (await inPieces(fingerprinting(one.entries)))) continue
    await writeOne(world, place, one)
    isWritten = true
  }
  return isWritten
}

let running: Promise<void> = Promise.resolve()

function writtenAt(): number | null {
  const known = state.peek()
  return known.type === 'ready' ? known.writtenAt : null
}

/** Looked up each time: another tab may have chosen another folder, or none. */
async function placeOf(world: World): Promise<Place | null> {
  const [chosen, folder] = [await world.store.readSetting(chosenSetting), await (await world.snapshots()).folder()]
  return chosen === null || chosen === '' || folder === null ? null : { chosen, folder }
}

async function writeNow({ world }: App, all: readonly StoredAssessment[]): Promise<void> {
  const place = await placeOf(world)
  if (place === null) {
    state.value = { type: 'none' }
    return
  }
  const { name } = place.folder
  try {
    if (!(await mayWrite(place.folder))) {
      state.value = { type: 'asking', name }
      return
    }
    const isWritten = await writeChanged(world, place, all)
    state.value = { type: 'ready', name, writtenAt: isWritten ? world.clock.now() : writtenAt() }
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
  const place = await placeOf(app.world)
  if (place !== null) state.value = { type: 'ready', name: place.folder.name, writtenAt: null }
  let latest: readonly StoredAssessment[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = (): void => {
    clearTimeout(timer)
    // One that failed must not keep the next ones waiting.
    running = running.then(() => writeNow(app, latest)).catch(() => undefined)
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
  await (await world.snapshots()).keepFolder(picked)
  await world.store.writeSetting(chosenSetting, world.identifiers.newId())
  state.value = { type: 'none' }
  state.value = { type: 'ready', name: picked.name, writtenAt: null }
}

/** Asks the browser, after a tap of the user, to let us write there again. */
export async function allowFolder({ world }: App): Promise<void> {
  const place = await placeOf(world)
  if (place === null) return
  const { name } = place.folder
  state.value = (await askToWrite(place.folder)) ? { type: 'ready', name, writtenAt: null } : { type: 'asking', name }
}

/** Files that are there stay. */
export async function forgetFolder({ world }: App): Promise<void> {
  await world.store.writeSetting(chosenSetting, '')
  await (await world.snapshots()).keepFolder(null)
  state.value = { type: 'none' }
}
