/** Why something was not written. `full`: no room, or the browser grants none. */
export type Failure = 'full' | 'unavailable'

export type Written = 'written' | Failure

/** Dexie wraps a full disk as an AbortError around the QuotaExceededError (FIELD 6), so the whole chain is looked at. */
export function failureOf(error: unknown, depth = 0): Failure {
  if (typeof error !== 'object' || error === null || depth > 5) return 'unavailable'
  if ('name' in error && error.name === 'QuotaExceededError') return 'full'
  return 'inner' in error ? failureOf(error.inner, depth + 1) : 'unavailable'
}
