import type { PickedFile } from './files'

/** Where the service worker puts the files that another app shared, until the page takes them. */
export const sharedCache = 'ittisaq-shared'

/** What was shared, once: taken is gone. None where nothing was, or where the browser has no such store. */
export async function takeShared(): Promise<readonly PickedFile[]> {
  if (!('caches' in globalThis) || !(await caches.has(sharedCache))) return []
  const cache = await caches.open(sharedCache)
  const files: PickedFile[] = []
  for (const request of await cache.keys()) {
    const blob = await (await cache.match(request))?.blob()
    // Gone before it is read: one that cannot be must not be met again at every visit.
    await cache.delete(request)
    if (blob === undefined) continue
    const name = decodeURIComponent(request.url.split('/').at(-1) ?? '')
    files.push({ name, size: blob.size, bytes: async () => new Uint8Array(await blob.arrayBuffer()) })
  }
  await caches.delete(sharedCache)
  return files
}
