import { askWorker } from './ask-worker'
import { isOld, missingParts, offline, waiting } from './updates'

/** Says how many files are missing, and with that whether the network may go. */
function tellMissing(count: number): void {
  missingParts.value = count
  offline.value = count === 0 ? 'ready' : 'not-ready'
}

/** For a worker of a version that cannot be asked: the page that it would serve must be in its store. */
async function isPageStored(): Promise<boolean> {
  const page = new URL('index.html', document.baseURI)
  return (await caches.match(page, { ignoreSearch: true })) !== undefined
}

/** An active worker is not enough: every file of the program must be in its store, looked for one by one. */
export async function lookForParts(worker: ServiceWorker): Promise<void> {
  const count = await askWorker(worker, { type: 'MISSING' })
  if (typeof count === 'number') return tellMissing(count)
  if (!(await isPageStored())) throw new Error('The page is not stored')
  tellMissing(0)
}

/** Long enough for all of the program over a slow network. */
const mendingTime = 120_000

/**
 * Fetches what is missing; says whether the server could be asked. From a server with a newer version comes that whole
 * version instead, which then waits for the reader.
 */
export async function fetchMissing(): Promise<boolean> {
  try {
    const registration = await navigator.serviceWorker.getRegistration()
    if (registration?.active == null) return false
    await registration.update()
    if (registration.installing !== null || registration.waiting !== null) return true
    const count = await askWorker(registration.active, { type: 'MEND' }, mendingTime)
    if (typeof count === 'number') tellMissing(count)
    return count === 0
  } catch {
    return false
  }
}

/** What the newer version brings, asked of that version itself: a network is not needed any more. */
export async function newsOfUpdate(language: string): Promise<unknown> {
  const registration = await navigator.serviceWorker?.getRegistration()
  const worker = waiting.peek() ?? (isOld.peek() ? registration?.active : null)
  return worker == null ? null : askWorker(worker, { type: 'NEWS', language })
}
