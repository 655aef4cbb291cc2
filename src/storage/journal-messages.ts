import type { Written } from './failure'
import type { Row } from './row'

/** What the page asks the worker that owns the journal; `number` comes back with the reply. */
export type JournalRequest = { readonly number: number } & (
  | { readonly type: 'open' }
  /** JSON texts: cheaper to hand over than objects, and they are what is written. */
  | { readonly type: 'append'; readonly entries: readonly string[] }
  /** Takes the rows of these keys out. */
  | { readonly type: 'remove'; readonly keys: readonly string[] }
  /** The rows of these keys, to refill the database. */
  | { readonly type: 'read'; readonly keys: readonly string[] }
)

export type JournalReply = { readonly number: number } & (
  | { readonly type: 'opened'; readonly created: boolean; readonly keys: readonly string[]; readonly damaged: number }
  | { readonly type: 'appended'; readonly written: Written }
  | { readonly type: 'removed'; readonly written: Written }
  | { readonly type: 'rows'; readonly rows: readonly Row[] }
  | { readonly type: 'failed' }
)
