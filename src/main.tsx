// Makes components follow the signals that they read.
import '@preact/signals'
import './styles/index.css'
import { render } from 'preact'
import { dressDocument, Shell } from './app'
import { readerFor } from './i18n/readers'
import { loadLanguage } from './i18n/translate'
import { browserClock, browserIdentifiers } from './platform/browser'
import { lookForUpdate, watchUpdates } from './platform/updates'
import { type App, createApp } from './state/app'
import { lastLook } from './state/look'
import { readPreferences } from './state/preferences'
import { watchRoute } from './state/route'
import { worldOf } from './state/world'
import type { Writer } from './state/writer'
import { openStore } from './storage/open'
import type { Store } from './storage/store'
import { Opening, programName } from './ui/frame/opening'

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

/** The bar in the reader's language, while storage is being opened. */
async function showOpening(root: HTMLElement): Promise<void> {
  const look = lastLook(navigator.languages)
  dressDocument(look)
  render(<Opening />, root)
  await loadLanguage(look.language)
  programName.value = readerFor(look.language, 'western').t('common:app.name')
}

/** The composition root: the only place where the parts and the world meet. */
async function start(root: HTMLElement): Promise<void> {
  void showOpening(root)
  const { store, opening } = await openStore({
    // A page that is too old would be served again by its service worker, and reload for ever.
    onReloadNeeded: (reason) => (reason === 'updated' ? window.location.reload() : void lookForUpdate()),
  })
  const preferences = await readPreferences(store, navigator.languages)
  const parts = {
    store,
    opening,
    evidenceFiles: once(async () => (await import('./storage/evidence-files')).openEvidenceFiles()),
    snapshots: once(async () => (await import('./storage/snapshots')).openSnapshots()),
    summaries: once(async () => (await import('./storage/summaries')).openSummaries()),
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
  followLaunches(app)
}

document.getElementById('not-started')?.remove()
const root = document.getElementById('app')
if (root !== null) void start(root)
