import { type PickedFile, pickedFile } from './files'

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

interface LaunchQueue {
  readonly setConsumer: (consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void) => void
}

/** Files that the system opens with Ittisaq, where it was installed and may be chosen for them (`file_handlers`). */
export function watchLaunches(onFiles: (files: readonly PickedFile[]) => void): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue }
  launchQueue?.setConsumer(({ files = [] }) => {
    void Promise.all(files.map((handle) => handle.getFile())).then((opened) => {
      if (opened.length > 0) onFiles(opened.map(pickedFile))
    })
  })
}
