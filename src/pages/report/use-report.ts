import { useSignal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals-core'
import { useEffect, useRef } from 'preact/hooks'
import type { Assessment } from '../../domain/assessment/fold'
import type { Language } from '../../i18n/languages'
import type { World } from '../../state/world'
import { type MadeReport, makeReport, type ReportProgress } from './make-report'

/** A report that is there, and what it was made of. */
export interface ReadyReport {
  readonly type: 'made'
  readonly language: Language
  readonly name: string
  readonly file: Blob
  readonly pages: number
  readonly missing: readonly string[]
  /** Entries that it holds: with more, it is out of date. */
  readonly entryCount: number
}

export type ReportState =
  | { readonly type: 'none' }
  | { readonly type: 'making'; readonly progress: ReportProgress }
  | ReadyReport
  | Extract<MadeReport, { type: 'cancelled' | 'failed' }>

export const reportType = 'application/pdf'

/** `TUN-2026-ar.pdf`. */
export function reportName({ details, id }: Assessment, language: Language): string {
  const subject = details === null ? id.slice(0, 8) : `${details.country}-${details.year}`
  return `${subject}-${language}.pdf`
}

function stateOf(made: MadeReport, assessment: Assessment, language: Language): ReportState {
  if (made.type !== 'made') return made
  const { bytes, pages, missing } = made
  const { entryCount } = assessment
  const file = new Blob([bytes], { type: reportType })
  return { type: 'made', language, name: reportName(assessment, language), file, pages, missing, entryCount }
}

export interface ReportMaker {
  readonly state: ReadonlySignal<ReportState>
  readonly make: (assessment: Assessment, language: Language) => void
  readonly cancel: () => void
}

/** One report at a time; leaving the page stops it. */
export function useReport(world: World): ReportMaker {
  const state = useSignal<ReportState>({ type: 'none' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  return {
    state,
    cancel: () => running.current?.abort(),
    make: (assessment, language) => {
      running.current?.abort()
      const job = new AbortController()
      running.current = job
      const onProgress = (progress: ReportProgress): void => {
        if (running.current === job) state.value = { type: 'making', progress }
      }
      void makeReport(world, assessment, language, { onProgress, signal: job.signal }).then((made) => {
        if (running.current === job) state.value = stateOf(made, assessment, language)
      })
    },
  }
}
