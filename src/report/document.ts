import type { Direction, Drawing, Paint } from '../charts/drawing'
import type { Paper } from './report-options'

/**
 * The document model: what `compose` makes and what every renderer (PDF, Word, web page) prints. Plain data,
 * no layout: a renderer knows nothing of assessments, and `compose` knows nothing of pages.
 */
export interface ReportDocument {
  readonly title: string
  /** Shown in the running head. */
  readonly shortTitle: string
  /** BCP 47 tag. */
  readonly language: string
  readonly direction: Direction
  /** ISO 8601 instant printed and stored in the metadata; given from outside so that the same input gives the same bytes. */
  readonly madeAt: string
  readonly author: string
  readonly subject: string
  /** Null for a document that begins with its first block. */
  readonly cover: Cover | null
  /** Heading of the table of contents, in the document's language. */
  readonly contentsTitle: string
  /** "Page {page} of {pages}" with both placeholders, in the document's language. */
  readonly pageLabel: string
  /** The ten digits of the document, from zero to nine, as one string. */
  readonly digits: string
  /** Size of type as a share of the usual; 1 unless given. */
  readonly textScale?: number
  /** A4 unless given. */
  readonly paper?: Paper
  readonly blocks: readonly Block[]
}

export interface Cover {
  /** Small line on top: kind of document. */
  readonly eyebrow: string
  /** Small line on top, at the end edge: round, date. */
  readonly eyebrowEnd: string
  readonly title: string
  readonly subtitle: string
  /** The country's portrait: one small ladder an indicator. */
  readonly drawing: Drawing
  readonly drawingAlternative: string
  readonly caption: string
  /** Facts as label and value, under the portrait. */
  readonly facts: readonly { readonly label: string; readonly value: readonly Span[] }[]
  readonly footer: string
}

export interface Span {
  readonly text: string
  readonly bold?: boolean
  /** `ink-2` for secondary text, `flag` for a red flag; `ink` unless given. */
  readonly paint?: Paint
  /** An outside address; the renderer makes it a link. */
  readonly link?: string
  /** A `key` of a heading in this document; the renderer makes it an inner link. */
  readonly target?: string
  /** Language of the span where it differs from the document's. */
  readonly language?: string
  /** A foreign run (law title, file name, code, signed number): kept together by a bidirectional isolate. */
  readonly isolate?: boolean
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | FigureBlock
  | WritingBlock
  | TogetherBlock
  | PageBreakBlock

/** A new page, and how the pages from here to the next break stand. */
export interface PageBreakBlock {
  readonly kind: 'page-break'
  /** Upright unless given: `landscape` for a table that is wider than high. */
  readonly orientation?: 'landscape'
}

/** Ruled lines to write on, by hand, after a printed label. */
export interface WritingBlock {
  readonly kind: 'writing'
  readonly label: readonly Span[]
  readonly lines: number
}

/** What stands on one page, as far as a page holds it. */
export interface TogetherBlock {
  readonly kind: 'together'
  readonly blocks: readonly Exclude<Block, TogetherBlock | PageBreakBlock>[]
}

export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
  /** Name for inner links and bookmarks; unique in the document. */
  readonly key: string
  /** Listed in the table of contents. */
  readonly inContents: boolean
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly spans: readonly Span[]
  /** `lead` larger under a heading, `small` for sources and captions, `quote` and `note` set off by a rule at the start edge. */
  readonly style: 'body' | 'lead' | 'small' | 'quote' | 'note'
  /** Not separated from the next block by a page break. */
  readonly keepWithNext?: boolean
  /** Of what a person wrote in a language that runs the other way; the document's unless given. */
  readonly direction?: Direction
}

export interface ListBlock {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly (readonly Span[])[]
}

export interface TableBlock {
  readonly kind: 'table'
  /** Printed above the table. */
  readonly caption: string
  readonly columns: readonly {
    readonly header: string
    /** Share of the width; the shares of a table add up to 1. */
    readonly share: number
    readonly align: 'start' | 'end'
  }[]
  /** Cells in reading order; the first cell of a row is its header when `rowHeaders`. */
  readonly rows: readonly (readonly Cell[])[]
  readonly rowHeaders: boolean
  /** Smaller type, for many columns of sentences. */
  readonly isDense?: boolean
}

export type Cell =
  | { readonly kind: 'text'; readonly spans: readonly Span[] }
  | { readonly kind: 'drawing'; readonly drawing: Drawing; readonly alternative: string }

export interface FigureBlock {
  readonly kind: 'figure'
  readonly drawing: Drawing
  /** What the figure shows, in words, with its numbers. */
  readonly alternative: string
  readonly caption: string
}
