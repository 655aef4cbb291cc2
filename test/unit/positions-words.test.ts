import { describe, expect, it } from 'vitest'
import { boardOf } from '../../src/charts/board'
import type { Constituency } from '../../src/domain/assessment/constituency'
import { diagnoseIndicator } from '../../src/domain/diagnostic/diagnose'
import { confidenceTable, singleVoices } from '../../src/domain/scoring/confidence-table'
import { type Disagreement, disagreementOf, standingOf } from '../../src/domain/scoring/disagreement'
import { countryPosition } from '../../src/domain/scoring/position'
import { readerOf } from '../../src/i18n/document-reader'
import {
  boardSentence,
  checkSentences,
  confidenceSentence,
  indexText,
  positionsSentences,
} from '../../src/i18n/positions-words'
import { recordWith } from '../support/answers'
import { indicatorOf } from '../support/catalogue'

const english = await readerOf('en', 'western', '')
const arabic = await readerOf('ar', 'arabic-indic', '')

type Given = readonly (readonly [Constituency, string])[]

const many = (constituency: Constituency, answer: string, times: number): Given =>
  Array.from({ length: times }, () => [constituency, answer] as const)

function checked(answers: Given): readonly string[] {
  const disagreement: Disagreement | null = disagreementOf(recordWith(answers))
  return disagreement === null ? [] : checkSentences(disagreement, english)
}

describe('the consensus check in words', () => {
  it('says that it passes, with the numbers', () => {
    expect(checked([...many('government', 'yyyn', 3), ...many('workers', 'yynn', 1)])).toEqual([
      'The consensus check passes.',
      'Within one level of the median: 4 of 4 respondents.',
    ])
  })

  it('says which of the two conditions fails', () => {
    const near = 'Within one level of the median: 3 of 5 respondents, where 4 are needed.'
    expect(
      checked([
        ['workers', 'nnnn'],
        ['sse', 'yynn'],
        ['sse', 'yynn'],
        ['sse', 'yynn'],
        ['sse', 'yyyy'],
      ]),
    ).toEqual(['The consensus check does not pass.', near, 'The median is more than one level away for: Workers.'])
    expect(checked([...many('government', 'yyyy', 9), ['workers', 'nnnn']])).toEqual([
      'The consensus check does not pass.',
      'The median is more than one level away for: Workers.',
    ])
    const both: Given = [...many('sse', 'yynn', 3), ['sse', 'yyyy'], ['sse', 'nnnn']]
    expect(checked([...both, ['workers', 'yynn'], ['workers', 'nnnn'], ['workers', 'yynn']])).toEqual([
      'The consensus check does not pass.',
      'Within one level of the median: 5 of 8 respondents, where 6 are needed.',
    ])
  })

  it('says when there is too little to check', () => {
    expect(checked([...many('government', 'yyyn', 3), ['workers', '????']])[0]).toMatch(/^The consensus check cannot/)
  })
})

describe('the board and the index in words', () => {
  it('name constituencies, levels and spans, and the country', () => {
    const record = recordWith([...many('workers', 'nnnn', 2), ['sse', 'y??n'], ['sse', 'not-applicable']])
    const position = countryPosition(record)
    expect(boardSentence(boardOf(record, position), position, english)).toBe(
      'Workers: 2 respondents at level 0. SSE bodies: 1 respondent somewhere from level 1 to 3 and 1 respondent finds that it does not apply. Country: level 0 to 3.',
    )
  })

  it('put what is below zero in words, so that no sign goes astray', () => {
    expect(indexText(-0.42, english)).toBe('minus 0.4 (opposite camps)')
    expect(indexText(0.5, english)).toBe('0.5 (close)')
    expect(indexText(-0.04, english)).toBe('0.0 (spread)')
    expect(indexText(null, english)).toBe('–')
    expect(indexText(-0.42, arabic)).not.toMatch(/[-−]/)
  })
})

describe('all indicators together', () => {
  const records = {
    passes: recordWith([
      ['government', 'yynn'],
      ['workers', 'yynn'],
    ]),
    fails: recordWith([
      ['government', 'yyyy'],
      ['workers', 'nnnn'],
    ]),
    single: recordWith([['sse', 'yynn']]),
    nobody: recordWith([]),
  }

  it('are counted by where they stand', () => {
    const standings = Object.values(records).map(standingOf)
    expect(positionsSentences(standings, english)).toEqual([
      'The consensus check was made on 2 indicators that several constituencies answered: it passes for 1 and does not for 1.',
      '1 indicator was answered by one constituency only.',
    ])
    expect(positionsSentences([null], english)).toEqual([expect.stringMatching(/nothing to compare/)])
  })

  it('stand in one cell of evidence by agreement each, or alone', () => {
    const all = Object.entries(records).map(([id, record]) => diagnoseIndicator(indicatorOf('law', id), record))
    const cells = confidenceTable(all)
    expect(cells).toHaveLength(9)
    const filled = cells.filter(({ items }) => items.length > 0)
    expect(filled.map(({ evidence, agreement, items }) => [evidence, agreement, items.length])).toEqual([
      ['limited', 'low', 1],
      ['limited', 'high', 1],
    ])
    expect(singleVoices(all).map(({ indicator }) => indicator.id)).toEqual(['single'])
    expect(confidenceSentence(cells, english)).toMatch(/for 0 of 2 indicators; for 1,/)
    expect(confidenceSentence([], english)).toMatch(/^No indicator/)
  })
})
