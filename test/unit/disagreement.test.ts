import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Constituency, constituencies } from '../../src/domain/assessment/constituency'
import { emptyRecord, type IndicatorRecord } from '../../src/domain/assessment/fold'
import { byDisagreement, disagreementOf, spreadOf, standingOf } from '../../src/domain/scoring/disagreement'
import { answered, recordWith } from '../support/answers'

const apart = recordWith([
  ['government', 'yyyy'],
  ['workers', 'nnnn'],
])
const near = recordWith([
  ['government', 'yynn'],
  ['workers', 'yyyn'],
])
const agreement = { answer: answered('ynnn'), reason: '', dissent: [], version: 1 }

describe('disagreement on one indicator', () => {
  it('is the average distance of settled levels from their median, and the range of the constituencies', () => {
    expect(disagreementOf(apart)).toMatchObject({ deviation: 2, range: 4 })
    expect(disagreementOf(near)).toMatchObject({ deviation: 0.5, range: 1 })
    const unknown = recordWith([
      ['government', 'yyyn'],
      ['workers', 'y???'],
    ])
    expect(disagreementOf(unknown)).toEqual({ deviation: 0, range: 3, consensus: null })
  })

  it('is null where nobody, one constituency or the plenary has spoken, and where it does not apply', () => {
    expect(disagreementOf(emptyRecord)).toBeNull()
    expect(disagreementOf(recordWith([['sse', 'yyyy']]))).toBeNull()
    expect(disagreementOf({ ...apart, agreement })).toBeNull()
    expect(
      disagreementOf(
        recordWith([
          ['sse', 'not-applicable'],
          ['workers', 'not-applicable'],
        ]),
      ),
    ).toBeNull()
  })

  it('leaves the deviation open where no answer is settled', () => {
    const open = recordWith([
      ['government', '????'],
      ['workers', 'y???'],
    ])
    expect(disagreementOf(open)).toEqual({ deviation: null, range: 4, consensus: null })
  })
})

describe('the order of disagreement', () => {
  it('goes by deviation, then range, then the order given', () => {
    const wide = recordWith([
      ['government', 'yynn'],
      ['workers', '????'],
    ])
    const records = { near, again: near, wide, apart, agreed: { ...apart, agreement }, nobody: emptyRecord }
    const keys = ['wide', 'near', 'agreed', 'again', 'nobody', 'apart'] as const
    const ordered = byDisagreement(keys, (key) => records[key]).map(({ item }) => item)
    expect(ordered).toEqual(['apart', 'near', 'again', 'wide'])
  })
})

describe('where an indicator stands', () => {
  it.each([
    ['agreed', { ...apart, agreement }],
    ['passes', near],
    ['fails', apart],
    ['one constituency', recordWith([['sse', 'yyyy']])],
    [
      'unchecked',
      recordWith([
        ['sse', 'yyyy'],
        ['workers', '????'],
      ]),
    ],
    [
      'unchecked',
      recordWith([
        ['sse', 'yyyy'],
        ['workers', 'not-applicable'],
      ]),
    ],
    [null, emptyRecord],
    [null, recordWith([['sse', 'not-applicable']])],
  ] as const)('%s', (expected, record) => {
    expect(standingOf(record)).toBe(expected)
  })
})

describe("van der Eijk's A in a word", () => {
  it('changes with the decimal that is printed', () => {
    expect([-1, -0.3, -0.25, -0.24, 0, 0.44, 0.45, 1].map(spreadOf)).toEqual([
      'opposite',
      'opposite',
      'spread',
      'spread',
      'spread',
      'spread',
      'close',
      'close',
    ])
  })
})

const answer = fc.constantFrom('yyyy', 'yyyn', 'yynn', 'ynnn', 'nnnn', 'y?nn', '????', '----', 'not-applicable')
const answers = fc.array(fc.tuple(fc.constantFrom<Constituency>(...constituencies), answer), { maxLength: 12 })
/** Keys to sort by: a shuffle that shrinks. */
const shuffle = fc.array(fc.nat(), { minLength: 12, maxLength: 12 })

const shuffled = <Item>(items: readonly Item[], keys: readonly number[]): readonly Item[] =>
  items
    .map((item, index) => ({ item, key: keys[index] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)

/** The same answers, given by other persons of the same constituency. */
function relabelled(record: IndicatorRecord, keys: readonly number[]): IndicatorRecord {
  const people = [...shuffled(record.answers, keys)].map(({ respondent }) => respondent)
  const given = record.answers.map((one) => {
    const at = people.findIndex(({ constituency }) => constituency === one.respondent.constituency)
    const [respondent = one.respondent] = people.splice(at, 1)
    return { ...one, respondent: { ...respondent, name: `person ${keys[at] ?? 0}` } }
  })
  return { ...record, answers: given }
}

describe('properties of disagreement', () => {
  it('does not depend on the order of respondents', () => {
    fc.assert(
      fc.property(answers, shuffle, (list, keys) => {
        const record = recordWith(list)
        const other = { ...record, answers: shuffled(record.answers, keys) }
        expect(disagreementOf(other)).toEqual(disagreementOf(record))
        expect(standingOf(other)).toBe(standingOf(record))
      }),
    )
  })

  it('does not depend on who within a constituency said what', () => {
    fc.assert(
      fc.property(answers, shuffle, (list, keys) => {
        const record = recordWith(list)
        expect(disagreementOf(relabelled(record, keys))).toEqual(disagreementOf(record))
      }),
    )
  })

  it('keeps everything that can be disputed, never nearer before further', () => {
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 8 }), (lists) => {
        const records = lists.map((list) => recordWith(list))
        const ordered = byDisagreement(records, (record) => record)
        expect(ordered.length).toBe(records.filter((record) => disagreementOf(record) !== null).length)
        ordered.slice(1).forEach((one, index) => {
          const before = ordered[index] ?? one
          expect(before.deviation ?? 0).toBeGreaterThanOrEqual(one.deviation ?? 0)
          if ((before.deviation ?? 0) === (one.deviation ?? 0)) expect(before.range).toBeGreaterThanOrEqual(one.range)
        })
      }),
    )
  })
})
