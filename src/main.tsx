// Makes components follow the signals that they read.
import '@preact/signals'
import './styles/index.css'
import { render } from 'preact'
import { Shell } from './app'
import { browserClock, browserIdentifiers } from './platform/browser'
import { watchInstallPrompt } from './platform/install-prompt'
import { lookForUpdate, watchUpdates } from './platform/updates'
import { type App, createApp } from './state/app'
import { readPreferences } from './state/preferences'
import { watchRoute } from './state/route'
import { lookWhetherUpdated } from './state/updated'
import { worldOf } from './state/world'
import type { Writer } from './state/writer'
import { openStore } from './storage/open'
import type { Store } from './storage/store'

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

interface LaunchQueue {
  readonly setConsumer: (consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void) => void
}

/** Files that the system opens with Ittisaq, where it is installed (the manifest's `file_handlers`). */
function followLaunches(app: App): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue }
  launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length > 0) void import('./pages/open/launched').then(({ openLaunched }) => openLaunched(app, files))
  })
}

/** Most devices have no folder and nothing deleted: they load nothing for it. */
async function keepUp(app: App): Promise<void> {
  const { store } = app.world
  const settings = await Promise.all([store.readSetting('deleted'), store.readSetting('folder')])
  if (settings.some((one) => one !== null)) (await import('./state/upkeep')).keepUp(app)
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

/** The composition root: the only place where the parts and the world meet. */
async function start(root: HTMLElement, onStore: (store: Store) => void): Promise<void> {
  const { store, opening } = await openStore({
    // A page that is too old would be served again by its service worker, and reload for ever.
    onReloadNeeded: (reason) => (reason === 'updated' ? window.location.reload() : void lookForUpdate()),
  })
  onStore(store)
  const preferences = await readPreferences(store, navigator.languages)
  const parts = {
    store,
    opening,
    evidenceFiles: once(async () => (await import('./storage/evidence-files')).openEvidenceFiles()),
    snapshots: once(async () => (await import('./storage/snapshots')).openSnapshots()),
    clock: browserClock,
    identifiers: browserIdentifiers,
    device: await deviceOf(store),
  }
  const world = worldOf(parts, async () => (await import('./state/method')).shippedMethod)
  const app = createApp(world, preferences, watchRoute(window))
  saveOnLeaving(app.writer)
  render(<Shell app={app} />, root)
  void watchUpdates()
  void keepUp(app)
  void lookWhetherUpdated(store)
  followLaunches(app)
  followSheetKey(app)
}

/** Says that it could not start, and where not even that can be loaded, leaves what stood in the page before. */
async function open(root: HTMLElement): Promise<void> {
  const notStarted = document.getElementById('not-started')
  notStarted?.remove()
  let opened: Store | null = null
  try {
    await start(root, (store) => {
      opened = store
    })
  } catch (error) {
    await import('./pages/trouble/start')
      .then(({ showFailedStart }) => showFailedStart(root, error, opened))
      .catch(() => root.after(notStarted ?? ''))
  }
}

watchInstallPrompt()
const root = document.getElementById('app')
if (root !== null) void open(root)
