import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestedWhole, type Pieces, wholeOf } from '../../src/domain/pieces'
import { digestingText, digestOf } from '../../src/platform/digest'
import { decodingUtf8, encodingUtf8 } from '../../src/platform/text'

/** What the platform makes of all bytes at once. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function stopsOf(work: Pieces<unknown>): number {
  let stops = 0
  while (work.next().done !== true) stops += 1
  return stops
}

/** Longer than a slice, so that a character or a mistake may stand where two of them meet. */
const slice = 65_536
const around = fc.integer({ min: slice - 8, max: slice + 8 })
const character = fc.constantFrom('x', 'é', 'ر', '€', '😀', '\ud83d', '\ude00', '\uFEFF', '\r\n')
const text = fc
  .tuple(fc.array(character, { maxLength: 6 }), around, fc.array(character, { minLength: 1, maxLength: 12 }))
  .map(([first, filling, last]) => `${first.join('')}${'x'.repeat(filling)}${last.join('')}`)

describe('a long text', () => {
  it('is decoded in slices as at once, or refused as at once', () => {
    fc.assert(
      fc.property(text, fc.option(fc.tuple(around, fc.nat({ max: 255 }))), fc.nat({ max: 3 }), (one, change, cut) => {
        const bytes = new TextEncoder().encode(one)
        if (change !== null) bytes[change[0]] = change[1]
        const some = bytes.subarray(0, bytes.length - cut)
        expect(wholeOf(decodingUtf8(some))).toBe(decoded(some))
      }),
      { numRuns: 500 },
    )
    expect(wholeOf(decodingUtf8(new Uint8Array()))).toBe('')
  })

  it('is encoded and digested in slices as at once', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 2 }), (parts) => {
        // Parts end where characters do.
        const whole = parts.map((part) => `${part}\n`)
        expect(wholeOf(encodingUtf8(whole))).toEqual(new TextEncoder().encode(whole.join('')))
        expect(digestedWhole(digestingText(whole), digestOf)).toBe(digestOf(whole.join('')))
      }),
      { numRuns: 100 },
    )
  })

  it('stops the oftener, the longer it is', () => {
    const long = 'x'.repeat(100 * slice)
    expect(stopsOf(decodingUtf8(new TextEncoder().encode(long)))).toBe(100)
    expect(stopsOf(encodingUtf8([long]))).toBe(200)
    expect(stopsOf(digestingText([long]))).toBe(100)
  })
})
