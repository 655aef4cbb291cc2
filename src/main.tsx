// Makes components follow the signals that they read.
import '@preact/signals'
import './styles/index.css'
import { render } from 'preact'
import { Shell } from './app'
import { browserClock, browserIdentifiers } from './platform/browser'
import { lookForUpdate, watchUpdates } from './platform/updates'
import { createApp } from './state/app'
import { readPreferences } from './state/preferences'
import { watchRoute } from './state/route'
import { worldOf } from './state/world'
import { openStore } from './storage/open'
import type { Store } from './storage/store'

async function deviceOf(store: Store): Promise<string> {
  const known = await store.readSetting('device')
  if (known !== null) return known
  const device = browserIdentifiers.newId().slice(0, 16)
  await store.writeSetting('device', device)
  return device
}

/** The composition root: the only place where the parts and the world meet. */
async function start(root: HTMLElement): Promise<void> {
  const { store, opening } = await openStore({
    // A page that is too old would be served again by its service worker, and reload for ever.
    onReloadNeeded: (reason) => (reason === 'updated' ? window.location.reload() : void lookForUpdate()),
  })
  const preferences = await readPreferences(store, navigator.languages)
  const parts = {
    store,
    opening,
    clock: browserClock,
    identifiers: browserIdentifiers,
    device: await deviceOf(store),
  }
  const world = worldOf(parts, async () => (await import('./state/method')).shippedMethod)
  const app = createApp(world, preferences, watchRoute(window))
  render(<Shell app={app} />, root)
  void watchUpdates()
}

document.getElementById('not-started')?.remove()
const root = document.getElementById('app')
if (root !== null) void start(root)
