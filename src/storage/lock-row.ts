import type { Row } from './row'

/**
 * What makes a device a locked one: its secret, itself locked with the reader's passphrase in the `age` format. It lies among
 * the rows, so journal and database both hold it and refill each other: a lost lock would be the loss of everything.
 * There may be two for a moment, while the passphrase is changed; either opens the same secret.
 */
export interface LockRow extends Row {
  readonly id: typeof lockId
  /** Random: which of several it is. */
  readonly hash: string
  /** Base64 of an `age` file that holds the secret. */
  readonly secret: string
}

const lockId = 'lock'

export const lockRow = (hash: string, secret: string): LockRow => ({ id: lockId, hash, secret })

export const isLockRow = (row: Row): row is LockRow =>
  row.id === lockId && 'secret' in row && typeof row.secret === 'string'

export const isLockKey = (id: string): boolean => id === lockId
