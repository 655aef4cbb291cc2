import { computed, type ReadonlySignal, signal } from '@preact/signals-core'

/** Whether the whole program is on this device. */
export type OfflineState = 'getting-ready' | 'ready' | 'not-ready' | 'unsupported' | 'one-file'

/** The whole app as one file, opened from a disk: there is nothing to fetch and nobody to ask for a newer one. */
export const isOneFile = import.meta.env.MODE === 'portable'

function firstState(): OfflineState {
  if (isOneFile) return 'one-file'
  return 'serviceWorker' in (globalThis.navigator ?? {}) ? 'getting-ready' : 'unsupported'
}

/** Changed only by what watches the service worker, which comes after the first screen. */
export const offline = signal(firstState())

/** The newer version, downloaded, that starts when the reader agrees. */
export const waiting = signal<ServiceWorker | null>(null)
/** Another tab has started the newer version: this page is the old one. */
export const isOld = signal(false)
/** A part of the program did not come when it was needed. Why is not known: that is no word of a newer version. */
export const isPartMissing = signal(false)

/** How many of the program's files are not on this device though they should be. */
export const missingParts = signal(0)

export const updateReady: ReadonlySignal<boolean> = computed(() => waiting.value !== null || isOld.value)
