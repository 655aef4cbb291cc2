import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/domain/assessment/entry'
import type { Gathering, NamedContent } from '../../src/domain/exchange/gather'
import { mergeFiles } from '../../src/domain/exchange/merge'
import { smallCatalogue } from '../support/catalogue'
import { Scenario, testAssessment } from '../support/entries'

const path = 'law/definition'

/** Three devices that know nothing of each other. */
const devices = ['one', 'two', 'three'].map((device) => {
  const scenario = new Scenario(smallCatalogue, device).introduces('government').introduces('workers', `w-${device}`)
  return scenario.answers('government', path, 'yyn?').answers(`w-${device}`, path, 'ynnn').entries
})

const file = (name: string, entries: readonly Entry[]): NamedContent => ({
  name,
  content: { format: 'package', assessment: testAssessment, entries },
})

function merged(files: readonly NamedContent[]): Gathering {
  const result = mergeFiles(files, smallCatalogue)
  if (result.type !== 'merged') throw new Error(result.type)
  return result.gathering
}

const idsOf = ({ added }: Gathering): readonly string[] => added.map(({ id }) => id).sort()

describe('files put together', () => {
  const all = devices.map((entries, index) => file(`${index}`, entries))

  it('give the same entries in any order and however often one is among them', () => {
    const everything = idsOf(merged(all))
    expect(everything).toHaveLength(devices.flat().length)
    fc.assert(
      fc.property(fc.shuffledSubarray([...all, ...all], { minLength: 6 }), (files) => {
        expect(idsOf(merged(files))).toEqual(everything)
      }),
    )
  })

  it('count what is new in each, and nothing twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 6 }), (files) => {
        const { files: counted, added: entries } = merged(files)
        expect(counted.reduce((sum, { added }) => sum + added, 0)).toBe(entries.length)
      }),
    )
  })

  it('keep both sides of what two devices say of the same', () => {
    // Every device made `government` and its answer for itself: two things about which three devices differ.
    const { conflicts } = merged(all)
    expect(conflicts).toHaveLength(2)
    expect(conflicts.map(({ conflicts: others }) => others.length)).toEqual([2, 2])
  })

  it('are refused where one is of another assessment, or says something else under the same id', () => {
    const other = file('other', devices[0] ?? [])
    const [first = other] = all
    expect(
      mergeFiles([first, { ...other, content: { ...other.content, assessment: 'another' } }], smallCatalogue),
    ).toEqual({
      type: 'several-assessments',
      name: 'other',
    })
    const changed = (devices[0] ?? []).map((entry, index) => (index === 0 ? { ...entry, hash: 'f'.repeat(64) } : entry))
    expect(mergeFiles([first, file('changed', changed)], smallCatalogue)).toEqual({ type: 'damaged', count: 1 })
  })
})
