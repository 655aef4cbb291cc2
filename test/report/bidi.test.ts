import bidiFactory from 'bidi-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { embeddingLevels, visualOrder } from '../../src/report/typesetting/bidi'

const bidi = bidiFactory()

describe('visual order', () => {
  it('reverses right-to-left runs and, inside them, numbers back again', () => {
    const runs = [
      { name: 'first', level: 1 },
      { name: 'number', level: 2 },
      { name: 'last', level: 1 },
    ]
    expect(visualOrder(runs).map(({ name }) => name)).toEqual(['last', 'number', 'first'])
  })

  it('agrees with the reference implementation, character by character', () => {
    const letters = fc.constantFrom(...'aZ1٣אبلا ()[]-+.,%/«»'.split(''), '\u2067', '\u2066', '\u2069')
    const text = fc.array(letters, { maxLength: 30 }).map((characters) => `${characters.join('')}ب`)
    fc.assert(
      fc.property(text, fc.constantFrom('ltr' as const, 'rtl' as const), (value, direction) => {
        const levels = embeddingLevels(value, direction)
        const characters = Array.from(value, (_, index) => ({ index, level: levels[index] ?? 0 }))
        const expected = bidi.getReorderedIndices(value, bidi.getEmbeddingLevels(value, direction))
        expect(visualOrder(characters).map(({ index }) => index)).toEqual(expected)
      }),
    )
  })
})
