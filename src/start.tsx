import { render } from 'preact'
import { fetchAhead, Shell } from './app'
import { readerFor } from './i18n/readers'
import { loadLanguage } from './i18n/translate'
import { breathe } from './platform/breathe'
import { browserClock, browserIdentifiers } from './platform/browser'
import { countThisTab } from './platform/tabs'
import { type App, createApp } from './state/app'
import { meetFault } from './state/faults'
import { readPreferences } from './state/preferences'
import { type Route, routeOfHash, watchRoute } from './state/route'
import { worldOf } from './state/world'
import type { Writer } from './state/writer'
import type { Store } from './storage/store'
import { programName } from './ui/frame/opening'

async function deviceOf(store: Store): Promise<string> {
  const known = await store.readSetting('device')
  if (known !== null) return known
  const device = browserIdentifiers.newId().slice(0, 16)
  await store.writeSetting('device', device)
  return device
}

/** Whatever was typed is written when the reader turns away, and the browser asks before it closes on something unsaved. */
function saveOnLeaving({ flushDrafts, pending }: Writer): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flushDrafts()
  })
  window.addEventListener('pagehide', flushDrafts)
  window.addEventListener('beforeunload', (event) => {
    flushDrafts()
    if (pending.peek().length > 0) event.preventDefault()
  })
}

/** `?` shows all keys, over whatever page the reader is on. What else must hold is looked at when somebody presses it. */
function followSheetKey(app: App): void {
  window.addEventListener('keydown', (event) => {
    if (event.key === '?' || event.key === '؟')
      void import('./pages/keys/open-sheet').then(({ openSheet }) => openSheet(app, event))
  })
}

/** What `make` gives, asked once; asked again after it failed. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null
      throw error
    })
    return made
  }
}

/** What every page of an assessment needs beside its own part. */
const ofAssessments = [
  () => import('./domain/schema-ahead'),
  () => import('./state/current'),
  () => import('./state/method'),
]

/**
 * What the address will need, on its way while the disk is asked: one after the other they are most of a slow phone's waiting.
 * Each is asked for in a task of its own: to name its parts to the browser takes a while.
 */
async function fetchForAddress(route: Route): Promise<void> {
  fetchAhead(route)
  if (!('assessment' in route)) return
  for (const part of ofAssessments) {
    await breathe()
    // Whoever needs it asks again, and hears of a failure.
    part().catch(() => undefined)
  }
}

/** What the program is called, in the language that the bar has. Only a word: what is wrong with it will be said by what comes after. */
async function nameProgram(): Promise<void> {
  const { lang: language } = document.documentElement
  await loadLanguage(language)
  await breathe()
  programName.value = readerFor(language, 'western').t('common:app.name')
}

/** Whoever tells the reader why it takes long. */
export interface OpeningWatch {
  /** The page is about to come: nobody needs to be told why it takes long. */
  readonly done: () => void
  /** Another tab holds the database. */
  readonly blocked: () => void
}

/** The composition root: the only place where the parts and the world meet. */
export async function start(
  root: HTMLElement,
  { done, blocked }: OpeningWatch,
  onStore: (store: Store) => void,
): Promise<void> {
  countThisTab()
  // Each step is a task of its own: all of them in one would hold up an old phone for a quarter of a second.
  await breathe()
  nameProgram().catch(() => undefined)
  await breathe()
  await fetchForAddress(routeOfHash(window.location.hash))
  await breathe()
  const { openStore } = await import('./storage/open')
  const { store, opening, vault } = await openStore({
    unlock: async (locks, settings) => {
      done()
      return (await import('./pages/lock/gate')).askPassphrase(root, locks, settings)
    },
    onReloadNeeded: (reason) => {
      if (reason === 'updated') return window.location.reload()
      meetFault(reason)
      // A page that is too old would be served again by its service worker, and reload for ever.
      if (reason === 'outdated') void import('./platform/watch-updates').then(({ lookForUpdate }) => lookForUpdate())
    },
    onBlocked: blocked,
  })
  onStore(store)
  await breathe()
  const preferences = await readPreferences(store, navigator.languages)
  const device = await deviceOf(store)
  await breathe()
  const parts = {
    store,
    opening,
    vault,
    evidenceFiles: once(async () => (await import('./storage/evidence-files')).openEvidenceFiles(vault.sealer)),
    snapshots: once(async () => (await import('./storage/snapshots')).openSnapshots(vault.sealer)),
    summaries: once(async () => {
      const { noSummaries, openSummaries } = await import('./storage/summaries')
      return vault.sealer === null ? openSummaries() : noSummaries
    }),
    clock: browserClock,
    identifiers: browserIdentifiers,
    device,
  }
  const world = worldOf(parts, async () => (await import('./state/method')).shippedMethod)
  const app = createApp(world, preferences, watchRoute(window))
  saveOnLeaving(app.writer)
  await breathe()
  done()
  render(<Shell app={app} />, root)
  followSheetKey(app)
  void import('./after-start').then(({ afterStart }) => afterStart(app))
}
