import { lookForParts } from './stored-parts'
import { trustedScriptUrl } from './trusted'
import { isOld, isOneFile, isPartMissing, offline, waiting } from './updates'

async function lookWhetherStored(worker: ServiceWorker): Promise<void> {
  try {
    await lookForParts(worker)
  } catch {
    offline.value = 'not-ready'
  }
}

/** Follows a version while it downloads. The first one makes the program ready; a later one waits for the reader. */
function follow(worker: ServiceWorker, isFirst: boolean): void {
  worker.addEventListener('statechange', () => {
    if (worker.state === 'installed' && !isFirst) waiting.value = worker
    if (worker.state === 'activated' && isFirst) void lookWhetherStored(worker)
    if (worker.state === 'redundant' && isFirst) offline.value = 'not-ready'
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

/** A part that is fetched late does not come: it may be gone with an older version, or the network with it. */
function watchParts(): void {
  window.addEventListener('vite:preloadError', () => {
    isPartMissing.value = true
  })
}

/** Registers the service worker and follows it from then on. Once a page. */
export async function watchUpdates(): Promise<void> {
  if (isOneFile) return
  watchParts()
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
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
    if (known === undefined) offline.value = 'not-ready'
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
