import { afterEach, describe, expect, it, vi } from 'vitest'
import { inTurns } from '../../src/platform/breathe'

afterEach(() => vi.restoreAllMocks())

/** How many things were done between one chance of the browser to answer and the next; each takes `cost` by the clock. */
async function turnsOf(count: number, cost: number): Promise<readonly number[]> {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const done: number[] = []
  let sinceChance = 0
  const turns: number[] = []
  let isOver = false
  const watch = (): void => {
    if (sinceChance > 0) turns.push(sinceChance)
    sinceChance = 0
    if (!isOver) setImmediate(watch)
  }
  setImmediate(watch)
  await inTurns(
    Array.from({ length: count }, (_, place) => place),
    (place) => {
      now += cost
      sinceChance += 1
      done.push(place)
    },
  )
  isOver = true
  watch()
  expect(done).toEqual(Array.from({ length: count }, (_, place) => place))
  return turns
}

describe('long work in turns', () => {
  it('does all of it in order, and as little at a time as the processor is slow', async () => {
    const fast = await turnsOf(60, 1)
    const slow = await turnsOf(60, 6)
    expect(Math.max(...fast)).toBe(9)
    expect(Math.max(...slow)).toBe(2)
  })

  it('lets go even where one thing takes longer than a turn', async () => {
    expect(await turnsOf(4, 100)).toEqual([1, 1, 1, 1])
  })

  it('does nothing with nothing', async () => {
    expect(await turnsOf(0, 1)).toEqual([])
  })
})
