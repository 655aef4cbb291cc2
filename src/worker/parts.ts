import { getCacheKeyForURL, type PrecacheEntry } from 'workbox-precaching'

type Parts = readonly (PrecacheEntry | string)[]

/** Addresses under which the files of this version are stored. */
const wantedKeys = (parts: Parts): readonly string[] =>
  parts.map((part) => getCacheKeyForURL(typeof part === 'string' ? part : part.url)).filter((key) => key !== undefined)

/** Only the stores of the program itself: what another app shared is none of its files. */
async function stores(): Promise<readonly Cache[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith('workbox-precache'))
  return Promise.all(names.map((name) => caches.open(name)))
}

/** Which files of the program this device does not have: asked of the store itself, as a browser or a person may have emptied it. */
export async function missingParts(parts: Parts): Promise<readonly string[]> {
  const keys = await Promise.all((await stores()).map((store) => store.keys()))
  const stored = new Set(keys.flat().map(({ url }) => url))
  return wantedKeys(parts).filter((key) => !stored.has(key))
}

/**
 * Fetches what is missing. Only after the server has been found to carry this very version: a file without a hash in its
 * name would else be of another one.
 */
export async function mendParts(parts: Parts, store: string): Promise<number> {
  const cache = await caches.open(store)
  for (const key of await missingParts(parts)) {
    const response = await fetch(key, { cache: 'reload', credentials: 'same-origin' }).catch(() => null)
    if (response?.ok === true) await cache.put(key, response).catch(() => undefined)
  }
  return (await missingParts(parts)).length
}
