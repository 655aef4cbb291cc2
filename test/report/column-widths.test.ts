import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnWidths } from '../../src/report/pdf/column-widths'

describe('the columns of a table', () => {
  it('have their shares when every word fits', () => {
    expect(columnWidths([0.6, 0.4], [[50], [40, 20]], 100)).toEqual([60, 40])
  })

  it('grow to their widest word at the cost of the column with most to spare', () => {
    expect(columnWidths([0.6, 0.2, 0.2], [[10], [5], [30]], 100)).toEqual([50, 20, 30])
  })

  it('give alike once they have alike to spare', () => {
    expect(columnWidths([0.4, 0.3, 0.3], [[10], [10], [60]], 100)).toEqual([20, 20, 60])
  })

  it('let only the widest word be cut when not all fit', () => {
    expect(columnWidths([0.5, 0.25, 0.25], [[20], [400, 20], [35]], 100)).toEqual([40, 25, 35])
  })

  it('have room for all words whenever there is, and always the whole width', () => {
    const column = fc.record({
      share: fc.double({ min: 0.01, max: 1, noNaN: true }),
      pieces: fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 6 }),
    })
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 9 }), (columns) => {
        const widths = columnWidths(
          columns.map(({ share }) => share),
          columns.map(({ pieces }) => pieces),
          482,
        )
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(482, 6)
        const least = columns.map(({ pieces }) => Math.max(0, ...pieces))
        if (least.reduce((sum, width) => sum + width, 0) > 482) return
        for (const [index, width] of widths.entries()) expect(width).toBeGreaterThan((least[index] ?? 0) - 1e-6)
      }),
    )
  })
})
