import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import type { Assessment } from '../../src/domain/assessment/fold'
import { suppose } from '../../src/domain/assessment/suppose'
import { changesBetween } from '../../src/domain/diagnostic/changes'
import { diagnose } from '../../src/domain/diagnostic/diagnose'
import { mostHelpful } from '../../src/domain/diagnostic/most-helpful'
import { wholeOf } from '../../src/domain/pieces'
import { questionnaireOf } from '../../src/domain/questionnaire/questionnaire'
import { Scenario } from '../support/entries'

const people = ['government', 'employers', 'workers'] as const
const paths = shippedCatalogue.questionnaires.flatMap(({ indicators }) => indicators.map(({ path }) => path))
/** Indicators that rules name: suppositions about them are felt elsewhere. */
const ruled = [
  ...new Set(
    shippedCatalogue.rules.flatMap(({ clauses }) =>
      clauses.flatMap(({ comparisons }) => comparisons.map(({ indicator }) => indicator)),
    ),
  ),
]
const path = fc.oneof(fc.constantFrom(...ruled), fc.constantFrom(...paths))
const letter = fc.constantFrom('y', 'n', '?', '-')
const said = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(letter, letter, letter, letter).map((letters) => letters.join('')) },
  { weight: 1, arbitrary: fc.constant('not-applicable') },
)
const level = fc.integer({ min: 0, max: 4 })

/** Rules name some indicators only: answers there meet the most. */
const assessment: fc.Arbitrary<Assessment> = fc
  .array(fc.record({ who: fc.constantFrom(...people), path, said }), { maxLength: 40 })
  .map((answers) => {
    const scenario = new Scenario(shippedCatalogue)
    for (const who of people) scenario.introduces(who)
    for (const { who, path: about, said: text } of answers) scenario.answers(who, about, text)
    return scenario.assessment()
  })

const diagnosed = (one: Assessment, levels: readonly (readonly [string, number])[] = []) =>
  diagnose(shippedCatalogue, suppose(one, new Map(levels)), { sensitivity: false })

const plain = (one: Assessment) => JSON.stringify([{ ...one, threads: [...one.threads] }, [...one.indicators]])

describe('properties of a supposition', () => {
  it('leaves the original untouched', () => {
    fc.assert(
      fc.property(assessment, fc.array(fc.tuple(path, level), { maxLength: 5 }), (one, levels) => {
        const before = plain(one)
        diagnosed(one, levels)
        expect(plain(one)).toBe(before)
      }),
      { numRuns: 50 },
    )
  })

  it('of the settled level that already is changes no figure of the questionnaire', () => {
    fc.assert(
      fc.property(assessment, (one) => {
        const before = diagnosed(one)
        const levels = Object.entries(before.indicators).flatMap(([about, { position }]) =>
          position.kind === 'interval' && position.floor === position.ceiling ? [[about, position.floor] as const] : [],
        )
        const after = diagnosed(one, levels)
        expect(after.questionnaires).toEqual(before.questionnaires)
        expect(after.coherence).toEqual(before.coherence)
        expect(changesBetween(before, after)).toEqual(changesBetween(before, before))
      }),
      { numRuns: 80 },
    )
  })

  it('never lowers a floor by raising a level', () => {
    fc.assert(
      fc.property(assessment, path, level, level, (one, about, first, second) => {
        const id = questionnaireOf(about)
        const now = diagnosed(one).indicators[about]?.position
        if (now?.kind !== 'interval') return
        const [lower, higher] = [Math.min(first, second), Math.max(first, second)]
        const floorAt = (at: number) => diagnosed(one, [[about, at]]).questionnaires[id]?.floor ?? 0
        expect(floorAt(higher)).toBeGreaterThanOrEqual(floorAt(lower))
        if (higher >= now.floor) {
          expect(floorAt(higher)).toBeGreaterThanOrEqual(diagnosed(one).questionnaires[id]?.floor ?? 0)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('changes the score of its own questionnaire only', () => {
    fc.assert(
      fc.property(assessment, path, level, (one, about, at) => {
        const [before, after] = [diagnosed(one), diagnosed(one, [[about, at]])]
        for (const { id } of shippedCatalogue.questionnaires) {
          if (id !== questionnaireOf(about)) expect(after.questionnaires[id]).toEqual(before.questionnaires[id])
        }
        const changed = changesBetween(before, after).questionnaires.map(({ questionnaire }) => questionnaire)
        expect([[], [questionnaireOf(about)]]).toContainEqual(changed)
      }),
      { numRuns: 100 },
    )
  })
})

describe('properties of what would help most', () => {
  it('says what diagnosing the supposition would say, in falling order of findings ended', () => {
    fc.assert(
      fc.property(assessment, (one) => {
        const before = diagnosed(one)
        const steps = wholeOf(mostHelpful(shippedCatalogue, one, before))
        // A sample: each is a whole diagnosis.
        for (const step of [...steps.slice(0, 6), ...steps.slice(-2)]) {
          const after = diagnosed(one, [[step.indicator, step.level]])
          const changed = changesBetween(before, after)
          const rulesOf = (which: 'before' | 'after') =>
            changed.rules.filter((change) => change[which] === 'finding').map(({ rule }) => rule)
          expect(new Set(step.gone)).toEqual(new Set(rulesOf('before')))
          expect(new Set(step.appeared)).toEqual(new Set(rulesOf('after')))
          expect(step.floor).toBe(after.questionnaires[questionnaireOf(step.indicator)]?.floor)
          expect(step.endsRedFlag).toBe(changed.redFlags.some(({ after: status }) => status === null))
        }
        const ended = steps.map(({ gone, appeared }) => gone.length - appeared.length)
        expect(ended).toEqual([...ended].sort((a, b) => b - a))
        expect(Math.min(0, ...ended)).toBe(0)
      }),
      { numRuns: 40 },
    )
  })
})
