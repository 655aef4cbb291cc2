import { describe, expect, it } from 'vitest'
import { blockSize, encoder } from '../../src/domain/exchange/fountain'
import { digestOfBytes } from '../../src/platform/digest'
import type { KeptFrames } from '../../src/platform/kept-frames'
import { openReceiving } from '../../src/state/receiving'

/** What a tab keeps, without a tab. */
function memory(): KeptFrames {
  let frames: Uint8Array[] = []
  return {
    all: () => frames,
    keep: (frame) => void frames.push(frame.slice()),
    forget: () => {
      frames = []
    },
  }
}

async function handed(fill: number) {
  const bytes = new Uint8Array(blockSize * 5).fill(fill)
  return { bytes, ...encoder(bytes, await digestOfBytes(bytes)) }
}

const nothing = () => undefined

describe('answers on their way through a camera', () => {
  it('are handed on whole, once', async () => {
    const { bytes, blocks, frame } = await handed(1)
    const kept = memory()
    const whole: Uint8Array[] = []
    const receiving = await openReceiving(kept, (came) => whole.push(came))
    for (let number = 0; number < blocks + 3; number += 1) await receiving.see(frame(number))
    expect(whole).toEqual([bytes])
    expect(receiving.progress.value).toEqual({ have: blocks, blocks })
    expect(kept.all()).toEqual([])
  })

  it('go on after the page was left, from what was kept', async () => {
    const { bytes, blocks, frame } = await handed(1)
    const kept = memory()
    const before = await openReceiving(kept, nothing)
    for (const number of [0, 2, 2, 4]) await before.see(frame(number))
    const whole: Uint8Array[] = []
    const after = await openReceiving(kept, (came) => whole.push(came))
    expect(after.progress.value).toEqual({ have: 3, blocks })
    for (let number = blocks; whole.length === 0; number += 1) await after.see(frame(number))
    expect(whole).toEqual([bytes])
  })

  it('are not disturbed by another code, or by somebody else’s; either has its sentence', async () => {
    const [one, other] = [await handed(1), await handed(2)]
    const receiving = await openReceiving(memory(), nothing)
    await receiving.see(new TextEncoder().encode('https://example.org'))
    expect(receiving.notice.value).toBe('foreign')
    await receiving.see(one.frame(0))
    expect(receiving.notice.value).toBeNull()
    await receiving.see(other.frame(0))
    expect(receiving.notice.value).toBe('other')
    expect(receiving.progress.value.have).toBe(1)
  })

  it('give way to somebody else’s when the reader wants those', async () => {
    const [one, other] = [await handed(1), await handed(2)]
    const whole: Uint8Array[] = []
    const receiving = await openReceiving(memory(), (came) => whole.push(came))
    await receiving.see(one.frame(0))
    receiving.startAgain()
    for (let number = 0; number < other.blocks; number += 1) await receiving.see(other.frame(number))
    expect(whole).toEqual([other.bytes])
  })

  it('are dropped when they are not what their digest says, and received again', async () => {
    const { bytes, blocks, frame } = await handed(1)
    // The same transfer to look at, of other bytes.
    const forged = encoder(new Uint8Array(bytes.length).fill(9), await digestOfBytes(bytes))
    const whole: Uint8Array[] = []
    const receiving = await openReceiving(memory(), (came) => whole.push(came))
    await receiving.see(forged.frame(0))
    for (let number = 1; number < blocks; number += 1) await receiving.see(frame(number))
    expect(receiving.notice.value).toBe('damaged')
    expect(receiving.progress.value).toEqual({ have: 0, blocks: 0 })
    expect(whole).toEqual([])
    for (let number = 0; number < blocks; number += 1) await receiving.see(frame(number))
    expect(whole).toEqual([bytes])
  })
})
