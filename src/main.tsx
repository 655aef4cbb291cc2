// Makes components follow the signals that they read.
import { signal } from '@preact/signals'
import './styles/index.css'
import { render } from 'preact'
import { fetchAhead, Shell } from './app'
import { readerFor } from './i18n/readers'
import { loadLanguage } from './i18n/translate'
import { breathe } from './platform/breathe'
import { browserClock, browserIdentifiers } from './platform/browser'
import { watchInstallPrompt } from './platform/install-prompt'
import { countThisTab } from './platform/tabs'
import { type App, createApp } from './state/app'
import { meetFault } from './state/faults'
import { lastLook } from './state/look'
import { readPreferences } from './state/preferences'
import { type Route, routeOfHash, watchRoute } from './state/route'
import { worldOf } from './state/world'
import type { Writer } from './state/writer'
import type { Store } from './storage/store'
import { Opening, programName } from './ui/frame/opening'
import { dressDocument } from './ui/frame/use-document'

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

const notStarted = document.getElementById('not-started')

/** Milliseconds after which an empty page would look broken. */
const waitingTime = 2_500

/** Says why it takes long, should it do so. Call the first function when the page is there, the second when it will not come. */
function watchOpening(root: HTMLElement) {
  const waiting = signal<'late' | 'blocked' | 'stopped'>('late')
  let isOver = false
  const show = async (): Promise<void> => {
    await (await import('./ui/waiting/waiting')).showWaiting(root, waiting, () => isOver)
  }
  const timer = setTimeout(() => void show(), waitingTime)
  return {
    done: () => {
      isOver = true
      clearTimeout(timer)
    },
    blocked: () => {
      waiting.value = 'blocked'
    },
    stop: () => {
      waiting.value = 'stopped'
      // Not even that can be loaded: what stood in the page before the program did.
      show().catch(() => notStarted !== null && document.body.append(notStarted))
    },
  }
}

type Watch = ReturnType<typeof watchOpening>

/** What the address will need, on its way while the disk is asked: one after the other they are most of a slow phone's waiting. */
function fetchForAddress(route: Route): void {
  fetchAhead(route)
  if (!('assessment' in route)) return
  const parts = [import('./domain/assessment/entry-schema'), import('./state/current'), import('./state/method')]
  void Promise.allSettled(parts)
}

/** The bar in the reader's language, while storage is being opened. */
async function showOpening(root: HTMLElement): Promise<void> {
  const look = lastLook(navigator.languages)
  dressDocument(look)
  await breathe()
  render(<Opening />, root)
  await breathe()
  await loadLanguage(look.language)
  programName.value = readerFor(look.language, 'western').t('common:app.name')
}

/** The composition root: the only place where the parts and the world meet. */
async function start(root: HTMLElement, { done, blocked }: Watch, onStore: (store: Store) => void): Promise<void> {
  countThisTab()
  // Each step is a task of its own: all of them in one would hold up an old phone for a quarter of a second.
  await breathe()
  // Only the bar: what is wrong with it will be said by what comes after.
  showOpening(root).catch(() => undefined)
  await breathe()
  fetchForAddress(routeOfHash(window.location.hash))
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
    device: await deviceOf(store),
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

/** Where it cannot start, says so, and saves what is stored; in fewer words where not even that can be loaded. */
async function open(root: HTMLElement): Promise<void> {
  const watch = watchOpening(root)
  let opened: Store | null = null
  try {
    await start(root, watch, (store) => {
      opened = store
    })
  } catch (error) {
    await import('./pages/trouble/start')
      .then(({ showFailedStart }) => showFailedStart(root, error, opened))
      .then(watch.done, watch.stop)
  }
}

notStarted?.remove()
watchInstallPrompt()
const root = document.getElementById('app')
if (root !== null) void open(root)
