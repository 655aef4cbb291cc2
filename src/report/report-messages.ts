import type { Direction } from '../charts/drawing'
import type { ReportDocument } from './document'
import type { WebPage } from './html/render-html'
import type { ReportRecipe } from './report-recipe'

export type FileKind = 'pdf' | 'docx' | 'html' | 'xlsx'

/** What becomes a file, and of which kind: a document that is there already, or a report still to be composed. */
export type Printable =
  | { readonly kind: 'pdf'; readonly document: ReportDocument }
  | { readonly kind: FileKind; readonly recipe: ReportRecipe }

/** What becomes a page to look at, before any file is made. */
export interface Showable {
  readonly kind: 'page'
  readonly recipe: ReportRecipe
}

/** To the report worker: what to print, and where the app's fonts are. */
export interface ReportRequest {
  readonly printable: Printable | Showable
  /** The page's base address; a worker has only its own. */
  readonly base: string
}

export type ReportFailure =
  /** The parts that write the file did not come. */
  | 'engine'
  /** The document could not be composed: a fault of the program. */
  | 'composing'
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

/** The report as a page, in parts: whoever shows it has rules about style sheets. */
export interface ShownPage extends WebPage {
  readonly language: string
  readonly direction: Direction
}

/** From the report worker. */
export type ReportReply =
  | { readonly type: 'composing' }
  | { readonly type: 'fonts' }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  /** At work, nobody knows for how long: said now and then, as a sign of life. */
  | { readonly type: 'writing' }
  | ({ readonly type: 'made' } & WrittenFile)
  | { readonly type: 'page'; readonly page: ShownPage }
  | { readonly type: 'failed'; readonly reason: ReportFailure; readonly detail: string }
