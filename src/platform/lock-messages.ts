import type { Unlocked } from './age'

/** What the page asks the worker that locks and unlocks files; `number` comes back with the reply. */
export type LockRequest = {
  readonly number: number
  readonly type: 'lock' | 'unlock'
  readonly bytes: Uint8Array
  readonly passphrase: string
}

export type LockReply = { readonly number: number } & (
  | { readonly type: 'locked'; readonly bytes: Uint8Array<ArrayBuffer> }
  | Unlocked
  | { readonly type: 'failed' }
)
