import { describe, expect, it } from 'vitest'
import { intervalOf, isAhead } from '../../src/domain/scoring/interval'
import { criteriaOf } from '../support/answers'

describe('the interval of an answer (METHOD 2 and 10)', () => {
  it.each([
    ['yes yes unknown no', { floor: 2, ceiling: 3 }, false],
    ['no yes yes yes', { floor: 0, ceiling: 0 }, true],
    ['yes unknown no yes', { floor: 1, ceiling: 2 }, true],
    ['unanswered unanswered unanswered unanswered', { floor: 0, ceiling: 4 }, false],
    ['yes yes yes yes', { floor: 4, ceiling: 4 }, false],
    ['yes yes yes no', { floor: 3, ceiling: 3 }, false],
    ['unknown unknown unknown unknown', { floor: 0, ceiling: 4 }, false],
    ['yes unanswered yes no', { floor: 1, ceiling: 3 }, true],
  ])('%s', (text, interval, ahead) => {
    expect(intervalOf(criteriaOf(text))).toEqual(interval)
    expect(isAhead(criteriaOf(text))).toBe(ahead)
  })
})
