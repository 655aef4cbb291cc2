import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'

/** Milliseconds after which it is said that something is being done: most is done at once, and words for a moment only flicker. */
const soon = 400

export interface Busy {
  readonly isBusy: () => boolean
  /** It takes a while: worth a word. */
  readonly isLong: ReadonlySignal<boolean>
  /** Busy until `work` is done, or has failed. */
  readonly during: (work: () => Promise<void>) => Promise<void>
}

/** What a button has begun and is not done yet. */
export function useBusy(): Busy {
  const isLong = useSignal(false)
  const isBusy = useRef(false)
  async function during(work: () => Promise<void>): Promise<void> {
    isBusy.current = true
    const timer = setTimeout(() => {
      isLong.value = true
    }, soon)
    try {
      await work()
    } finally {
      clearTimeout(timer)
      isBusy.current = false
      isLong.value = false
    }
  }
  return { isBusy: () => isBusy.current, isLong, during }
}
