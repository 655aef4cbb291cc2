import { describe, expect, it } from 'vitest'
import { isShort } from '../../src/state/room-left'

const roomOf = (usage: number, quota: number) => ({ usage: usage * 1_000_000, quota: quota * 1_000_000, data: null })

describe('room is short', () => {
  it('from seven tenths on, or with less than fifty megabytes left', () => {
    expect(isShort(roomOf(690, 1_000))).toBe(false)
    expect(isShort(roomOf(700, 1_000))).toBe(true)
    expect(isShort(roomOf(5, 56))).toBe(false)
    expect(isShort(roomOf(5, 54))).toBe(true)
  })
})
