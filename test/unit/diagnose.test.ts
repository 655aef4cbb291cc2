import { describe, expect, it } from 'vitest'
import { compare, judge } from '../../src/domain/coherence/condition'
import { findingsOf } from '../../src/domain/coherence/findings'
import { publishedDiagnostic } from '../../src/domain/diagnostic/published'
import type { CountryPosition } from '../../src/domain/scoring/position'
import { smallCatalogue } from '../support/catalogue'
import { Scenario } from '../support/entries'

const start = () => new Scenario(smallCatalogue).introduces('government').introduces('workers')

describe('the diagnostic', () => {
  it('of an empty assessment knows nothing and asks for everything', () => {
    const diagnostic = start().diagnostic()
    expect(diagnostic.questionnaires.law).toMatchObject({
      floor: 0,
      ceiling: 100,
      coverage: 0,
      knownOnly: null,
      settled: 0,
      redFlags: [{ indicator: 'law/definition', status: 'possible' }],
    })
    // Weighted width first, then questionnaire order.
    expect(diagnostic.findOutFirst.map(({ indicator }) => indicator)).toEqual([
      'care/funding',
      'law/definition',
      'law/forms',
      'law/rural',
      'care/workers',
    ])
  })

  it('shows a foundation with nothing in place before one with nothing confirmed', () => {
    const scenario = start().answers('government', 'law/definition', 'nyyy')
    expect(scenario.diagnostic().questionnaires.law?.redFlags).toEqual([
      { indicator: 'law/definition', status: 'certain' },
    ])
    expect(scenario.diagnostic().indicators['law/definition']).toMatchObject({ ahead: true, gapKind: 'policy', gap: 3 })
  })

  it('leaves what does not apply out of the score', () => {
    const scenario = start()
      .answers('government', 'law/rural', 'not-applicable')
      .answers('government', 'law/definition', 'yyyy')
      .answers('government', 'law/forms', 'yynn')
    expect(scenario.diagnostic().questionnaires.law).toMatchObject({ floor: 75, applicable: 2, settled: 2 })
    expect(scenario.diagnostic().indicators['law/rural']).toMatchObject({
      floor: null,
      gap: null,
      gapKind: null,
      applicable: false,
    })
  })

  it('marks level 2 without evidence as claimed', () => {
    const scenario = start().answers('government', 'law/forms', 'yynn')
    expect(scenario.diagnostic().indicators['law/forms']).toMatchObject({
      claimed: true,
      evidence: 'limited',
      basis: 'single',
    })
  })

  it('keeps and counts answers to questionnaires that it does not ship', () => {
    const scenario = start().answers('government', 'crisis/aid', 'yynn').answers('workers', 'crisis/aid', 'y???')
    expect(scenario.diagnostic().keptAnswers).toBe(2)
    expect(scenario.diagnostic().indicators['crisis/aid']).toBeUndefined()
  })

  it('reads written rules and coverage of points', () => {
    const scenario = start().answers('government', 'law/definition', 'yynn')
    expect(scenario.diagnostic().coherence).toEqual([{ rule: 'defined-not-counted', status: 'question' }])
    scenario.answers('workers', 'care/workers', 'ynnn')
    expect(scenario.diagnostic().coherence).toEqual([{ rule: 'defined-not-counted', status: 'finding' }])
    expect(scenario.diagnostic().conclusions).toMatchObject({
      '5': { floor: 18.8, indicators: 4, basis: 'seen' },
      '14': { floor: null, ceiling: null, indicators: 0 },
    })
  })

  it('is published with the field names of DESIGN', () => {
    const published = publishedDiagnostic(start().diagnostic())
    expect(Object.keys(published)).toEqual([
      'questionnaires',
      'indicators',
      'coherence',
      'conclusions',
      'strategy',
      'findOutFirst',
      'priorities',
      'keptAnswers',
      'unaskedAnswers',
    ])
    for (const field of [
      'floor',
      'ceiling',
      'basis',
      'ahead',
      'gapKind',
      'target',
      'gap',
      'priority',
      'evidence',
      'agreement',
      'claimed',
    ]) {
      expect(published.indicators['law/definition']).toHaveProperty(field)
    }
    for (const field of [
      'floor',
      'ceiling',
      'knownOnly',
      'coverage',
      'geometric',
      'minimum',
      'stages',
      'sensitivity',
      'redFlags',
    ]) {
      expect(published.questionnaires.law).toHaveProperty(field)
    }
  })
})

describe('conditions in three-valued logic (METHOD 7)', () => {
  const positions: Record<string, CountryPosition> = {
    two: { kind: 'interval', basis: 'single', floor: 2, ceiling: 2 },
    open: { kind: 'interval', basis: 'single', floor: 1, ceiling: 3 },
    none: { kind: 'not-applicable', basis: 'single' },
  }
  const positionOf = (indicator: string): CountryPosition =>
    positions[indicator] ?? { kind: 'interval', basis: 'unanswered', floor: 0, ceiling: 4 }

  it.each([
    [{ indicator: 'two', atLeast: 2 }, 'true'],
    [{ indicator: 'two', atLeast: 3 }, 'false'],
    [{ indicator: 'open', atLeast: 2 }, 'possible'],
    [{ indicator: 'open', atMost: 3 }, 'true'],
    [{ indicator: 'open', atMost: 0 }, 'false'],
    [{ indicator: 'open', atMost: 1 }, 'possible'],
    [{ indicator: 'two', exactly: 2 }, 'true'],
    [{ indicator: 'open', exactly: 2 }, 'possible'],
    [{ indicator: 'open', exactly: 4 }, 'false'],
    [{ indicator: 'none', atLeast: 0 }, 'false'],
  ] as const)('%j is %s', (comparison, expected) => {
    expect(compare(comparison, positionOf)).toBe(expected)
  })

  it('combines clauses and stays silent where nothing is established', () => {
    const open = { indicator: 'open', atLeast: 2 }
    const sure = { indicator: 'two', atLeast: 2 }
    expect(judge([{ kind: 'any', comparisons: [open, sure] }], positionOf).truth).toBe('true')
    expect(judge([{ kind: 'all', comparisons: [open, sure] }], positionOf)).toEqual({
      truth: 'possible',
      open: 1,
      established: 1,
    })
    expect(judge([{ kind: 'at-least', count: 2, comparisons: [open, sure, sure] }], positionOf).truth).toBe('true')
    const rule = {
      id: 'r',
      type: 'contradiction',
      severity: 'low',
      paragraphs: ['15'],
      clauses: [{ kind: 'all', comparisons: [open] }],
    } as const
    expect(findingsOf([rule], positionOf)).toEqual([])
  })
})
