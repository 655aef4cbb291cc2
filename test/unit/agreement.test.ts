import { describe, expect, it } from 'vitest'
import { agreementIndex, agreementIndexOf, agreementLabel } from '../../src/domain/scoring/agreement'
import { answered, recordWith } from '../support/answers'

describe("van der Eijk's A (METHOD 10)", () => {
  it.each([
    ['nine equal answers of five levels', [0, 9, 0, 0, 0], 1],
    ['five at 1 and four at 2', [0, 5, 4, 0, 0], 0.78],
    ['two at each of five levels', [2, 2, 2, 2, 2], 0],
    ['five at 1 and five at 3', [0, 5, 0, 5, 0], 0.17],
    ['five at 0 and five at 4', [5, 0, 0, 0, 5], -1],
    ['frequencies 30 40 210 130 530 50 10', [30, 40, 210, 130, 530, 50, 10], 0.61],
  ])('%s', (_, frequencies, expected) => {
    expect(agreementIndex(frequencies)).toBeCloseTo(expected, 2)
  })

  it('is null without anybody, and shown from five respondents on', () => {
    expect(agreementIndex([0, 0, 0])).toBeNull()
    const four = recordWith(Array.from({ length: 4 }, () => ['workers', 'yynn'] as const))
    const five = recordWith(Array.from({ length: 5 }, () => ['workers', 'yynn'] as const))
    expect([agreementIndexOf(four), agreementIndexOf(five)]).toEqual([null, 1])
  })
})

describe('the agreement label (METHOD 6)', () => {
  it('is high when agreed, or when several constituencies pass the consensus check', () => {
    const agreement = { answer: answered('ynnn'), reason: '', dissent: [], version: 1 }
    expect(agreementLabel(recordWith([['workers', 'yyyy']], { agreement }))).toBe('high')
    expect(
      agreementLabel(
        recordWith([
          ['workers', 'yynn'],
          ['government', 'yyyn'],
        ]),
      ),
    ).toBe('high')
  })

  it('is medium within one level on average, low beyond', () => {
    const near = recordWith([
      ['government', 'yyyn'],
      ['government', 'yyyn'],
      ['workers', 'ynnn'],
      ['workers', 'ynnn'],
    ])
    expect(agreementLabel(near)).toBe('high')
    const medium = recordWith([
      ['government', 'yyyn'],
      ['government', 'yyyn'],
      ['government', 'yyyn'],
      ['workers', 'ynnn'],
    ])
    expect(agreementLabel(medium)).toBe('medium')
    expect(
      agreementLabel(
        recordWith([
          ['government', 'yyyy'],
          ['workers', 'nnnn'],
        ]),
      ),
    ).toBe('low')
  })

  it('is one constituency, or null while nobody has answered', () => {
    expect(
      agreementLabel(
        recordWith([
          ['sse', 'yyyy'],
          ['sse', 'nnnn'],
        ]),
      ),
    ).toBe('one constituency')
    expect(agreementLabel(recordWith([]))).toBeNull()
  })

  it('finds nobody to agree with where the others do not know', () => {
    expect(
      agreementLabel(
        recordWith([
          ['government', 'yyyn'],
          ['workers', '????'],
        ]),
      ),
    ).toBe('medium')
  })
})
