import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import type { Assessment } from '../../src/domain/assessment/fold'
import { type Clause, type Comparison, judge } from '../../src/domain/coherence/condition'
import { diagnose } from '../../src/domain/diagnostic/diagnose'
import { questionnaireOf } from '../../src/domain/questionnaire/questionnaire'
import type { CountryPosition } from '../../src/domain/scoring/position'
import { Scenario } from '../support/entries'

const people = [
  ['g1', 'government'],
  ['g2', 'government'],
  ['e1', 'employers'],
  ['w1', 'workers'],
  ['s1', 'sse'],
] as const
const paths = shippedCatalogue.questionnaires.flatMap(({ indicators }) => indicators.map(({ path }) => path))
const letter = fc.constantFrom('y', 'n', '?', '-')
const ladder = fc.tuple(letter, letter, letter, letter).map((letters) => letters.join(''))

interface Said {
  readonly who: string
  readonly path: string
  readonly ladder: string
}

const said: fc.Arbitrary<Said> = fc.record({
  who: fc.constantFrom(...people.map(([who]) => who)),
  path: fc.constantFrom(...paths),
  ladder,
})

function assessmentOf(answers: readonly Said[], rename: (who: string) => string = (who) => who): Assessment {
  const scenario = new Scenario(shippedCatalogue)
  for (const [who, constituency] of people) scenario.introduces(constituency, rename(who))
  for (const { who, path, ladder: letters } of answers) scenario.answers(rename(who), path, letters)
  return scenario.assessment()
}

const diagnosticOf = (assessment: Assessment) => diagnose(shippedCatalogue, assessment, { sensitivity: false })

/** Answers about few indicators, so that they meet. */
const answers = fc.array(said, { minLength: 1, maxLength: 40 })

describe('properties of the diagnostic', () => {
  it('an answer to one questionnaire changes no other', () => {
    fc.assert(
      fc.property(answers, said, (before, more) => {
        const [first, then] = [before, [...before, more]].map((list) => diagnosticOf(assessmentOf(list)))
        for (const { id } of shippedCatalogue.questionnaires) {
          if (id !== questionnaireOf(more.path)) {
            expect(then?.questionnaires[id]).toEqual(first?.questionnaires[id])
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('who is who within a constituency changes nothing', () => {
    fc.assert(
      fc.property(answers, (list) => {
        const exchanged: Readonly<Record<string, string>> = { g1: 'g2', g2: 'g1' }
        // The two government respondents exchange all that they said.
        const other = list.map((one) => ({ ...one, who: exchanged[one.who] ?? one.who }))
        expect(diagnosticOf(assessmentOf(other))).toEqual(diagnosticOf(assessmentOf(list)))
        expect(diagnosticOf(assessmentOf(list, (who) => `renamed-${who}`))).toEqual(diagnosticOf(assessmentOf(list)))
      }),
      { numRuns: 60 },
    )
  })

  it('a finding stays when an unknown becomes known', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom('y', 'n'), fc.nat(), (list, known, at) => {
        const last = new Map(list.map((one) => [`${one.who} ${one.path}`, one]))
        const open = [...last.values()].filter((one) => one.ladder.includes('?'))
        const chosen = open[at % Math.max(1, open.length)]
        if (chosen === undefined) return
        const settled = { ...chosen, ladder: chosen.ladder.replace('?', known) }
        const [before, after] = [list, [...list, settled]].map((one) => diagnosticOf(assessmentOf(one)))
        const findings = (of: typeof before) =>
          of?.coherence.filter(({ status }) => status === 'finding').map(({ rule }) => rule) ?? []
        expect(findings(after)).toEqual(expect.arrayContaining(findings(before)))
      }),
      { numRuns: 150 },
    )
  })

  it('a true rule stays true, and a false one false, whatever the unknown turns out to be', () => {
    const indicators = ['a/x', 'a/y', 'b/z']
    const level = fc.integer({ min: 0, max: 4 })
    const comparison: fc.Arbitrary<Comparison> = fc.oneof(
      fc.record({ indicator: fc.constantFrom(...indicators), atLeast: level }),
      fc.record({ indicator: fc.constantFrom(...indicators), atMost: level }),
      fc.record({ indicator: fc.constantFrom(...indicators), exactly: level }),
    )
    const comparisons = fc.array(comparison, { minLength: 1, maxLength: 3 })
    const clause: fc.Arbitrary<Clause> = fc.oneof(
      fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), comparisons }),
      fc.record({ kind: fc.constant('at-least' as const), count: fc.integer({ min: 1, max: 3 }), comparisons }),
    )
    const interval = fc
      .tuple(level, level, level, level)
      .map((four) => [...four].sort((a, b) => a - b))
      .map(([floor = 0, inner = 0, outer = 0, ceiling = 0]) => ({ wide: [floor, ceiling], narrow: [inner, outer] }))
    fc.assert(
      fc.property(
        fc.array(clause, { minLength: 1, maxLength: 3 }),
        fc.tuple(interval, interval, interval),
        (clauses, three) => {
          const truthOf = (width: 'wide' | 'narrow') =>
            judge(clauses, (indicator): CountryPosition => {
              const [floor = 0, ceiling = 0] = three[indicators.indexOf(indicator)]?.[width] ?? []
              return { kind: 'interval', basis: 'provisional', floor, ceiling }
            }).truth
          if (truthOf('wide') !== 'possible') expect(truthOf('narrow')).toBe(truthOf('wide'))
        },
      ),
      { numRuns: 2000 },
    )
  })
})
