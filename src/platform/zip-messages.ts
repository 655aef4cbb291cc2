import type { ZipContent } from './zip'

/** What the page asks the worker that makes zips; `number` comes back with the reply. */
export interface ZipRequest {
  readonly number: number
  readonly contents: readonly ZipContent[]
}

export type ZipReply = { readonly number: number } & (
  | { readonly type: 'zipped'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'failed' }
)
