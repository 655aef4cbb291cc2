import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Criteria, criterionAnswers, withCriterion } from '../../src/domain/assessment/answer'
import { constituencies } from '../../src/domain/assessment/constituency'
import { emptyRecord, type IndicatorRecord } from '../../src/domain/assessment/fold'
import { agreementIndex } from '../../src/domain/scoring/agreement'
import { intervalOf } from '../../src/domain/scoring/interval'
import { constituencyPositions, countryPosition } from '../../src/domain/scoring/position'
import { scoreOf } from '../../src/domain/scoring/score'
import { answered } from '../support/answers'

const criterion = fc.constantFrom(...criterionAnswers)
const criteria: fc.Arbitrary<Criteria> = fc.tuple(criterion, criterion, criterion, criterion)
const answer = fc.oneof(
  { weight: 6, arbitrary: criteria.map((given) => ({ kind: 'answered' as const, criteria: given })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'not-applicable' as const, reason: 'city-State' }) },
)
const record: fc.Arbitrary<IndicatorRecord> = fc
  .array(fc.record({ constituency: fc.constantFrom(...constituencies), answer }), { maxLength: 9 })
  .map((answers) => ({
    ...emptyRecord,
    answers: answers.map(({ constituency, answer }, index) => ({
      respondent: { id: `r${index}`, constituency, name: '' },
      answer,
      version: 1,
    })),
  }))

describe('properties of scoring', () => {
  it('floor <= ceiling, for an answer, a constituency, a country and a score', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), (records) => {
        for (const one of records) {
          for (const { answer } of one.answers) {
            if (answer.kind === 'answered')
              expect(intervalOf(answer.criteria).floor).toBeLessThanOrEqual(intervalOf(answer.criteria).ceiling)
          }
          for (const position of constituencyPositions(one)) {
            if (position.kind === 'interval') expect(position.floor).toBeLessThanOrEqual(position.ceiling)
          }
        }
        const weighted = records.flatMap((one) => {
          const position = countryPosition(one)
          return position.kind === 'interval' ? [{ ...position, weight: 1 }] : []
        })
        for (const { floor, ceiling } of weighted) expect(floor).toBeLessThanOrEqual(ceiling)
        const score = scoreOf(weighted)
        if (score.floor === null || score.ceiling === null) return
        expect(score.floor).toBeLessThanOrEqual(score.ceiling)
        expect(score.geometric.floor ?? 0).toBeLessThanOrEqual(score.geometric.ceiling ?? 0)
        expect(score.minimum.floor ?? 0).toBeLessThanOrEqual(score.minimum.ceiling ?? 0)
      }),
    )
  })

  it('a respondent turning an unknown into yes or no never widens an interval', () => {
    const position = fc.integer({ min: 0, max: 3 })
    fc.assert(
      fc.property(
        record,
        fc.nat(),
        position,
        fc.constantFrom('yes' as const, 'no' as const),
        (before, which, at, known) => {
          const chosen = before.answers[which % Math.max(1, before.answers.length)]
          if (chosen === undefined || chosen.answer.kind !== 'answered' || chosen.answer.criteria[at] !== 'unknown')
            return
          const narrowed = { kind: 'answered' as const, criteria: withCriterion(chosen.answer.criteria, at, known) }
          const after = {
            ...before,
            answers: before.answers.map((one) => (one === chosen ? { ...one, answer: narrowed } : one)),
          }
          const [old, now] = [countryPosition(before), countryPosition(after)]
          if (old.kind !== 'interval' || now.kind !== 'interval') return
          expect(now.floor).toBeGreaterThanOrEqual(old.floor)
          expect(now.ceiling).toBeLessThanOrEqual(old.ceiling)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('a recorded agreement replaces the range of the constituencies', () => {
    fc.assert(
      fc.property(record, criteria, (one, agreedOn) => {
        const agreement = {
          answer: { kind: 'answered' as const, criteria: agreedOn },
          reason: '',
          dissent: [],
          version: 1,
        }
        expect(countryPosition({ ...one, agreement })).toEqual({
          kind: 'interval',
          basis: 'agreed',
          ...intervalOf(agreedOn),
        })
      }),
    )
  })

  it('relabelling respondents within a constituency changes nothing', () => {
    fc.assert(
      fc.property(record, (one) => {
        const reversed = { ...one, answers: [...one.answers].reverse() }
        expect(countryPosition(reversed)).toEqual(countryPosition(one))
        expect(constituencyPositions(reversed)).toEqual(constituencyPositions(one))
      }),
    )
  })

  it("van der Eijk's A lies between -1 and 1 and does not depend on the direction of the scale", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 3, maxLength: 7 }), (frequencies) => {
        const index = agreementIndex(frequencies)
        if (index === null) return expect(frequencies.every((frequency) => frequency === 0)).toBe(true)
        expect(index).toBeGreaterThanOrEqual(-1 - 1e-9)
        expect(index).toBeLessThanOrEqual(1 + 1e-9)
        expect(agreementIndex([...frequencies].reverse())).toBeCloseTo(index, 9)
      }),
    )
  })

  it('an unrelated respondent who answers nothing changes nothing', () => {
    const silent = {
      respondent: { id: 'silent', constituency: 'sse' as const, name: '' },
      answer: answered('----'),
      version: 1,
    }
    fc.assert(
      fc.property(record, (one) => {
        expect(countryPosition({ ...one, answers: [...one.answers, silent] })).toEqual(countryPosition(one))
      }),
    )
  })
})
