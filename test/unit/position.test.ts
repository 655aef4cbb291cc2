import { describe, expect, it } from 'vitest'
import { constituencyPositions, countryPosition, isRecordAhead } from '../../src/domain/scoring/position'
import { answered, notApplicable, recordWith } from '../support/answers'

describe('a constituency (METHOD 3)', () => {
  it('takes the lower median of floors and the upper median of ceilings', () => {
    const record = recordWith([
      ['workers', 'yyyn'],
      ['workers', 'ynnn'],
      ['workers', 'yy??'],
      ['workers', 'nnnn'],
    ])
    // floors 3 1 2 0 -> lower median 1; ceilings 3 1 4 0 -> upper median 3
    expect(constituencyPositions(record)).toEqual([
      { kind: 'interval', constituency: 'workers', respondents: 4, floor: 1, ceiling: 3 },
    ])
  })

  it('does not apply only when more than half say so', () => {
    const half = recordWith([
      ['sse', 'not-applicable'],
      ['sse', 'yynn'],
    ])
    expect(constituencyPositions(half)).toEqual([
      { kind: 'interval', constituency: 'sse', respondents: 2, floor: 2, ceiling: 2 },
    ])
    const most = recordWith([
      ['sse', 'not-applicable'],
      ['sse', 'not-applicable'],
      ['sse', 'yynn'],
    ])
    expect(constituencyPositions(most)).toEqual([{ kind: 'not-applicable', constituency: 'sse', respondents: 3 }])
  })

  it('does not count a respondent who answered no criterion', () => {
    expect(constituencyPositions(recordWith([['employers', '----']]))).toEqual([])
  })
})

describe('the country (METHOD 3)', () => {
  it('is unanswered while nobody has spoken', () => {
    expect(countryPosition(recordWith([]))).toEqual({ kind: 'interval', basis: 'unanswered', floor: 0, ceiling: 4 })
  })

  it('is single with one constituency, provisional with several: smallest floor, largest ceiling', () => {
    expect(countryPosition(recordWith([['government', 'yyy?']]))).toEqual({
      kind: 'interval',
      basis: 'single',
      floor: 3,
      ceiling: 4,
    })
    const divided = recordWith([
      ['government', 'yyy?'],
      ['workers', 'ynnn'],
      ['employers', 'not-applicable'],
    ])
    expect(countryPosition(divided)).toEqual({ kind: 'interval', basis: 'provisional', floor: 1, ceiling: 4 })
  })

  it('does not apply when every constituency says so', () => {
    const record = recordWith([
      ['government', 'not-applicable'],
      ['workers', 'not-applicable'],
    ])
    expect(countryPosition(record)).toEqual({ kind: 'not-applicable', basis: 'provisional' })
  })

  it('takes the recorded agreement instead of the range', () => {
    const agreement = { answer: answered('yyn?'), reason: 'gazette', dissent: [], version: 1 }
    const record = recordWith(
      [
        ['government', 'yyyy'],
        ['workers', 'nnnn'],
      ],
      { agreement },
    )
    expect(countryPosition(record)).toEqual({ kind: 'interval', basis: 'agreed', floor: 2, ceiling: 2 })
    const none = recordWith([['government', 'yyyy']], { agreement: { ...agreement, answer: notApplicable } })
    expect(countryPosition(none)).toEqual({ kind: 'not-applicable', basis: 'agreed' })
  })

  it('reads practice ahead of its base from the agreement when there is one', () => {
    const ahead: readonly (readonly ['government', string])[] = [['government', 'nyyy']]
    expect(isRecordAhead(recordWith(ahead))).toBe(true)
    const agreement = { answer: answered('yyyy'), reason: '', dissent: [], version: 1 }
    expect(isRecordAhead(recordWith(ahead, { agreement }))).toBe(false)
  })
})
