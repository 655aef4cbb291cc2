import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { receive, stampText, startOfTime, tick } from '../../src/domain/assessment/clock'
import type { Body, Entry } from '../../src/domain/assessment/entry'
import { fold } from '../../src/domain/assessment/fold'
import { writePackage } from '../../src/domain/exchange/package'
import { readFile } from '../../src/domain/exchange/read'
import { digestOf } from '../../src/platform/digest'
import { answered } from '../support/answers'
import { smallCatalogue } from '../support/catalogue'
import { Scenario, testAssessment } from '../support/entries'

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
  fc.record({
    kind: fc.constant('note' as const),
    respondent: fc.constantFrom('government', 'workers'),
    indicator: fc.constantFrom(...indicators),
    text: fc.string({ maxLength: 40 }),
    confidential: fc.boolean(),
  }),
)

/** Two devices that write without seeing each other, at times that jump to and fro. */
const entries: fc.Arbitrary<readonly Entry[]> = fc
  .array(fc.record({ body, device: fc.boolean(), now: fc.integer({ min: 0, max: 4_000_000_000_000 }) }), {
    maxLength: 25,
  })
  .map((steps) => {
    const devices = [new Scenario(smallCatalogue, 'a'), new Scenario(smallCatalogue, 'b')]
    for (const device of devices) device.introduces('government').introduces('workers')
    for (const step of steps) devices[step.device ? 1 : 0]?.at(step.now).say(step.body)
    return devices.flatMap((device) => device.entries)
  })

describe('properties of the fold', () => {
  it('is independent of order and repetition', () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (all, random) => {
        const shuffled = [...all, ...all.slice(0, 5)]
          .map((entry) => ({ entry, key: random.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry)
        expect(fold(testAssessment, shuffled)).toEqual(fold(testAssessment, all))
      }),
    )
  })

  it('merges in any grouping: (a + b) + c = a + (b + c)', () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.nat(), (all, first, second) => {
        const cut = [first % (all.length + 1), second % (all.length + 1)].sort((a, b) => a - b)
        const parts = [all.slice(0, cut[0]), all.slice(cut[0], cut[1]), all.slice(cut[1])]
        expect(fold(testAssessment, parts.reverse().flat())).toEqual(fold(testAssessment, all))
      }),
    )
  })

  it('loses nothing: every entry is in the history of its thread', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const kept = [...fold(testAssessment, all).threads.values()].flatMap(({ history }) => history)
        expect(kept).toHaveLength(new Set(all.map(({ id }) => id)).size)
      }),
    )
  })

  it('survives the file: written, read and folded again it is the same', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const back = readFile(writePackage(testAssessment, all, digestOf), {
          catalogue: smallCatalogue,
          digest: digestOf,
          isCountry: () => true,
        })
        if (!back.ok) throw new Error(JSON.stringify(back.problems))
        expect(fold(testAssessment, back.value.entries)).toEqual(fold(testAssessment, all))
      }),
      { numRuns: 30 },
    )
  })
})

describe('properties of the clock', () => {
  it('never runs backwards on one device, whatever the wall clock does', () => {
    const step = fc.record({
      now: fc.nat({ max: 4_000_000_000 }),
      heard: fc.option(fc.record({ wall: fc.nat(), counter: fc.nat({ max: 99_999 }) })),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let clock = startOfTime
        let last = ''
        for (const { now, heard } of steps) {
          if (heard !== null) clock = receive(clock, heard, now)
          clock = tick(clock, now)
          const stamp = stampText({ ...clock, device: 'a' })
          expect(stamp > last).toBe(true)
          last = stamp
        }
      }),
    )
  })
})

describe('hostile input', () => {
  it('is refused with problems, or read, but never thrown over', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((text) => `{"ittisaq":"package"}\n${text}`),
        ),
        (text) => {
          const read = readFile(text, { catalogue: smallCatalogue, digest: digestOf, isCountry: () => true })
          if (!read.ok) expect(read.problems.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 500 },
    )
  })
})
