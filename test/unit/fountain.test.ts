import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockSize, type Decoder, decoder, encoder, maximumHandover } from '../../src/domain/exchange/fountain'
import { randomNumbers } from '../../src/domain/random'
import { digestOfBytes } from '../../src/platform/digest'

const bytesOf = (length: number, seed: number): Uint8Array => {
  const random = randomNumbers(seed)
  return Uint8Array.from({ length }, () => Math.floor(random() * 256))
}

async function made(length: number, seed = 1) {
  const bytes = bytesOf(length, seed)
  const digest = await digestOfBytes(bytes)
  return { bytes, digest, ...encoder(bytes, digest) }
}

/** What a reader would use: only bytes that are what their digest says. */
async function verified(receiver: Decoder): Promise<Uint8Array | null> {
  const received = receiver.received()
  return received !== null && (await digestOfBytes(received.bytes)) === received.digest ? received.bytes : null
}

describe('a package as endless frames', () => {
  it('needs no more frames than blocks when none is lost', async () => {
    const { bytes, digest, blocks, frame } = await made(20_000)
    const receiver = decoder()
    for (let number = 0; number < blocks; number += 1) {
      expect(receiver.received()).toBeNull()
      expect(receiver.take(frame(number))).toBe('added')
      expect(receiver.progress()).toEqual({ have: number + 1, blocks })
    }
    expect(blocks).toBe(Math.ceil(20_064 / blockSize))
    expect(receiver.received()).toEqual({ bytes, digest })
    expect(receiver.take(frame(3))).toBe('known')
  })

  it('has 12 bytes beside each block', async () => {
    expect((await made(5)).frame(0)).toHaveLength(blockSize + 12)
  })

  it('needs few more than its blocks from wherever a reader comes in', async () => {
    const { bytes, blocks, frame } = await made(60_000)
    for (const start of [blocks, 1_000, 70_000, 0xffffff - 20]) {
      const receiver = decoder()
      let shown = 0
      for (; receiver.received() === null; shown += 1) receiver.take(frame(start + shown))
      expect(shown - blocks, `from ${start}`).toBeLessThanOrEqual(12)
      expect(await verified(receiver)).toEqual(bytes)
    }
  })

  it('arrives whole at the largest size', async () => {
    const { bytes, blocks, frame } = await made(maximumHandover)
    const receiver = decoder()
    // One of every ten blocks is lost.
    for (let number = 0; receiver.received() === null; number += 1) if (number % 10 !== 3) receiver.take(frame(number))
    expect(receiver.progress()).toEqual({ have: blocks, blocks })
    expect(await digestOfBytes(receiver.received()?.bytes ?? new Uint8Array())).toBe(await digestOfBytes(bytes))
  })

  it('tells other codes and damaged frames from its own, whatever they claim', async () => {
    const { frame } = await made(2_000)
    const receiver = decoder()
    for (const foreign of [new Uint8Array(), new TextEncoder().encode('https://example.org'), new Uint8Array(712)]) {
      expect(receiver.take(foreign)).toBe('foreign')
    }
    for (let at = 0; at < blockSize + 12; at += 1) {
      const damaged = frame(0)
      damaged[at] = (damaged[at] ?? 0) ^ 0x10
      expect(receiver.take(damaged), `byte ${at}`).toBe('foreign')
    }
    expect(receiver.take(frame(0).subarray(0, 300))).toBe('foreign')
    expect(receiver.progress()).toEqual({ have: 0, blocks: 0 })
  })

  it('is not disturbed by the frames of another', async () => {
    const [one, other] = [await made(3_000, 1), await made(9_000, 2)]
    const receiver = decoder()
    receiver.take(one.frame(0))
    expect(receiver.take(other.frame(0))).toBe('other')
    for (let number = 1; number < one.blocks; number += 1) receiver.take(one.frame(number))
    expect(await verified(receiver)).toEqual(one.bytes)
  })

  it('arrives as it was or not yet, with half of it lost, in any order, twice, flipped, and others in between', async () => {
    const scene = fc.record({
      length: fc.integer({ min: 1, max: 12_000 }),
      seed: fc.integer({ min: 1, max: 1_000_000 }),
      start: fc.integer({ min: 0, max: 100_000 }),
      loss: fc.double({ min: 0, max: 0.5, noNaN: true }),
      twice: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(scene, async ({ length, seed, start, loss, twice }) => {
        const one = await made(length, seed)
        const other = await made(length + 1, seed + 1)
        const random = randomNumbers(seed)
        const shown = Array.from({ length: one.blocks * 4 + 40 }, (_, at) => start + at)
          .filter(() => random() >= loss)
          .map((number) => ({ number, place: random() }))
          .sort((a, b) => a.place - b.place)
        const receiver = decoder()
        receiver.take(one.frame(start))
        for (const { number, place } of shown) {
          const frame = one.frame(number)
          if (place < 0.2) frame[Math.floor(random() * frame.length)] = Math.floor(random() * 256)
          receiver.take(frame)
          if (twice) receiver.take(frame)
          if (place > 0.7) receiver.take(other.frame(number))
          // What counts is the first moment at which it says that it is whole: nothing changes it afterwards.
          if (receiver.received() !== null) break
        }
        expect(await verified(receiver)).toEqual(one.bytes)
      }),
      { numRuns: 50 },
    )
  })
})
