import { type ReadonlySignal, signal } from '@preact/signals-core'
import { type Clock, receive, stampOfText, stampText, startOfTime, tick } from '../domain/assessment/clock'
import { type Body, type Entry, seal } from '../domain/assessment/entry'
import { entryVersion } from '../domain/assessment/entry-version'
import type { World } from './world'

/** Said on every screen, in words. */
export type SaveState =
  | { readonly type: 'idle' }
  | { readonly type: 'saving' }
  | { readonly type: 'saved'; readonly at: number }
  | { readonly type: 'failed'; readonly reason: 'full' | 'timeout' | 'unavailable' }

/** Makes entries and sees them onto the disk. One a tab. */
export interface Writer {
  readonly state: ReadonlySignal<SaveState>
  /** Entries not yet confirmed as stored; they show on screen and are tried again with the next one. */
  readonly pending: ReadonlySignal<readonly Entry[]>
  /** Our clock moves past every stamp seen, so that what is said now is later than what was read. */
  readonly observe: (entries: readonly Entry[]) => void
  readonly write: (assessment: string, body: Body, supersedes: readonly string[]) => Entry
  /** Stores entries made elsewhere, as they are. */
  readonly adopt: (entries: readonly Entry[]) => Promise<SaveState>
  readonly retry: () => Promise<SaveState>
  /** Resolves once nothing is being written any more. */
  readonly settled: () => Promise<void>
}

export function createWriter(world: World): Writer {
  const state = signal<SaveState>({ type: 'idle' })
  const pending = signal<readonly Entry[]>([])
  let clock: Clock = startOfTime
  let running: Promise<SaveState> = Promise.resolve({ type: 'idle' })

  async function storePending(): Promise<SaveState> {
    const batch = pending.peek()
    if (batch.length === 0) return state.peek()
    state.value = { type: 'saving' }
    const result = await world.store.append(batch)
    if (result.type === 'saved') {
      const stored = new Set(batch)
      pending.value = pending.peek().filter((entry) => !stored.has(entry))
    }
    // More may have been said meanwhile: "saved" is for all of it or it is not said.
    state.value = result.type === 'saved' && pending.peek().length > 0 ? { type: 'saving' } : result
    return state.peek()
  }

  /** One batch after the other: what was said while a batch was written goes into the next. */
  function enqueue(): Promise<SaveState> {
    running = running.then(storePending)
    return running
  }

  function observe(entries: readonly Entry[]): void {
    const now = world.clock.now()
    for (const entry of entries) {
      const stamp = stampOfText(entry.stamp)
      if (stamp !== null) clock = receive(clock, stamp, now)
    }
  }

  return {
    state,
    pending,
    observe,
    write: (assessment, body, supersedes) => {
      clock = tick(clock, world.clock.now())
      const entry = seal(
        {
          v: entryVersion,
          id: world.identifiers.newId(),
          assessment,
          stamp: stampText({ ...clock, device: world.device }),
          device: world.device,
          supersedes: [...supersedes],
          body,
        },
        world.digest,
      )
      pending.value = [...pending.peek(), entry]
      void enqueue()
      return entry
    },
    adopt: (entries) => {
      observe(entries)
      pending.value = [...pending.peek(), ...entries]
      return enqueue()
    },
    retry: enqueue,
    settled: async () => {
      await running
    },
  }
}
