import type { ReportDocument } from './document'

/** To the report worker: what to print, and where the app's fonts are. */
export interface ReportRequest {
  readonly document: ReportDocument
  /** The page's base address; a worker has only its own. */
  readonly base: string
}

export type ReportFailure =
  /** The parts that set the report did not come. */
  | 'engine'
  /** The fonts did not come: no network and not stored on this device. */
  | 'fonts'
  /** The document could not be set: a fault of the program. */
  | 'setting'

/** From the report worker. */
export type ReportReply =
  | { readonly type: 'fonts' }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | {
      readonly type: 'made'
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly pages: number
      readonly missing: readonly string[]
    }
  | { readonly type: 'failed'; readonly reason: ReportFailure; readonly detail: string }
