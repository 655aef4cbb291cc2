import { startWorker } from '../../platform/trusted'
import workerUrl from '../../report/report.worker?worker&url'
import type {
  Printable,
  ReportFailure,
  ReportReply,
  ReportRequest,
  Showable,
  ShownPage,
  WrittenFile,
} from '../../report/report-messages'

export type ReportProgress =
  | { readonly type: 'composing' }
  | { readonly type: 'fonts' }
  /** Laying out and drawing, from 0 to 1. */
  | { readonly type: 'setting'; readonly share: number }
  /** The same where its length is not known beforehand. */
  | { readonly type: 'writing' }

/** It came to nothing. */
export type Stopped =
  | { readonly type: 'cancelled' }
  | {
      readonly type: 'failed'
      /** `worker`: it did not start or died; `silence`: it said nothing for too long. */
      readonly reason: ReportFailure | 'worker' | 'silence'
      readonly detail: string
    }

export type MadeReport = ({ readonly type: 'made' } & WrittenFile) | Stopped

export type ShownReport = { readonly type: 'page'; readonly page: ShownPage } | Stopped

export interface ReportJob {
  readonly onProgress: (progress: ReportProgress) => void
  readonly signal: AbortSignal
}

/** A minute without a word from a worker that reports every hundredth of its work: it is stuck. */
const patience = 60_000

const failed = (reason: (Stopped & { type: 'failed' })['reason'], detail: string): Stopped => ({
  type: 'failed',
  reason,
  detail,
})

type Ended = MadeReport | ShownReport

/** Composes and prints in a worker of its own, so that the page stays alive; it ends with the report, the failure or the signal. */
function work(printable: Printable | Showable, base: string, { onProgress, signal }: ReportJob): Promise<Ended> {
  return new Promise((resolve) => {
    const worker = startWorker(workerUrl)
    let silence: ReturnType<typeof setTimeout>
    const end = (result: Ended): void => {
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
      if (data.type === 'composing' || data.type === 'fonts' || data.type === 'writing') onProgress({ type: data.type })
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

/** Fetches what the document needs. */
export type LoadPrintable = () => Promise<Printable>

async function made(load: () => Promise<Printable | Showable>, job: ReportJob): Promise<Ended> {
  job.onProgress({ type: 'composing' })
  const printable = await load().catch((error: unknown) => failed('engine', words(error)))
  if (job.signal.aborted) return { type: 'cancelled' }
  if ('type' in printable) return printable
  try {
    return await work(printable, globalThis.document.baseURI, job)
  } catch (error) {
    return failed('worker', words(error))
  }
}

/** A document as a file of its kind. Never rejects. */
export async function printDocument(load: LoadPrintable, job: ReportJob): Promise<MadeReport> {
  const ended = await made(load, job)
  return ended.type === 'page' ? failed('worker', '') : ended
}

/** The report as a page to look at. Never rejects. */
export async function showReport(load: () => Promise<Showable>, job: ReportJob): Promise<ShownReport> {
  const ended = await made(load, job)
  return ended.type === 'made' ? failed('worker', '') : ended
}
