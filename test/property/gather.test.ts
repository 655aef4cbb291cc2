import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../src/domain/exchange/fingerprint'
import type { NamedContent } from '../../src/domain/exchange/gather'
import { gather } from '../../src/domain/exchange/gather'
import { readBytes } from '../../src/domain/exchange/read-bytes'
import { digestOf } from '../../src/platform/digest'
import { smallCatalogue } from '../support/catalogue'
import { Scenario, testAssessment } from '../support/entries'
import { packed, unpackingTools } from '../support/packages'

const step = fc.record({
  device: fc.nat({ max: 2 }),
  respondent: fc.constantFrom('government', 'workers'),
  indicator: fc.constantFrom('law/definition', 'law/forms', 'care/workers'),
  answer: fc.constantFrom('yyyy', 'yynn', 'n???'),
})

/** Three devices that go on from the same round without seeing each other, as the files that they hand in. */
const files = fc.array(step, { maxLength: 12 }).map((steps): readonly NamedContent[] => {
  const round = new Scenario(smallCatalogue, 'start').introduces('government').introduces('workers').entries
  const devices = ['a', 'b', 'c'].map((name) => {
    const device = new Scenario(smallCatalogue, name)
    device.entries.push(...round)
    return device
  })
  for (const { device, respondent, indicator, answer } of steps) devices[device]?.answers(respondent, indicator, answer)
  return devices.map(({ device, entries }) => ({
    name: device,
    content: { format: 'package', assessment: testAssessment, entries },
  }))
})

const gathered = (some: readonly NamedContent[], here: Scenario['entries'] = []) =>
  gather(testAssessment, some, here, smallCatalogue)

describe('files gathered', () => {
  it('give the same assessment, conflicts and fingerprint in any order', () => {
    fc.assert(
      fc.property(files, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (all, order) => {
        const one = gathered(all)
        const other = gathered(order.flatMap((at) => all[at] ?? []))
        expect(other.merged).toEqual(one.merged)
        expect(other.conflicts).toEqual(one.conflicts)
        expect(fingerprintOf(other.added, digestOf)).toBe(fingerprintOf(one.added, digestOf))
      }),
    )
  })

  it('change nothing the second time, however often they come', () => {
    fc.assert(
      fc.property(files, (all) => {
        const { added, merged } = gathered(all)
        const again = gathered([...all, ...all], [...added])
        expect(again).toMatchObject({ added: [], conflicts: [], clashing: [] })
        expect(again.merged).toEqual(merged)
      }),
    )
  })

  it('add one by one what they add together, and count every entry once', () => {
    fc.assert(
      fc.property(files, (all) => {
        const together = gathered(all)
        let here: Scenario['entries'] = []
        for (const file of all) here = [...here, ...gathered([file], here).added]
        expect(gathered([], here).merged).toEqual(together.merged)
        const count = (field: 'added' | 'same' | 'conflicts') => together.rows.reduce((sum, row) => sum + row[field], 0)
        expect([count('added'), count('same'), count('conflicts')]).toEqual([
          together.added.length,
          together.same,
          together.conflicts.length,
        ])
      }),
    )
  })
})

describe('bytes from outside', () => {
  const { entries } = new Scenario(smallCatalogue, 'a').introduces('workers').answers('workers', 'law/forms', 'yyyn')
  const whole = packed(testAssessment, entries)

  it('of a package in which anything was changed never become other entries, nor an exception', async () => {
    const change = fc.record({ at: fc.nat({ max: whole.length - 1 }), byte: fc.nat({ max: 255 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = whole.slice()
        for (const { at, byte } of changes) bytes[at] = byte
        const back = await readBytes(bytes, unpackingTools)
        if (back.ok) expect(back.value.entries).toEqual(entries)
      }),
      { numRuns: 300 },
    )
  })

  it('that only begin like a package are refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (rest) => {
        const back = await readBytes(Uint8Array.of(0x50, 0x4b, 3, 4, ...rest), unpackingTools)
        expect(back.ok).toBe(false)
      }),
    )
  })
})
