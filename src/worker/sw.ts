import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  matchPrecache,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { sharedCache } from '../platform/shared'
import { newsFile, type WorkerQuestion } from '../platform/worker-messages'
import { mendParts, missingParts } from './parts'

/** The part of a service worker's world that we use; TypeScript's page library does not know it. */
interface ServiceWorkerWorld {
  readonly __WB_MANIFEST: (PrecacheEntry | string)[]
  readonly registration: ServiceWorkerRegistration
  readonly skipWaiting: () => Promise<void>
  readonly clients: { readonly claim: () => Promise<void> }
}

interface ExtendableEvent extends Event {
  readonly waitUntil: (done: Promise<unknown>) => void
}

declare const self: ServiceWorkerWorld & typeof globalThis

const parts = self.__WB_MANIFEST

/** All of the program is stored when it is installed, and served from there: with a network or without. */
precacheAndRoute(parts)
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')))

/**
 * The page of the very first visit is served from the store too, from the moment it says "ready to work offline": what it
 * loads on demand would still come from the network otherwise, until somebody reloads it.
 */
addEventListener('activate', (event) => {
  if ('waitUntil' in event) (event as ExtendableEvent).waitUntil(self.clients.claim())
})

/** As Workbox names the store of this scope. */
const store = `workbox-precache-v2-${self.registration.scope}`

async function answerTo(question: WorkerQuestion): Promise<unknown> {
  switch (question.type) {
    // A newer version starts when the reader says so, never in the middle of an answer.
    case 'SKIP_WAITING':
      return self.skipWaiting()
    case 'MISSING':
      return (await missingParts(parts)).length
    case 'MEND':
      return mendParts(parts, store)
    case 'NEWS':
      return (await matchPrecache(newsFile(question.language)))?.json()
  }
}

addEventListener('message', (event: MessageEvent<WorkerQuestion>) => {
  const done = answerTo(event.data)
    .catch(() => null)
    .then((answer) => event.ports[0]?.postMessage(answer))
  if ('waitUntil' in event) (event as Event as ExtendableEvent).waitUntil(done)
})

const address = (path: string): string => new URL(path, self.registration.scope).href

/**
 * Files that another app shares with Ittisaq (the manifest's `share_target`) are put aside, and the page that opens files is
 * shown: it takes them from there. They never leave the device.
 */
async function put(request: Request): Promise<void> {
  const form = await request.formData()
  const files = form.getAll('files').filter((value) => value instanceof File)
  const cache = await caches.open(sharedCache)
  for (const [index, file] of files.entries()) {
    const name = encodeURIComponent(file.name)
    await cache.put(address(`shared/${index}/${name}`), new Response(file))
  }
}

/** The page that opens files is shown even where there was no room for them. */
async function receive(request: Request): Promise<Response> {
  await put(request).catch(() => undefined)
  return Response.redirect(address('./#/open'), 303)
}

registerRoute(
  ({ url }) => url.href === address('share'),
  ({ request }) => receive(request),
  'POST',
)
