import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stampText } from '../../src/domain/assessment/clock'
import type { Body, Entry } from '../../src/domain/assessment/entry'
import { fold } from '../../src/domain/assessment/fold'
import { createFolder } from '../../src/domain/assessment/folder'
import { suppose } from '../../src/domain/assessment/suppose'
import { diagnose } from '../../src/domain/diagnostic/diagnose'
import { createDiagnoser } from '../../src/domain/diagnostic/diagnoser'
import { wholeOf } from '../../src/domain/pieces'
import { answered } from '../support/answers'
import { smallCatalogue } from '../support/catalogue'
import { details, Scenario, testAssessment } from '../support/entries'

const indicators = ['law/definition', 'law/forms', 'care/workers', 'crisis/aid']
const letter = fc.constantFrom('y', 'n', '?', '-')
const ladder = fc.tuple(letter, letter, letter, letter).map((letters) => letters.join(''))
const opinions = (['government', 'employers', 'workers', 'sse'] as const).map((constituency) => ({
  constituency,
  opinion: 'agrees' as const,
  text: '',
}))
const moment = fc
  .integer({ min: 0, max: 4_000_000_000_000 })
  .map((wall) => stampText({ wall, counter: 0, device: 'a' }))
const body: fc.Arbitrary<Body> = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const),
    respondent: fc.constantFrom('government', 'workers'),
    indicator: fc.constantFrom(...indicators),
    version: fc.constant(1),
    answer: ladder.map(answered),
  }),
  fc.record({
    kind: fc.constant('respondent' as const),
    respondent: fc.constantFrom('government', 'workers'),
    constituency: fc.constantFrom('government' as const, 'sse' as const),
    name: fc.string({ maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('target' as const),
    indicator: fc.constantFrom(...indicators),
    level: fc.integer({ min: 0, max: 4 }),
  }),
  fc.oneof(
    fc.constant({ kind: 'validation' as const, content: null }),
    fc.record({
      kind: fc.constant('validation' as const),
      content: fc.record({ at: moment, opinions: fc.constant(opinions) }),
    }),
  ),
  fc.record({
    kind: fc.constant('review' as const),
    content: fc.option(fc.record({ at: moment, reviewer: fc.constant('R'), text: fc.string({ maxLength: 5 }) })),
  }),
  fc.record({ kind: fc.constant('extent' as const), extent: fc.constantFrom('rapid' as const, 'full' as const) }),
  fc.constant(details),
)

/** Two devices that write without seeing each other. */
const histories: fc.Arbitrary<readonly Entry[]> = fc
  .array(fc.record({ body, device: fc.boolean(), now: fc.integer({ min: 0, max: 4_000_000_000_000 }) }), {
    maxLength: 30,
  })
  .map((steps) => {
    const devices = [new Scenario(smallCatalogue, 'a'), new Scenario(smallCatalogue, 'b')]
    for (const step of steps) devices[step.device ? 1 : 0]?.at(step.now).say(step.body)
    return devices.flatMap((device) => device.entries)
  })

const inOrder = (entries: readonly Entry[], random: Iterator<number>): readonly Entry[] =>
  entries
    .map((entry) => ({ entry, key: random.next().value ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ entry }) => entry)

describe('a fold that remembers', () => {
  it('is the fold, however the entries come in', () => {
    fc.assert(
      fc.property(
        histories,
        fc.infiniteStream(fc.nat()),
        fc.array(fc.nat({ max: 30 }), { maxLength: 6 }),
        (all, random, cuts) => {
          const folded = createFolder(testAssessment)
          const arrived = inOrder(all, random)
          // Fewer than before happens too, when another page has shown what this one has not.
          for (const cut of [...cuts, arrived.length]) {
            const some = inOrder(arrived.slice(0, cut), random)
            const remembered = folded(some)
            const anew = fold(testAssessment, some)
            expect(remembered).toEqual(anew)
            expect([...remembered.threads.keys()]).toEqual([...anew.threads.keys()])
            expect([...remembered.indicators.keys()]).toEqual([...anew.indicators.keys()])
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('begins ahead, in pieces, as at once', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (all, count) => {
        const some = all.slice(0, count % (all.length + 1))
        const folded = createFolder(testAssessment)
        const ahead = wholeOf(folded.ahead(some))
        expect(ahead).toEqual(fold(testAssessment, some))
        if (ahead.damaged.length === 0 && new Set(some).size === some.length) expect(folded([...some])).toBe(ahead)
        expect(folded(all)).toEqual(fold(testAssessment, all))
      }),
      { numRuns: 100 },
    )
  })

  it('gives the diagnosis that a first look gives', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const folded = createFolder(testAssessment)
        const diagnosed = createDiagnoser(smallCatalogue)
        for (let count = 1; count <= all.length; count += 3) {
          const some = all.slice(0, count)
          expect(diagnosed(folded(some), { sensitivity: false })).toEqual(
            diagnose(smallCatalogue, fold(testAssessment, some), { sensitivity: false }),
          )
        }
      }),
      { numRuns: 100 },
    )
  })

  it('diagnosed ahead, in pieces, gives what diagnose gives, and has it at once when somebody asks', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const assessment = fold(testAssessment, all)
        const diagnosed = createDiagnoser(smallCatalogue)
        const ahead = diagnosed.ahead(assessment, { sensitivity: false })
        let pieces = 1
        let step = ahead.next()
        while (step.done !== true) {
          pieces += 1
          step = ahead.next()
        }
        expect(step.value).toEqual(diagnose(smallCatalogue, assessment, { sensitivity: false }))
        expect(diagnosed(assessment, { sensitivity: false })).toBe(step.value)
        expect(pieces).toBeGreaterThan(smallCatalogue.questionnaires.length)
      }),
      { numRuns: 100 },
    )
  })

  it('begun with a diagnostic has it at once, and gives what a first look gives of a copy in which something is supposed', () => {
    const level = fc.integer({ min: 0, max: 4 })
    fc.assert(
      fc.property(histories, fc.array(fc.tuple(fc.constantFrom(...indicators), level)), (all, levels) => {
        const assessment = fold(testAssessment, all)
        const diagnostic = diagnose(smallCatalogue, assessment, { sensitivity: false })
        const diagnosed = createDiagnoser(smallCatalogue, { assessment, diagnostic })
        expect(diagnosed(assessment, { sensitivity: false })).toBe(diagnostic)
        const copy = suppose(assessment, new Map(levels))
        expect(diagnosed(copy, { sensitivity: false })).toEqual(diagnose(smallCatalogue, copy, { sensitivity: false }))
      }),
      { numRuns: 100 },
    )
  })

  it('remembers its last diagnosis, and works it out anew for other entries or other options', () => {
    const scenario = new Scenario(smallCatalogue).introduces('government')
    const folded = createFolder(testAssessment)
    const diagnosed = createDiagnoser(smallCatalogue)
    const before = diagnosed(folded(scenario.entries), { sensitivity: false })
    expect(diagnosed(folded(scenario.entries), { sensitivity: false })).toBe(before)
    expect(diagnosed(folded(scenario.entries), { sensitivity: true })).not.toBe(before)
    scenario.answers('government', 'law/definition', 'yyyn')
    const after = diagnosed(folded(scenario.entries), { sensitivity: false })
    expect(after.indicators['law/definition']?.floor).toBe(3)
    expect(before.indicators['law/definition']?.floor).toBe(0)
  })

  it('keeps the records of indicators that nothing new is about', () => {
    const scenario = new Scenario(smallCatalogue).introduces('government')
    scenario.answers('government', 'law/definition', 'yynn').answers('government', 'care/workers', 'y???')
    const folded = createFolder(testAssessment)
    const before = folded(scenario.entries)
    scenario.answers('government', 'law/definition', 'yyyn')
    const after = folded(scenario.entries)
    expect(after.indicators.get('care/workers')).toBe(before.indicators.get('care/workers'))
    expect(after.indicators.get('law/definition')).not.toBe(before.indicators.get('law/definition'))
    expect(folded(scenario.entries)).toBe(after)
  })

  it('does not forget damage', () => {
    const scenario = new Scenario(smallCatalogue).introduces('government')
    const [first] = scenario.entries
    if (first === undefined) throw new Error('The scenario said nothing')
    const damaged = [...scenario.entries, { ...first, hash: 'f'.repeat(64) }]
    const folded = createFolder(testAssessment)
    folded(scenario.entries)
    expect(folded(damaged)).toEqual(fold(testAssessment, damaged))
    expect(folded(damaged).damaged).toHaveLength(2)
  })
})
