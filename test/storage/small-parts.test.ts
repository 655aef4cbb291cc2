import { describe, expect, test } from 'vitest'
import { within } from '../../src/platform/deadline'
import { failureOf } from '../../src/storage/failure'
import { chunksOf, keyOf } from '../../src/storage/row'

describe('what went wrong', () => {
  test('a full disk is recognised however deep Dexie has wrapped it', () => {
    const full = new DOMException('no room', 'QuotaExceededError')
    expect(failureOf(full)).toBe('full')
    expect(failureOf({ name: 'AbortError', inner: { name: 'AbortError', inner: full } })).toBe('full')
  })

  test('everything else, even an error that contains itself, is `unavailable`', () => {
    const circle: { inner?: unknown } = {}
    circle.inner = circle
    for (const error of [new Error('x'), null, undefined, 'text', circle]) expect(failureOf(error)).toBe('unavailable')
  })
})

describe('a deadline', () => {
  test('gives what was in time, or what was agreed on', async () => {
    expect(await within(1_000, Promise.resolve('done'), 'late')).toBe('done')
    expect(await within(5, new Promise(() => {}), 'late')).toBe('late')
  })
})

describe('rows', () => {
  test('are cut into chunks that lose none', () => {
    const rows = Array.from({ length: 401 }, (_, index) => index)
    const chunks = chunksOf(rows)
    expect(chunks.map((chunk) => chunk.length)).toEqual([200, 200, 1])
    expect(chunks.flat()).toEqual(rows)
    expect(chunksOf([])).toEqual([])
  })

  test('of the same id with another hash are two', () => {
    expect(keyOf({ id: 'a', hash: '1' })).not.toBe(keyOf({ id: 'a', hash: '2' }))
  })
})
