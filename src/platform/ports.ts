/**
 * The world, as small interfaces handed over by the composition root (or a test): nothing below reads a global clock,
 * makes an id or touches a file by itself.
 */
export interface WorldClock {
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export interface Identifiers {
  /** A random id of 128 bits: it tells neither time nor place. */
  readonly newId: () => string
}
