import type { Direction } from '../charts/drawing'
import type { ReportDocument } from './document'
import type { Sheet } from './xlsx/sheet'

/** What becomes a file, and of which kind: a document, or the tables as sheets. */
export type Printable =
  | { readonly kind: 'pdf' | 'docx' | 'html'; readonly document: ReportDocument }
  | { readonly kind: 'xlsx'; readonly sheets: readonly Sheet[]; readonly direction: Direction }

/** To the report worker: what to print, and where the app's fonts are. */
export interface ReportRequest {
  readonly printable: Printable
  /** The page's base address; a worker has only its own. */
  readonly base: string
}

export type ReportFailure =
  /** The parts that write the file did not come. */
  | 'engine'
  /** The fonts did not come: no network and not stored on this device. */
  | 'fonts'
  /** The file could not be written: a fault of the program. */
  | 'setting'

/** A file that is there. */
export interface WrittenFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Null where the file is not made of pages. */
  readonly pages: number | null
  /** Characters that no font of the file has; empty where the reader's device brings the fonts. */
  readonly missing: readonly string[]
}

/** From the report worker. */
export type ReportReply =
  | { readonly type: 'fonts' }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  /** At work, nobody knows for how long: said now and then, as a sign of life. */
  | { readonly type: 'writing' }
  | ({ readonly type: 'made' } & WrittenFile)
  | { readonly type: 'failed'; readonly reason: ReportFailure; readonly detail: string }
