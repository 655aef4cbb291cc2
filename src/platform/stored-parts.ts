import { askWorker } from './ask-worker'
import { missingParts, offline } from './updates'

/** Says how many files are missing, and with that whether the network may go. */
export function tellMissing(count: number): void {
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
