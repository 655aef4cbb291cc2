import { describe, expect, it } from 'vitest'
import { paginate } from '../../src/report/pdf/paginate'
import type { Slice } from '../../src/report/pdf/slice'

const ROOM = { top: 100, bottom: 200 }

function slice(key: string, changes: Partial<Slice> = {}): Slice {
  return { key, height: 30, before: 0, keepWithNext: false, draw: () => {}, ...changes }
}

/** Keys by page. */
function pagesOf(slices: readonly Slice[]): readonly (readonly (string | undefined)[])[] {
  const pages: (string | undefined)[][] = []
  for (const placed of paginate(slices, ROOM)) {
    const page = pages[placed.page] ?? []
    pages[placed.page] = page
    page.push(placed.slice.key)
  }
  return pages
}

describe('pages', () => {
  it('are filled from the top', () => {
    const placed = paginate([slice('a'), slice('b', { before: 10 })], ROOM)
    expect(placed.map(({ page, top }) => [page, top])).toEqual([
      [0, 100],
      [0, 140],
    ])
  })

  it('drop the white space above their first slice', () => {
    const slices = [slice('a', { height: 80 }), slice('b', { before: 50 })]
    expect(paginate(slices, ROOM).map(({ page, top }) => [page, top])).toEqual([
      [0, 100],
      [1, 100],
    ])
  })

  it('take a heading over with the text that follows it', () => {
    const slices = [slice('text', { height: 60 }), slice('heading', { keepWithNext: true }), slice('next')]
    expect(pagesOf(slices)).toEqual([['text'], ['heading', 'next']])
  })

  it('cut what no page holds, from where it begins', () => {
    const long = ['a', 'b', 'c', 'd', 'e'].map((key, index) => slice(key, { keepWithNext: index < 4 }))
    expect(pagesOf([slice('before'), ...long])).toEqual([
      ['before', 'a', 'b'],
      ['c', 'd', 'e'],
    ])
  })

  it('begin where asked, without leaving an empty page', () => {
    const slices = [slice('a', { startsPage: true }), slice('b', { startsPage: true }), slice('c')]
    expect(pagesOf(slices)).toEqual([['a'], ['b', 'c']])
  })

  it('repeat the head of a table that goes on', () => {
    const repeat = slice('head again')
    const rows = ['a', 'b', 'c', 'd', 'e'].map((key) => slice(key, { repeat }))
    expect(pagesOf([slice('head', { keepWithNext: true }), ...rows])).toEqual([
      ['head', 'a', 'b'],
      ['head again', 'c', 'd'],
      ['head again', 'e'],
    ])
  })

  it('hold a slice taller than themselves on a page of its own', () => {
    expect(pagesOf([slice('a'), slice('tall', { height: 500 }), slice('b')])).toEqual([['a'], ['tall'], ['b']])
  })
})
