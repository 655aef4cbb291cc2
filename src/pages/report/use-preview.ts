import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Showable } from '../../report/report-messages'
import { type ShownReport, showReport } from './print-document'

export type PreviewState = { readonly type: 'none' } | { readonly type: 'composing' } | ShownReport

export interface Preview {
  readonly state: ReadonlySignal<PreviewState>
  readonly open: (load: () => Promise<Showable>) => void
  readonly close: () => void
}

/** One page at a time; closing it forgets it. */
export function usePreview(): Preview {
  const state = useSignal<PreviewState>({ type: 'none' })
  const running = useRef<AbortController | null>(null)
  const stop = (): void => {
    running.current?.abort()
    running.current = null
  }
  useEffect(() => stop, [])
  return {
    state,
    open: (load) => {
      stop()
      const job = new AbortController()
      running.current = job
      state.value = { type: 'composing' }
      void showReport(load, { onProgress: () => {}, signal: job.signal }).then((result) => {
        if (running.current === job) state.value = result
      })
    },
    close: () => {
      stop()
      state.value = { type: 'none' }
    },
  }
}
