import { loadTexts } from '../../catalogue/catalogue'
import type { Assessment } from '../../domain/assessment/fold'
import { diagnose } from '../../domain/diagnostic/diagnose'
import type { Language } from '../../i18n/languages'
import { readerOf } from '../../i18n/reader'
import { trustedScriptUrl } from '../../platform/trusted'
import type { ReportDocument } from '../../report/document'
import workerUrl from '../../report/report.worker?worker&url'
import type { ReportFailure, ReportReply, ReportRequest } from '../../report/report-messages'
import type { World } from '../../state/world'

export type ReportProgress =
  | { readonly type: 'composing' }
  | { readonly type: 'fonts' }
  /** Laying out and drawing, from 0 to 1. */
  | { readonly type: 'setting'; readonly share: number }

export type MadeReport =
  | {
      readonly type: 'made'
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly pages: number
      /** Characters that no font of the report has. */
      readonly missing: readonly string[]
    }
  | { readonly type: 'cancelled' }
  | {
      readonly type: 'failed'
      /** `composing`: before the worker; `worker`: it did not start or died; `silence`: it said nothing for too long. */
      readonly reason: ReportFailure | 'composing' | 'worker' | 'silence'
      readonly detail: string
    }

export interface ReportJob {
  readonly onProgress: (progress: ReportProgress) => void
  readonly signal: AbortSignal
}

/** A minute without a word from a worker that reports every hundredth of its work: it is stuck. */
const patience = 60_000

const failed = (reason: (MadeReport & { type: 'failed' })['reason'], detail: string): MadeReport => ({
  type: 'failed',
  reason,
  detail,
})

/** Prints in a worker of its own, so that the page stays alive; it ends with the report, the failure or the signal. */
export function printReport(
  document: ReportDocument,
  base: string,
  { onProgress, signal }: ReportJob,
): Promise<MadeReport> {
  return new Promise((resolve) => {
    const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' })
    let silence: ReturnType<typeof setTimeout>
    const end = (result: MadeReport): void => {
      clearTimeout(silence)
      signal.removeEventListener('abort', onAbort)
      worker.terminate()
      resolve(result)
    }
    const onAbort = (): void => end({ type: 'cancelled' })
    const wait = (): void => {
      clearTimeout(silence)
      silence = setTimeout(() => end(failed('silence', '')), patience)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<ReportReply>) => {
      wait()
      if (data.type === 'fonts') onProgress({ type: 'fonts' })
      else if (data.type === 'progress') onProgress({ type: 'setting', share: data.done / Math.max(1, data.total) })
      else end(data)
    })
    worker.addEventListener('error', (event) => end(failed('worker', event.message ?? '')))
    worker.addEventListener('messageerror', () => end(failed('worker', '')))
    signal.addEventListener('abort', onAbort)
    wait()
    worker.postMessage({ document, base } satisfies ReportRequest)
  })
}

/** Fetched only now: who never makes a report never loads it. */
async function partsFor({ details }: Assessment, language: Language) {
  const { digits, country } = details ?? { digits: 'by-country' as const, country: '' }
  const [{ compose }, texts, reader] = await Promise.all([
    import('../../report/compose'),
    loadTexts(language),
    readerOf(language, digits, country),
  ])
  return { compose, texts, reader }
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The assessment as a PDF in one language. Never rejects. */
export async function makeReport(
  world: World,
  assessment: Assessment,
  language: Language,
  job: ReportJob,
): Promise<MadeReport> {
  job.onProgress({ type: 'composing' })
  const parts = await partsFor(assessment, language).catch((error: unknown) => failed('engine', words(error)))
  if (job.signal.aborted) return { type: 'cancelled' }
  if ('type' in parts) return parts
  const { catalogue, clock } = world
  const { compose, texts, reader } = parts
  try {
    const diagnostic = diagnose(catalogue, assessment, { sensitivity: true })
    const madeAt = new Date(clock.now()).toISOString()
    const document = compose({ diagnostic, assessment, catalogue, texts, reader, madeAt })
    return await printReport(document, globalThis.document.baseURI, job)
  } catch (error) {
    return failed('composing', words(error))
  }
}
