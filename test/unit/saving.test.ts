import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Entry } from '../../src/domain/assessment/entry'
import { createDraft, patience } from '../../src/pages/indicator/draft'
import { digestOf } from '../../src/platform/digest'
import { openAssessment } from '../../src/state/current'
import type { World } from '../../src/state/world'
import { createWriter } from '../../src/state/writer'
import { smallCatalogue } from '../support/catalogue'
import { details } from '../support/entries'

/** A store that says "saved" when told, and shows what it saved when told again. */
function slowStore() {
  const saving: (() => void)[] = []
  let show = (_: readonly Entry[]): void => {}
  const store = {
    append: () =>
      new Promise((resolve) => {
        saving.push(() => resolve({ type: 'saved', at: 1, journal: true }))
      }),
    watchEntries: (_: string, listener: (entries: readonly Entry[]) => void) => {
      show = listener
      return () => {}
    },
    watchSetting: () => () => {},
  }
  let ids = 0
  const world = {
    store,
    clock: { now: () => Date.UTC(2026, 0, 1) },
    identifiers: { newId: () => `id-${++ids}` },
    device: 'device',
    digest: digestOf,
    catalogue: smallCatalogue,
  } as unknown as World
  const saved = async (): Promise<void> => {
    await vi.waitFor(() => expect(saving).not.toHaveLength(0))
    saving.shift()?.()
  }
  return { world, saved, show: (entries: readonly Entry[]) => show(entries) }
}

describe('a draft', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is an entry soon after the first key, however steadily the typing goes on', () => {
    const letGo = vi.fn()
    const written: string[] = []
    const draft = createDraft<string>({ holdDraft: () => letGo }, (text) => written.push(text))
    for (let typed = 1; typed <= 10; typed += 1) {
      draft.change('a'.repeat(typed))
      vi.advanceTimersByTime(patience / 5)
    }
    expect(written).toEqual(['aaaaa', 'aaaaaaaaaa'])
    expect(letGo).toHaveBeenCalledTimes(2)
    expect(draft.value.peek()).toBeNull()
  })

  it('is written once where it is saved by hand', () => {
    const written: string[] = []
    const draft = createDraft<string>({ holdDraft: () => () => {} }, (text) => written.push(text))
    draft.change('a')
    draft.save()
    draft.save()
    vi.advanceTimersByTime(2 * patience)
    expect(written).toEqual(['a'])
  })
})

describe('what the writer says', () => {
  it('is not "saved" while there is a draft', async () => {
    const { world, saved } = slowStore()
    const writer = createWriter(world)
    const letGo = writer.holdDraft(() => {
      writer.write('a', details, [])
      letGo()
    })
    expect(writer.state.peek()).toEqual({ type: 'saving' })
    writer.flushDrafts()
    expect(writer.state.peek()).toEqual({ type: 'saving' })
    await saved()
    await writer.settled()
    expect(writer.state.peek()).toMatchObject({ type: 'saved', at: 1 })
  })

  it('is settled once the drafts are saved too', async () => {
    const { world, saved } = slowStore()
    const writer = createWriter(world)
    const letGo = writer.holdDraft(() => {
      writer.write('a', details, [])
      letGo()
    })
    const settled = writer.settled()
    await saved()
    await settled
    expect(writer.pending.peek()).toEqual([])
    expect(writer.state.peek().type).toBe('saved')
  })
})

describe('an assessment', () => {
  it('keeps what was just saved until the store shows it', async () => {
    const { world, saved, show } = slowStore()
    const writer = createWriter(world)
    const current = openAssessment(world, writer, 'a')
    show([])
    const entry = writer.write('a', details, [])
    await saved()
    await writer.settled()
    expect(writer.pending.peek()).toEqual([])
    expect(current.entries.peek()).toEqual([entry])
    expect(current.isMissing.peek()).toBe(false)
    show([entry])
    expect(current.entries.peek()).toEqual([entry])
    current.close()
  })
})
