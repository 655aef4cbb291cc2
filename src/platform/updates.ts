import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { trustedScriptUrl } from './trusted'

/** Whether the whole program is on this device. */
export type OfflineState = 'getting-ready' | 'ready' | 'not-ready' | 'unsupported' | 'one-file'

/** The whole app as one file, opened from a disk: there is nothing to fetch and nobody to ask for a newer one. */
export const isOneFile = import.meta.env.MODE === 'portable'

const state = signal<OfflineState>('unsupported')
/** The newer version, downloaded, that starts when the reader agrees. */
export const waiting = signal<ServiceWorker | null>(null)
/** Another tab has started the newer version: this page is the old one. */
export const isOld = signal(false)

/** How many of the program's files are not on this device though they should be. */
const missing = signal(0)

export const offline: ReadonlySignal<OfflineState> = state

export const missingParts: ReadonlySignal<number> = missing

export const updateReady: ReadonlySignal<boolean> = computed(() => waiting.value !== null || isOld.value)

/** Says how many files are missing, and with that whether the network may go. */
export function tellMissing(count: number): void {
  missing.value = count
  state.value = count === 0 ? 'ready' : 'not-ready'
}

/** Whoever asks the worker is itself one of the files that are looked for. */
async function lookWhetherStored(worker: ServiceWorker): Promise<void> {
  try {
    await (await import('./stored-parts')).lookForParts(worker)
  } catch {
    state.value = 'not-ready'
  }
}

/** Follows a version while it downloads. The first one makes the program ready; a later one waits for the reader. */
function follow(worker: ServiceWorker, isFirst: boolean): void {
  worker.addEventListener('statechange', () => {
    if (worker.state === 'installed' && !isFirst) waiting.value = worker
    if (worker.state === 'activated' && isFirst) void lookWhetherStored(worker)
    if (worker.state === 'redundant' && isFirst) state.value = 'not-ready'
  })
}

function watch(registration: ServiceWorkerRegistration): void {
  if (registration.active !== null) {
    waiting.value = registration.waiting
    void lookWhetherStored(registration.active)
  }
  if (registration.installing !== null) follow(registration.installing, registration.active === null)
  registration.addEventListener('updatefound', () => {
    if (registration.installing !== null) follow(registration.installing, registration.active === null)
  })
}

/** A part that is fetched late is gone: another tab has started a newer version, and this page has to load it too. */
function watchParts(): void {
  window.addEventListener('vite:preloadError', () => {
    isOld.value = true
  })
}

/** Registers the service worker and follows it from then on. Once a page. */
export async function watchUpdates(): Promise<void> {
  if (isOneFile) {
    state.value = 'one-file'
    return
  }
  watchParts()
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  state.value = 'getting-ready'
  if (serviceWorker.controller !== null) {
    serviceWorker.addEventListener('controllerchange', () => {
      isOld.value = true
    })
  }
  try {
    watch(await serviceWorker.register(trustedScriptUrl('./sw.js')))
  } catch {
    // Without a network, or in development: what was stored before still serves.
    const known = await serviceWorker.getRegistration().catch(() => undefined)
    if (known === undefined) state.value = 'not-ready'
    else watch(known)
  }
}

/** Asks for a newer version where this one found data that it is too old for; the reader is told when it has arrived. */
export async function lookForUpdate(): Promise<void> {
  if (isOneFile || !('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined)
  await registration?.update().catch(() => undefined)
}

/** Starts the newer version once `flushed` has resolved: nothing typed may be lost on the way. */
export async function applyUpdate(flushed: Promise<void>): Promise<void> {
  await flushed
  const worker = waiting.peek()
  const reload = () => window.location.reload()
  if (worker === null || worker.state === 'activated') return reload()
  worker.addEventListener('statechange', () => {
    if (worker.state === 'activated') reload()
  })
  worker.postMessage({ type: 'SKIP_WAITING' })
}
