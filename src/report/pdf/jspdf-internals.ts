import { jsPDF } from 'jspdf'

/**
 * The part of jsPDF that plug-ins may use and that its types leave out. jsPDF writes the objects, the cross-reference table
 * and the compression; text, fonts, tags, links and bookmarks are ours (PDF.md says what is wrong with its own).
 */
export interface Internals {
  /** Adds to the page in work, or to the file while it is being built. */
  readonly write: (text: string) => void
  readonly newObject: () => number
  readonly newObjectDeferred: () => number
  readonly newObjectDeferredBegin: (object: number, announce: boolean) => void
  readonly putStream: (stream: Stream) => void
  readonly getPageInfo: (page: number) => { readonly objId: number; readonly pageContext: { mediaBox: MediaBox } }
  readonly pages: readonly (string[] | undefined)[]
  readonly events: {
    readonly subscribe: <Topic extends keyof Topics>(topic: Topic, listener: (data: Topics[Topic]) => void) => void
  }
}

/** In points, upwards. */
export interface MediaBox {
  readonly bottomLeftX: number
  readonly bottomLeftY: number
  readonly topRightX: number
  readonly topRightY: number
}

export interface Stream {
  readonly data: string
  readonly objectId: number
  readonly addLength1?: boolean
}

/** What happens while the file is built, in this order. */
export interface Topics {
  /** Inside the dictionary of a page. */
  readonly putPage: { readonly pageNumber: number }
  readonly putFont: { readonly font: FontEntry }
  /** After the resources: the place for objects of our own. */
  readonly postPutResources: unknown
  /** Inside the catalogue. */
  readonly putCatalog: unknown
}

/** An entry of jsPDF's font table. */
export interface FontEntry {
  readonly id: string
  readonly postScriptName: string
  readonly fontName: string
  readonly fontStyle: string
  readonly encoding: string
  /** True keeps jsPDF from looking for a font file of its own. */
  readonly isStandardFont: boolean
  readonly metadata: Record<string, never>
  objectNumber: number
  isAlreadyPutted?: boolean
}

export interface Opened {
  readonly document: jsPDF
  readonly internals: Internals
  readonly fontTable: Record<string, FontEntry>
}

/** A4 in points. Pages of any size hang from its top edge, so that one height turns all places upside down for PDF. */
export const PAGE_WIDTH = 595.28
export const PAGE_HEIGHT = 841.89

/** A new jsPDF document of one empty page, its internals and its live font table. */
export function openDocument(): Opened {
  let fontTable: Record<string, FontEntry> = {}
  // The table is private and only shown to listeners that were there before the document.
  jsPDF.API.events.push([
    'addFonts',
    (data: { readonly fonts: Record<string, FontEntry> }) => {
      fontTable = data.fonts
    },
  ])
  const document = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: false })
  jsPDF.API.events.pop()
  // jsPDF reads F1 as the font in use; the other thirteen would be listed unused and not embedded.
  for (const id of Object.keys(fontTable)) if (id !== 'F1') delete fontTable[id]
  // The border to an untyped library: what follows is checked by the tests that read the file back.
  return { document, internals: document.internal as unknown as Internals, fontTable }
}

/** `setPdfVersion` is public in fact and private in name. */
export function setPdfVersion(document: jsPDF, version: string): void {
  const holder = document as unknown as { readonly __private__: { readonly setPdfVersion: (value: string) => void } }
  holder.__private__.setPdfVersion(version)
}
