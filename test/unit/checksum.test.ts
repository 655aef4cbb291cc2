import { describe, expect, it } from 'vitest'
import { checksumOf } from '../../src/storage/checksum'

const of = (text: string) => checksumOf(new TextEncoder().encode(text))

describe('the checksum of a journal line', () => {
  it('is the CRC-32 of every textbook', () => {
    expect([of(''), of('123456789'), of('The quick brown fox jumps over the lazy dog')]).toEqual([
      '00000000',
      'cbf43926',
      '414fa339',
    ])
  })

  it('changes with every flipped bit', () => {
    const bytes = new TextEncoder().encode('{"id":"تعاونية"}')
    const whole = checksumOf(bytes)
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Uint8Array.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(checksumOf(flipped)).not.toBe(whole)
    }
  })
})
