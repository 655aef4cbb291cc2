import { type ReadonlySignal, signal } from '@preact/signals-core'
import { decoder } from '../domain/exchange/fountain'
import { digestOfBytes } from '../platform/digest'
import type { KeptFrames } from '../platform/kept-frames'

/** What is worth a sentence beside the progress. */
export type ReceivingNotice =
  /** A code that is none of ours. */
  | 'foreign'
  /** Somebody else's handing over: the one under way goes on. */
  | 'other'
  /** All of it came, and it is not what was sent: from the beginning again. */
  | 'damaged'

export interface Receiving {
  /** Of 0 before the first frame. */
  readonly progress: ReadonlySignal<{ readonly have: number; readonly blocks: number }>
  readonly notice: ReadonlySignal<ReceivingNotice | null>
  /** A code was seen. */
  readonly see: (bytes: Uint8Array) => Promise<void>
  /** Gives up what came, and takes whatever is seen next. */
  readonly startAgain: () => void
}

/** Puts the frames seen together, those `kept` from before first; `onWhole` gets the bytes, checked, once. */
export async function openReceiving(kept: KeptFrames, onWhole: (bytes: Uint8Array) => void): Promise<Receiving> {
  let current = decoder()
  let isOver = false
  const progress = signal(current.progress())
  const notice = signal<ReceivingNotice | null>(null)

  function startAgain(): void {
    kept.forget()
    current = decoder()
    progress.value = current.progress()
    notice.value = null
  }

  async function finish(): Promise<void> {
    const received = current.received()
    if (received === null || isOver) return
    isOver = true
    if ((await digestOfBytes(received.bytes)) === received.digest) {
      kept.forget()
      onWhole(received.bytes)
      return
    }
    isOver = false
    startAgain()
    notice.value = 'damaged'
  }

  for (const frame of kept.all()) current.take(frame)
  progress.value = current.progress()
  await finish()

  return {
    progress,
    notice,
    startAgain,
    see: async (bytes) => {
      if (isOver) return
      const taken = current.take(bytes)
      if (taken === 'foreign' || taken === 'other') notice.value = taken
      if (taken !== 'added') return
      notice.value = null
      kept.keep(bytes)
      progress.value = current.progress()
      await finish()
    },
  }
}
