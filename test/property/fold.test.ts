import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { receive, stampText, startOfTime, tick } from '../../src/domain/assessment/clock'
import { fold } from '../../src/domain/assessment/fold'
import { writePackage } from '../../src/domain/exchange/package'
import { readFile } from '../../src/domain/exchange/read'
import { digestOf } from '../../src/platform/digest'
import { smallCatalogue } from '../support/catalogue'
import { testAssessment } from '../support/entries'
import { histories } from '../support/histories'

describe('properties of the fold', () => {
  it('survives the file: written, read and folded again it is the same', () => {
    fc.assert(
      fc.property(histories(), ({ entries: all }) => {
        fc.pre(all.length > 0)
        const back = readFile(writePackage(testAssessment, all, digestOf), {
          catalogue: smallCatalogue,
          digest: digestOf,
          isCountry: () => true,
        })
        if (!back.ok) throw new Error(JSON.stringify(back.problems))
        expect(fold(testAssessment, back.value.entries)).toEqual(fold(testAssessment, all))
      }),
      { numRuns: 200 },
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
