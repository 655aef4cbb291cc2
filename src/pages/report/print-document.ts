import { trustedScriptUrl } from '../../platform/trusted'
import workerUrl from '../../report/report.worker?worker&url'
import type { Printable, ReportFailure, ReportReply, ReportRequest, WrittenFile } from '../../report/report-messages'

export type ReportProgress =
  | { readonly type: 'composing' }
  | { readonly type: 'fonts' }
  /** Laying out and drawing, from 0 to 1. */
  | { readonly type: 'setting'; readonly share: number }
  /** The same where its length is not known beforehand. */
  | { readonly type: 'writing' }

export type MadeReport =
  | ({ readonly type: 'made' } & WrittenFile)
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
function printReport(printable: Printable, base: string, { onProgress, signal }: ReportJob): Promise<MadeReport> {
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
      if (data.type === 'fonts' || data.type === 'writing') onProgress({ type: data.type })
      else if (data.type === 'progress') onProgress({ type: 'setting', share: data.done / Math.max(1, data.total) })
      else end(data)
    })
    worker.addEventListener('error', (event) => end(failed('worker', event.message ?? '')))
    worker.addEventListener('messageerror', () => end(failed('worker', '')))
    signal.addEventListener('abort', onAbort)
    wait()
    worker.postMessage({ printable, base } satisfies ReportRequest)
  })
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Fetches what the document needs, then composes it: two steps, as the first fails where a part cannot be loaded. */
export type LoadPrintable = () => Promise<() => Printable>

/** A document as a file of its kind. Never rejects. */
export async function printDocument(load: LoadPrintable, job: ReportJob): Promise<MadeReport> {
  job.onProgress({ type: 'composing' })
  const compose = await load().catch((error: unknown) => failed('engine', words(error)))
  if (job.signal.aborted) return { type: 'cancelled' }
  if (typeof compose !== 'function') return compose
  try {
    return await printReport(compose(), globalThis.document.baseURI, job)
  } catch (error) {
    return failed('composing', words(error))
  }
}
