import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryVersion } from '../../src/domain/assessment/entry-version'
import { createBundle } from '../../src/storage/bundle'
import { lockRow } from '../../src/storage/lock-row'
import { packsOf } from '../../src/storage/pack'
import { keyOf, type Row } from '../../src/storage/row'

/** Whatever may lie in the database: of any writing, of newer versions, of no assessment. */
const anyRow: fc.Arbitrary<Row> = fc
  .record(
    {
      id: fc.string({ unit: 'grapheme' }),
      hash: fc.string({ unit: 'grapheme' }),
      v: fc.oneof(fc.constantFrom(entryVersion, entryVersion + 1), fc.string()),
      assessment: fc.oneof(fc.constantFrom('TUN-2026', 'تونس'), fc.integer()),
      body: fc.jsonValue(),
    },
    { requiredKeys: ['id', 'hash'] },
  )
  // As the database gives it back: JSON knows no negative zero.
  .map((row) => JSON.parse(JSON.stringify(row)))

const ownerOf = (row: Row): string | null => {
  const { v, assessment } = row as { v?: unknown; assessment?: unknown }
  return typeof assessment === 'string' && typeof v === 'number' && v <= entryVersion ? assessment : null
}

describe('a bundle', () => {
  it('gives back every row, its key and its assessment, in whatever portions it was added', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyRow, { maxLength: 12 }), { maxLength: 5 }), (portions) => {
        const bundle = createBundle()
        // By turns as the page and as the worker adds them.
        for (const [at, rows] of portions.entries())
          if (at % 2 === 0) bundle.add(rows)
          else bundle.addPacks(structuredClone(packsOf(rows)))
        const rows = portions.flat()
        expect(bundle.places.map(bundle.rowAt)).toEqual(rows)
        expect(bundle.places.map(bundle.keyAt)).toEqual(rows.map(keyOf))
        expect(bundle.places.map(bundle.ownerAt)).toEqual(rows.map(ownerOf))
      }),
    )
  })

  it('holds more than one pack, and knows the locks among its rows', () => {
    const bundle = createBundle()
    const rows = Array.from({ length: 700 }, (_, number): Row => ({ id: `e${number}`, hash: 'h' }))
    const lock = lockRow('1', 'secret')
    bundle.add([...rows, lock])
    expect(bundle.places.map(bundle.rowAt)).toEqual([...rows, lock])
    expect(new Set(bundle.places).size).toBe(701)
    expect(bundle.locks).toEqual([lock])
  })
})
