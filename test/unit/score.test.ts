import { describe, expect, it } from 'vitest'
import { gapKindOf, gapTo, possibleGaps } from '../../src/domain/scoring/gap'
import { lowerMedian, median, upperMedian } from '../../src/domain/scoring/median'
import { roundToTenth } from '../../src/domain/scoring/percentage'
import { priorityOf, weightOf } from '../../src/domain/scoring/priority'
import { scoreOf, stageProfile } from '../../src/domain/scoring/score'
import { sensitivityOf } from '../../src/domain/scoring/sensitivity'

const known = (...levels: number[]) => levels.map((level) => ({ floor: level, ceiling: level, weight: 1 }))
const unanswered = { floor: 0, ceiling: 4, weight: 1 }

describe('the score of a questionnaire (METHOD 4 and 10)', () => {
  it('levels 4 4 3 3 2 1 4 known, two unanswered', () => {
    const score = scoreOf([...known(4, 4, 3, 3, 2, 1, 4), unanswered, unanswered])
    expect(score).toMatchObject({ floor: 58.3, ceiling: 80.6, knownOnly: 75, coverage: 77.8 })
  })

  it('geometric means', () => {
    expect(scoreOf(known(4, 4, 4, 1, 1, 1)).geometric).toEqual({ floor: 50, ceiling: 50 })
    expect(scoreOf(known(3, 3, 3, 3, 3, 0)).geometric).toEqual({ floor: 36.5, ceiling: 36.5 })
  })

  it('the minimum, of floors and of ceilings', () => {
    expect(scoreOf([...known(3, 2), unanswered]).minimum).toEqual({ floor: 0, ceiling: 50 })
  })

  it('shows known-only from 70 % coverage on, by weight', () => {
    const seven = [...known(4, 4, 4, 4, 4, 4, 4), unanswered, unanswered, unanswered]
    expect(scoreOf(seven)).toMatchObject({ coverage: 70, knownOnly: 100 })
    expect(scoreOf([...seven, unanswered])).toMatchObject({ knownOnly: null })
    expect(scoreOf([{ floor: 2, ceiling: 2, weight: 3 }, unanswered])).toMatchObject({ coverage: 75, knownOnly: 50 })
  })

  it('is null where no indicator applies', () => {
    expect(scoreOf([])).toEqual({
      floor: null,
      ceiling: null,
      knownOnly: null,
      coverage: null,
      geometric: { floor: null, ceiling: null },
      minimum: { floor: null, ceiling: null },
    })
  })

  it('weighs', () => {
    const score = scoreOf([
      { floor: 4, ceiling: 4, weight: 3 },
      { floor: 0, ceiling: 4, weight: 1 },
    ])
    expect(score).toMatchObject({ floor: 75, ceiling: 100 })
  })
})

describe('the stage profile (METHOD 4)', () => {
  it('counts indicators at or above each stage', () => {
    expect(stageProfile([...known(1, 2, 4), unanswered])).toEqual([
      { floor: 75, ceiling: 100 },
      { floor: 50, ceiling: 75 },
      { floor: 25, ceiling: 50 },
      { floor: 25, ceiling: 50 },
    ])
  })
})

describe('gaps, targets and priorities (METHOD 5)', () => {
  it.each([
    [0, 'policy'],
    [1, 'policy'],
    [2, 'implementation'],
    [3, 'monitoring'],
    [4, 'none'],
  ])('floor %i is %s', (level, kind) => {
    expect(gapKindOf({ floor: level, ceiling: level })).toBe(kind)
  })

  it('is to find out while the level is open, with the kinds that it may turn out to be', () => {
    expect(gapKindOf({ floor: 1, ceiling: 3 })).toBe('to-find-out')
    expect(possibleGaps({ floor: 0, ceiling: 4 })).toEqual(['policy', 'implementation', 'monitoring', 'none'])
    expect(possibleGaps({ floor: 2, ceiling: 2 })).toEqual(['implementation'])
  })

  it('never falls below zero', () => {
    expect(gapTo(3, { floor: 1, ceiling: 4 })).toBe(2)
    expect(gapTo(3, { floor: 4, ceiling: 4 })).toBe(0)
  })

  it('multiplies with ordinary medians over constituencies; the last vote of one counts; 2 while nobody voted', () => {
    expect(priorityOf(2, weightOf([]))).toBe(2)
    const votes = [
      { constituency: 'government', importance: 1, feasibility: 1 },
      { constituency: 'government', importance: 3, feasibility: 2 },
      { constituency: 'workers', importance: 2, feasibility: 3 },
    ] as const
    expect(priorityOf(4, weightOf(votes))).toBe(2.5 * 2.5)
  })
})

describe('medians', () => {
  it('lower, upper and ordinary', () => {
    expect([lowerMedian([3, 1, 2, 4]), upperMedian([3, 1, 2, 4]), median([3, 1, 2, 4])]).toEqual([2, 3, 2.5])
    expect([lowerMedian([5]), upperMedian([5])]).toEqual([5, 5])
  })
})

describe('rounding', () => {
  it('to one decimal, halves up', () => {
    expect([6.25, 58.333, 80.555, 0.05, 1.15].map(roundToTenth)).toEqual([6.3, 58.3, 80.6, 0.1, 1.2])
  })
})

describe('sensitivity (METHOD 4)', () => {
  const indicators = [0, 1, 2, 3, 4, 2, 1].map((level) => ({ floor: level, ceiling: level, weight: 1, target: 3 }))

  it('is the same at every run and surrounds the score', () => {
    const first = sensitivityOf(indicators)
    expect(first).toEqual(sensitivityOf(indicators))
    const floor = scoreOf(indicators).floor ?? 0
    expect(first?.low).toBeLessThan(floor)
    expect(first?.high).toBeGreaterThan(floor)
  })

  it('is a point where weights cannot matter, and stable where five gaps are all there are', () => {
    const equal = [2, 2, 2].map((level) => ({ floor: level, ceiling: level, weight: 1, target: 3 }))
    expect(sensitivityOf(equal)).toEqual({ low: 50, high: 50, topFiveStable: 100 })
    expect(sensitivityOf([])).toBeNull()
  })

  it('counts the draws in which another gap enters the five', () => {
    const stable = sensitivityOf(indicators)?.topFiveStable ?? 0
    // gaps 3 2 1 0 0 1 2: five above zero, always the same five
    expect(stable).toBe(100)
    const crowded = Array.from({ length: 10 }, () => ({ floor: 1, ceiling: 1, weight: 1, target: 3 }))
    expect(sensitivityOf(crowded)?.topFiveStable).toBeLessThan(5)
  })
})
