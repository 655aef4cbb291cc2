import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTooFarAhead, stampOfText } from '../../src/domain/assessment/clock'
import { compareEntries, type Entry } from '../../src/domain/assessment/entry'
import { fold } from '../../src/domain/assessment/fold'
import { subjectOf } from '../../src/domain/assessment/subject'
import { gather, type NamedContent } from '../../src/domain/exchange/gather'
import { mergeFiles } from '../../src/domain/exchange/merge'
import { smallCatalogue } from '../support/catalogue'
import { testAssessment } from '../support/entries'
import { Device, type History, histories, type Said } from '../support/histories'

const merged = (...some: readonly (readonly Entry[])[]) => fold(testAssessment, some.flat())

/** By subject, what was said about it, with what its author held. */
function bySubject({ said }: History): ReadonlyMap<string, readonly Said[]> {
  const found = new Map<string, Said[]>()
  for (const one of said) {
    const subject = subjectOf(one.entry.body)
    found.set(subject, [...(found.get(subject) ?? []), one])
  }
  return found
}

/** Those that nobody had in hand who said something else about the same. Told from what was held, not from `supersedes`. */
const unanswered = (said: readonly Said[]): readonly Entry[] =>
  said
    .filter(({ entry }) => !said.some(({ held }) => held.has(entry.id)))
    .map(({ entry }) => entry)
    .sort(compareEntries)

const partsOf = ({ entries }: History, parts: readonly number[]): readonly (readonly Entry[])[] =>
  [0, 1, 2].map((part) => entries.filter((_, index) => parts[index % parts.length] === part))

const threeParts = fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 40, size: 'max' })

describe('merging, over histories of four devices whose clocks are years wrong', () => {
  it('says the same in any order, in any grouping, and however often', () => {
    fc.assert(
      fc.property(histories(), threeParts, (history, parts) => {
        const [a = [], b = [], c = []] = partsOf(history, parts)
        const all = merged(a, b, c)
        expect(merged(c, b, a)).toEqual(all)
        expect(merged([...b].reverse(), a, c, b, a)).toEqual(all)
        const entriesOf = (one: typeof all) => [...one.threads.values()].flatMap((thread) => thread.history)
        expect(merged(entriesOf(merged(a, b)), c)).toEqual(merged(a, entriesOf(merged(b, c))))
        expect(merged(entriesOf(all), entriesOf(all))).toEqual(all)
      }),
      { numRuns: 1_500 },
    )
  })

  it('loses nothing, invents nothing, and says who won: the latest of those that nobody answered', () => {
    fc.assert(
      fc.property(histories(), (history) => {
        const { threads, entryCount } = merged(history.entries)
        const subjects = bySubject(history)
        expect(entryCount).toBe(history.entries.length)
        expect([...threads.keys()]).toEqual([...subjects.keys()].sort())
        for (const [subject, said] of subjects) {
          const heads = unanswered(said)
          expect(threads.get(subject)).toEqual({
            current: heads.at(-1),
            conflicts: heads.slice(0, -1),
            history: said.map(({ entry }) => entry).sort(compareEntries),
          })
        }
      }),
      { numRuns: 4_000 },
    )
  })

  it('is the same through files, in the terminal and in the app', () => {
    fc.assert(
      fc.property(histories(25), fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (history, order) => {
        const files = history.devices.map(
          ({ name, entries }): NamedContent => ({
            name,
            content: { format: 'package', assessment: testAssessment, entries },
          }),
        )
        const all = merged(...history.devices.map(({ entries }) => entries))
        const shuffled = order.flatMap((index) => files[index] ?? [])
        const result = mergeFiles([...shuffled, ...files], smallCatalogue)
        if (result.type !== 'merged') throw new Error(result.type)
        const { added: entries, conflicts } = result.gathering
        expect(merged(entries)).toEqual(all)
        expect(entries).toHaveLength(all.entryCount)
        expect(conflicts).toEqual([...all.threads.values()].filter((thread) => thread.conflicts.length > 0))
        const here = history.devices[0]?.entries ?? []
        const gathered = gather(testAssessment, shuffled, here, smallCatalogue)
        expect(gathered.merged).toEqual(all)
        expect(gathered.added.length + here.length).toBe(all.entryCount)
      }),
      { numRuns: 800 },
    )
  })
})

describe('a clock that is years wrong', () => {
  it('never lets an older answer win over one whose author had seen it', () => {
    fc.assert(
      fc.property(histories(), (history) => {
        const { threads } = merged(history.entries)
        for (const { entry, held } of history.said) {
          const thread = threads.get(subjectOf(entry.body))
          const standing = [thread?.current, ...(thread?.conflicts ?? [])]
          expect(standing.filter((one) => one !== undefined && held.has(one.id))).toEqual([])
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('shows what a device said last as what counts on it, at once', () => {
    fc.assert(
      fc.property(histories(20), fc.nat({ max: 3 }), (history, index) => {
        const device = history.devices[index]
        if (device === undefined) throw new Error('four devices')
        for (const level of [0, 4]) {
          const entry = device.say({ kind: 'target', indicator: 'law/forms', level })
          const thread = merged(device.entries).threads.get('target:law/forms')
          expect(thread?.current).toBe(entry)
          expect(thread?.conflicts).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })

  it('pulls no other clock further ahead than the limit; stamps of one device stay in order, later than all it believed', () => {
    let disbelieved = 0
    fc.assert(
      fc.property(histories(), ({ devices, said }) => {
        for (const { entry, believed } of said) expect(entry.stamp > believed).toBe(true)
        for (const device of devices) {
          const heard = device.entries.flatMap(({ stamp }) => stampOfText(stamp) ?? [])
          if (heard.some((stamp) => stamp.device !== device.name && isTooFarAhead(stamp, device.latest)))
            disbelieved += 1
          for (const { entry } of device.said) {
            const stamp = stampOfText(entry.stamp)
            expect(stamp !== null && isTooFarAhead(stamp, device.latest)).toBe(false)
          }
        }
      }),
      { numRuns: 1_500 },
    )
    // The histories that this is about are among those generated.
    expect(disbelieved).toBeGreaterThan(100)
  })

  // A stamp cannot say what its author had seen: a validation names what was known and stamped years ahead.
  it('does not make what was said before a validation look like a change since', () => {
    const [wild, right] = [new Device('wild', Date.UTC(2046, 0, 1)), new Device('right', Date.UTC(2026, 10, 20))]
    wild.say({ kind: 'target', indicator: 'law/forms', level: 3 })
    right.receive(wild.entries)
    const { stamp } = right.say({ kind: 'blind', blind: false })
    const opinions = (['government', 'employers', 'workers', 'sse'] as const).map((constituency) => ({
      constituency,
      opinion: 'agrees' as const,
      text: '',
    }))
    const ahead = right.entries.flatMap((entry) => (entry.stamp > stamp ? [entry.id] : []))
    expect(ahead).toHaveLength(1)
    right.say({ kind: 'validation', content: { at: stamp, opinions, ahead } })
    expect(merged(right.entries).validation?.changes).toBe(0)
    right.say({ kind: 'target', indicator: 'law/forms', level: 4 })
    expect(merged(right.entries).validation?.changes).toBe(1)
  })
})
