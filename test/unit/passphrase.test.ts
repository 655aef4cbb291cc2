import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  passphraseBits,
  passphraseBytes,
  passphraseOf,
  passphraseText,
  strengthOf,
} from '../../src/domain/exchange/passphrase'

describe('the strength of a passphrase', () => {
  it.each([
    ['', 'weak'],
    ['password', 'weak'],
    ['Tunisia2026', 'weak'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['1234567890123456789012345678', 'weak'],
    ['work work work work work work work', 'weak'],
    ['التعاونيات 2026', 'weak'],
    ['harbour lentil seven pencil', 'fair'],
    ['نخلة سفينة مطر كتاب', 'fair'],
    ['harbour lentil seven pencil orange teapot', 'strong'],
    ['نخلة سفينة مطر كتاب جسر قهوة', 'strong'],
  ])('%s: %s', (text, strength) => {
    expect(strengthOf(text)).toBe(strength)
  })

  it('never falls when something is added behind a space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, more) => {
        const before = passphraseText(text)
        expect(passphraseBits(`${before} ${more}`)).toBeGreaterThanOrEqual(passphraseBits(before))
      }),
    )
  })

  it('is the same however the letters are put together, and with a space at the end', () => {
    expect(passphraseText('e\u0301te\u0301 ')).toBe('\u00e9t\u00e9')
  })

  it('is always strong for one that was made here, and every byte counts', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: passphraseBytes, maxLength: passphraseBytes }), (random) => {
        expect(passphraseOf(random)).toMatch(/^([a-hj-km-np-tv-z0-9]{4}-){4}[a-hj-km-np-tv-z0-9]{4}$/)
      }),
    )
    const made = (seed: number) => passphraseOf(Uint8Array.from({ length: passphraseBytes }, (_, at) => seed + at * 37))
    expect(strengthOf(made(3))).toBe('strong')
    expect(new Set(Array.from({ length: 32 }, (_, seed) => made(seed))).size).toBe(32)
  })
})
