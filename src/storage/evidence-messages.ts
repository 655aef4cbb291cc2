import type { Written } from './failure'

/** What the page asks the worker that keeps evidence files; `number` comes back with the reply. */
export type EvidenceRequest = { readonly number: number } & (
  | { readonly type: 'put'; readonly hash: string; readonly bytes: Uint8Array }
  | { readonly type: 'get'; readonly hash: string }
  | { readonly type: 'list' }
  | { readonly type: 'remove'; readonly hash: string }
)

export type EvidenceReply = { readonly number: number } & (
  | { readonly type: 'put'; readonly written: Written }
  | { readonly type: 'got'; readonly bytes: Uint8Array<ArrayBuffer> | null }
  | { readonly type: 'listed'; readonly hashes: readonly string[] }
  | { readonly type: 'removed' }
  | { readonly type: 'failed' }
)
