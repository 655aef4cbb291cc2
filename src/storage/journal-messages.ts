import type { Written } from './failure'
import type { Row } from './row'

/** What the page asks the worker that owns the journal; `number` comes back with the reply. */
export type JournalRequest = { readonly number: number } & (
  | { readonly type: 'open' }
  /** JSON texts in UTF-8, a line each and some of them together. Handed over, not copied: a slow phone stops while it copies ten thousand. */
  | { readonly type: 'append'; readonly texts: readonly ArrayBuffer[] }
  /** Takes the rows of these keys out. */
  | { readonly type: 'remove'; readonly keys: readonly string[] }
  /** Which of these it did not hold when it was opened. */
  | { readonly type: 'lacking'; readonly keys: readonly string[] }
  /** The next rows that it held and that no `lacking` named. */
  | { readonly type: 'others' }
  /** What the browser knows of languages, read where it holds up nobody. */
  | { readonly type: 'languages' }
)

export type JournalReply = { readonly number: number } & (
  | { readonly type: 'opened'; readonly created: boolean; readonly damaged: number }
  /** Appended, or taken out. */
  | { readonly type: 'changed'; readonly written: Written }
  /** Places in the list that was asked about. */
  | { readonly type: 'lacked'; readonly places: readonly number[] }
  | { readonly type: 'rows'; readonly rows: readonly Row[] }
  | { readonly type: 'languages-read' }
  | { readonly type: 'failed' }
)
