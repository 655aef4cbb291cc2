import type { FileContent } from '../domain/exchange/read'
import type { Problem } from '../domain/problem'

/** A file without its entries, which are asked for apart. */
export type FileHead = Omit<FileContent, 'entries'>

/** What the page asks the worker that reads a file; `number` comes back with the reply. */
export type ReadingRequest = { readonly number: number } & (
  | {
      readonly type: 'read'
      /** The bytes of the file, one piece after the other. */
      readonly pieces: readonly Uint8Array[]
    }
  /** The next entries, in their order. */
  | { readonly type: 'entries' }
)

export type ReadingReply = { readonly number: number } & (
  | { readonly type: 'read'; readonly head: FileHead }
  | { readonly type: 'refused'; readonly problems: readonly Problem[] }
  /** A list of entries as JSON, empty when all have been given: parsed, they take less memory than copied objects. */
  | { readonly type: 'entries'; readonly json: string }
  | { readonly type: 'failed' }
)
