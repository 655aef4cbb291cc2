import { useSignal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals-core'
import { useEffect, useRef } from 'preact/hooks'
import type { Language } from '../../i18n/languages'
import type { FileKind } from '../../report/report-messages'
import { mediaTypes } from './file-kind'
import { type LoadPrintable, type MadeReport, printDocument, type ReportProgress } from './print-document'

/** What is asked for: the document, its file name, and what tells it from others. */
export interface PrintOrder {
  readonly language: Language
  readonly kind: FileKind
  /** `TUN-2026-ar.pdf`: says the language, the kind and the audience, so that another choice has another name. */
  readonly name: string
  /** Choices that the name does not say; absent where it says all. */
  readonly options?: string
  /** Of what it is made: with another, it is out of date. */
  readonly of: string
  readonly load: LoadPrintable
}

/** A file that is there, and what it was made of. */
export interface ReadyDocument extends Omit<PrintOrder, 'load'> {
  readonly type: 'made'
  readonly file: Blob
  /** Null where it is not made of pages. */
  readonly pages: number | null
  readonly missing: readonly string[]
}

export type PrintingState =
  | { readonly type: 'none' }
  | { readonly type: 'making'; readonly progress: ReportProgress }
  | ReadyDocument
  | Extract<MadeReport, { type: 'cancelled' | 'failed' }>

function stateOf(made: MadeReport, { load: _, ...order }: PrintOrder): PrintingState {
  if (made.type !== 'made') return made
  const { bytes, pages, missing } = made
  return { ...order, type: 'made', file: new Blob([bytes], { type: mediaTypes[order.kind] }), pages, missing }
}

export interface Printing {
  readonly state: ReadonlySignal<PrintingState>
  readonly make: (order: PrintOrder) => void
  readonly cancel: () => void
}

/** One document at a time; leaving the page stops it. */
export function usePrinting(): Printing {
  const state = useSignal<PrintingState>({ type: 'none' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  return {
    state,
    cancel: () => running.current?.abort(),
    make: (order) => {
      running.current?.abort()
      const job = new AbortController()
      running.current = job
      const onProgress = (progress: ReportProgress): void => {
        if (running.current === job) state.value = { type: 'making', progress }
      }
      void printDocument(order.load, { onProgress, signal: job.signal }).then((made) => {
        if (running.current === job) state.value = stateOf(made, order)
      })
    },
  }
}
