import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import {
  type Clock,
  isTooFarAhead,
  receive,
  stampOfText,
  stampText,
  startOfTime,
  tick,
} from '../domain/assessment/clock'
import { type Body, type Entry, seal } from '../domain/assessment/entry'
import { versionOfBody } from '../domain/assessment/entry-version'
import type { World } from './world'

/** Said on every screen, in words. */
export type SaveState =
  | { readonly type: 'idle' }
  | { readonly type: 'saving' }
  | { readonly type: 'saved'; readonly at: number }
  | { readonly type: 'failed'; readonly reason: 'full' | 'timeout' | 'unavailable' }

export type FailureReason = Extract<SaveState, { type: 'failed' }>['reason']

/** Makes entries and sees them onto the disk. One a tab. */
export interface Writer {
  readonly state: ReadonlySignal<SaveState>
  /** Entries not yet confirmed as stored; they show on screen and are tried again with the next one. */
  readonly pending: ReadonlySignal<readonly Entry[]>
  /** Our clock moves past every stamp seen, so that what is said now is later than what was read. */
  readonly observe: (entries: readonly Entry[]) => void
  /** A stamp later than everything seen, for what is said of all of it; the next entry's is not earlier. */
  readonly moment: () => string
  readonly write: (assessment: string, body: Body, supersedes: readonly string[]) => Entry
  /** Stores entries made elsewhere, as they are. */
  readonly adopt: (entries: readonly Entry[]) => Promise<SaveState>
  readonly retry: () => Promise<SaveState>
  /**
   * For something typed that is not an entry yet: as long as it is held, nothing is called saved. `flush` makes it an
   * entry; the function returned lets it go.
   */
  readonly holdDraft: (flush: () => void) => () => void
  /** Makes entries of all drafts. */
  readonly flushDrafts: () => void
  /** Makes entries of all drafts; resolves once nothing is being written any more. */
  readonly settled: () => Promise<void>
}

export function createWriter(world: World): Writer {
  const stored = signal<SaveState>({ type: 'idle' })
  const drafts = signal<ReadonlySet<() => void>>(new Set())
  // Bad news is not put off by a draft.
  const state = computed<SaveState>(() =>
    drafts.value.size > 0 && stored.value.type !== 'failed' ? { type: 'saving' } : stored.value,
  )
  const pending = signal<readonly Entry[]>([])
  let clock: Clock = startOfTime
  let running: Promise<SaveState> = Promise.resolve({ type: 'idle' })

  async function storePending(): Promise<SaveState> {
    const batch = pending.peek()
    if (batch.length === 0) return stored.peek()
    // What failed stays said until it is saved: else the note would go, and its button with it, while it is being pressed.
    if (stored.peek().type !== 'failed') stored.value = { type: 'saving' }
    const result = await world.store.append(batch)
    if (result.type === 'saved') {
      const stored = new Set(batch)
      pending.value = pending.peek().filter((entry) => !stored.has(entry))
    }
    // More may have been said meanwhile: "saved" is for all of it or it is not said.
    stored.value = result.type === 'saved' && pending.peek().length > 0 ? { type: 'saving' } : result
    return stored.peek()
  }

  /** A batch of its own: one too large for the disk must not take an answer down with it, nor be tried again unasked. */
  async function storeAdopted(entries: readonly Entry[]): Promise<SaveState> {
    const before = stored.peek()
    stored.value = { type: 'saving' }
    const result = await world.store.append(entries)
    const isLeft = pending.peek().length > 0
    stored.value = result.type === 'failed' ? before : isLeft ? { type: 'saving' } : result
    return result
  }

  /** One batch after the other: what was said while a batch was written goes into the next. */
  function enqueue(): Promise<SaveState> {
    running = running.then(storePending)
    return running
  }

  function observe(entries: readonly Entry[]): void {
    const now = world.clock.now()
    let seen = ''
    // From the end, where the latest mostly are: what is earlier than one that was received moves our clock no more.
    for (let at = entries.length - 1; at >= 0; at -= 1) {
      const text = entries[at]?.stamp ?? ''
      const stamp = text > seen ? stampOfText(text) : null
      if (stamp === null) continue
      clock = receive(clock, stamp, now)
      if (!isTooFarAhead(stamp, now)) seen = text
    }
  }

  function flushDrafts(): void {
    for (const flush of drafts.peek()) flush()
  }

  return {
    state,
    pending,
    observe,
    moment: () => stampText({ ...tick(clock, world.clock.now()), device: world.device }),
    write: (assessment, body, supersedes) => {
      clock = tick(clock, world.clock.now())
      const entry = seal(
        {
          v: versionOfBody(body),
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
      // Said at once, not when the writing begins: whoever lets a draft go has written it already.
      if (stored.peek().type !== 'failed') stored.value = { type: 'saving' }
      void enqueue()
      return entry
    },
    adopt: (entries) => {
      observe(entries)
      running = running.then(() => storeAdopted(entries))
      return running
    },
    retry: enqueue,
    holdDraft: (flush) => {
      // A function of its own, so that the same `flush` can be held twice.
      const held = (): void => flush()
      drafts.value = new Set([...drafts.peek(), held])
      return () => {
        drafts.value = new Set([...drafts.peek()].filter((one) => one !== held))
      }
    },
    flushDrafts,
    settled: async () => {
      flushDrafts()
      await running
    },
  }
}
