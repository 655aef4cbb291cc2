import type { PickedFile } from './files'

/** Where the service worker puts the files that another app shared, until the page takes them. */
export const sharedCache = 'ittisaq-shared'

/** What was shared, once: taken is gone. None where nothing was, or where the browser has no such store. */
export async function takeShared(): Promise<readonly PickedFile[]> {
  if (!('caches' in globalThis) || !(await caches.has(sharedCache))) return []
  const cache = await caches.open(sharedCache)
  const files: PickedFile[] = []
  for (const request of await cache.keys()) {
    const bytes = await (await cache.match(request))?.arrayBuffer()
    if (bytes === undefined) continue
    const name = decodeURIComponent(request.url.split('/').at(-1) ?? '')
    files.push({ name, size: bytes.byteLength, bytes: async () => new Uint8Array(bytes) })
  }
  await caches.delete(sharedCache)
  return files
}
