import { describe, expect, it } from 'vitest'
import { piecesOf } from '../../src/report/typesetting/pieces'

const [L, R] = ['\u200E', '\u200F']

describe('pieces of one direction', () => {
  it('leaves plain text whole', () => {
    expect(piecesOf({ text: 'plain (text) 12' }, 'ltr')).toEqual([{ text: 'plain (text) 12', direction: 'ltr' }])
    expect(piecesOf({ text: '' }, 'rtl')).toEqual([])
  })

  it('gives a foreign title and a signed number runs of their own, between marks', () => {
    expect(piecesOf({ text: 'Loi (2024)', isolate: true }, 'rtl')).toEqual([
      { text: R, direction: 'rtl' },
      { text: `${L}Loi (2024)${L}`, direction: 'ltr' },
      { text: R, direction: 'rtl' },
    ])
    expect(piecesOf({ text: 'أي -1.5% فقط' }, 'rtl')).toEqual([
      { text: `أي ${R}`, direction: 'rtl' },
      { text: `${L}-1.5%${L}`, direction: 'ltr' },
      { text: `${R} فقط`, direction: 'rtl' },
    ])
    expect(piecesOf({ text: 'قانون', isolate: true }, 'ltr')[1]).toEqual({ text: `${R}قانون${R}`, direction: 'rtl' })
  })

  it('needs no isolate that runs as the text does, one in the other, or one that is not closed', () => {
    expect(piecesOf({ text: 'من \u2067٩٣٫٨\u2069 إلى \u2067١٠٠٫٠\u2069' }, 'rtl')).toEqual([
      { text: 'من ٩٣٫٨ إلى ١٠٠٫٠', direction: 'rtl' },
    ])
    expect(piecesOf({ text: 'a \u2068b \u2068c\u2069 d\u2069\u2069 e' }, 'ltr')).toEqual([
      { text: 'a b c d e', direction: 'ltr' },
    ])
    expect(piecesOf({ text: 'ن \u2068x \u2068ن\u2069 y' }, 'rtl').map(({ direction }) => direction)).toEqual([
      'rtl',
      'ltr',
      'rtl',
      'ltr',
      'rtl',
    ])
  })

  it('holds nothing that XML refuses', () => {
    expect(piecesOf({ text: '\u0000a\uFFFE\uD800' }, 'ltr')).toEqual([{ text: ' a\uFFFD\uFFFD', direction: 'ltr' }])
  })
})
