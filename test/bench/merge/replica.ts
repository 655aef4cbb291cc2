import type { Entry } from '../../../src/domain/assessment/entry'

/** One device's copy of an assessment, as somebody keeps and merges it. `State` is whatever they keep in memory. */
export interface Replica<State> {
  /** From entries that are in memory already. */
  readonly build: (entries: readonly Entry[]) => State
  /** What is written to a file or handed over. */
  readonly save: (state: State) => Uint8Array
  /** A state of its own, from what `save` gave. */
  readonly load: (bytes: Uint8Array) => State | Promise<State>
  /** With what another device saved. May change `state`. */
  readonly merge: (state: State, bytes: Uint8Array) => State | Promise<State>
  /** With another copy in the same memory; null where the library merges saved bytes only. */
  readonly join: ((state: State, other: State) => State) | null
  /** Gives back memory that no collection finds by itself. */
  readonly free: (state: State) => void
  /** Every entry as the program reads it. */
  readonly entries: (state: State) => readonly unknown[]
}
