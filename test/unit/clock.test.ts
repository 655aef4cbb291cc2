import { describe, expect, it } from 'vitest'
import { isTooFarAhead, maximumLead, receive, stampOfText, stampText, tick } from '../../src/domain/assessment/clock'

const noon = Date.UTC(2026, 10, 23, 12)

describe('the hybrid logical clock', () => {
  it('follows the wall clock, and counts where it stands still or runs back', () => {
    const first = tick({ wall: 0, counter: 0 }, noon)
    expect(first).toEqual({ wall: noon, counter: 0 })
    expect(tick(first, noon)).toEqual({ wall: noon, counter: 1 })
    expect(tick(first, noon - 60_000)).toEqual({ wall: noon, counter: 1 })
  })

  it('moves on by a millisecond when the counter is full', () => {
    expect(tick({ wall: noon, counter: 99_999 }, noon)).toEqual({ wall: noon + 1, counter: 0 })
  })

  it('is pulled along by a later clock, not by an earlier one', () => {
    const own = { wall: noon, counter: 3 }
    expect(receive(own, { wall: noon + 5, counter: 7 }, noon)).toEqual({ wall: noon + 5, counter: 7 })
    expect(receive(own, { wall: noon, counter: 2 }, noon)).toEqual(own)
  })

  it('caps a clock more than 24 hours ahead, and says so', () => {
    const wild = { wall: noon + 10 * maximumLead, counter: 4 }
    expect(receive({ wall: noon, counter: 0 }, wild, noon)).toEqual({ wall: noon + maximumLead, counter: 0 })
    expect(isTooFarAhead(wild, noon)).toBe(true)
    expect(isTooFarAhead({ wall: noon + maximumLead, counter: 0 }, noon)).toBe(false)
  })

  it('writes stamps that sort as text, and reads them back', () => {
    const early = stampText({ wall: noon, counter: 9, device: 'b' })
    const late = stampText({ wall: noon, counter: 10, device: 'a' })
    expect(early < late).toBe(true)
    expect(stampOfText(late)).toEqual({ wall: noon, counter: 10, device: 'a' })
    expect(stampOfText('yesterday')).toBeNull()
  })
})
