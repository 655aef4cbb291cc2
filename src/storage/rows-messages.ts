import type { Pack } from './pack'
import type { RowKey } from './row'

/** What the page asks the worker that reads rows: the next ones after this key. */
export interface RowsRequest {
  readonly number: number
  readonly type: 'after'
  readonly key: RowKey
}

/** Rows in packs; `last`: the key of the last of them, null when there are no more. */
export type RowsReply = { readonly number: number } & (
  | { readonly type: 'packs'; readonly packs: readonly Pack[]; readonly last: RowKey | null }
  | { readonly type: 'failed' }
)
