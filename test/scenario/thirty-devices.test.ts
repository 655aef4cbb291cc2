import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { constituencies } from '../../src/domain/assessment/constituency'
import { fold } from '../../src/domain/assessment/fold'
import { areAccepted, type Opinion } from '../../src/domain/assessment/opinion'
import type { CurrentAssessment } from '../../src/state/current'
import { criteriaOf } from '../support/answers'
import { testAssessment } from '../support/entries'
import { type Crash, SimulatedDevice, Witness } from '../support/simulated-device'

const count = 30
const year = 365 * 24 * 60 * 60 * 1000
const start = Date.UTC(2026, 10, 20)

const indicator = fc.constantFrom('law/definition', 'law/forms', 'law/rural', 'care/workers', 'care/funding')
const constituency = fc.constantFrom(...constituencies)
const letter = fc.constantFrom('y', 'n', '?', '-')
const criteria = fc.tuple(letter, letter, letter, letter).map((letters) => criteriaOf(letters.join('')))
const text = fc.constantFrom('لا يطبق', 'Décret n° 5', 'No body applies it.')

type Act = (current: CurrentAssessment) => void

const opinions = constituencies.map((one): Opinion => ({ constituency: one, opinion: 'agrees', text: '' }))

/** What a person does on a screen. */
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(indicator, criteria).map(
      ([path, answered]): Act =>
        (current) =>
          current.answer(path, { kind: 'answered', criteria: answered }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(indicator, text).map(
      ([path, said]): Act =>
        (current) =>
          current.note(path, said, false),
    ),
  },
  fc.tuple(indicator, text).map(
    ([path, title]): Act =>
      (current) =>
        current.addEvidence(path, { title, kind: 'law', date: '2020', reference: '', link: '', public: null }),
  ),
  {
    weight: 2,
    arbitrary: fc.tuple(indicator, criteria, text).map(
      ([path, answered, reason]): Act =>
        (current) =>
          current.agree(
            path,
            {
              answer: { kind: 'answered', criteria: answered },
              reason,
              dissent: [{ constituency: 'workers', text: reason }],
            },
            'undone',
          ),
    ),
  },
  fc.tuple(indicator, text).map(
    ([path, reason]): Act =>
      (current) =>
        current.reopen(path, reason),
  ),
  fc.tuple(indicator, fc.integer({ min: 0, max: 4 })).map(
    ([path, level]): Act =>
      (current) =>
        current.setTarget(path, level),
  ),
  fc.tuple(indicator, constituency, fc.integer({ min: 1, max: 3 })).map(
    ([path, who, value]): Act =>
      (current) =>
        current.vote(path, { constituency: who, importance: value, feasibility: 2 }),
  ),
  fc.tuple(constituency, text).map(
    ([who, name]): Act =>
      (current) => {
        current.addRespondent(who, name)
      },
  ),
  fc.boolean().map(
    (blind): Act =>
      (current) =>
        current.setBlind(blind),
  ),
  fc.constant<Act>((current) => {
    if (areAccepted(opinions)) current.validate(opinions)
  }),
  fc.constant<Act>((current) => {
    current.undo()
  }),
  // Two devices said different things: somebody chooses.
  fc.constant<Act>((current) => {
    const disputed = [...(current.assessment.peek()?.threads.values() ?? [])].find((one) => one.conflicts.length > 0)
    if (disputed?.conflicts[0] !== undefined) current.choose(disputed.conflicts[0])
  }),
)

const device = fc.nat({ max: count - 1 })
const crash: fc.Arbitrary<Crash | null> = fc.option(fc.record({ kept: fc.integer({ min: 0, max: 1_000 }) }), {
  freq: 7,
})
const years = fc.integer({ min: -20_000, max: 20_000 }).map((thousandths) => thousandths / 1_000)

type Step =
  | { readonly type: 'act'; readonly device: number; readonly crash: Crash | null; readonly acts: readonly Act[] }
  | { readonly type: 'exchange'; readonly device: number; readonly other: number; readonly crash: Crash | null }
  | { readonly type: 'restart'; readonly device: number }
  | { readonly type: 'set-clock'; readonly device: number; readonly years: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('act' as const),
      device,
      crash,
      acts: fc.array(act, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('exchange' as const), device, other: device, crash }) },
  fc.record({ type: fc.constant('restart' as const), device }),
  fc.record({ type: fc.constant('set-clock' as const), device, years }),
)

const at = (off: number): number => Math.round(start + off * year)

/** One device begins and hands its file to all; each device has a respondent of its own. */
async function gathered(witness: Witness, clocks: readonly number[]): Promise<readonly SimulatedDevice[]> {
  const devices = clocks.map((off, index) => new SimulatedDevice(`d${index}`, testAssessment, at(off), witness))
  const [first] = devices
  await first?.do(null, (current) =>
    current.describe({
      country: 'XXA',
      countryNames: { en: 'Example' },
      title: 'Round one',
      year: 2026,
      digits: 'by-country',
      example: true,
    }),
  )
  const round = await first?.file()
  if (round === undefined || round === null) throw new Error('Nothing to hand round')
  for (const [index, one] of devices.entries()) {
    if (one !== first) await one.receive(round, null)
    await one.do(null, (current) => {
      current.addRespondent(constituencies[index % constituencies.length] ?? 'other', one.name)
    })
  }
  return devices
}

async function happen(devices: readonly SimulatedDevice[], steps: readonly Step[]): Promise<{ crashes: number }> {
  let crashes = 0
  for (const one of steps) {
    const own = devices[one.device]
    if (own === undefined) continue
    own.now += 60_000
    if (one.type === 'act') {
      const isAlive = await own.do(one.crash, async (current) => {
        for (const each of one.acts) {
          each(current)
          // The next is said while this one is on its way to the disk.
          await null
        }
      })
      if (!isAlive) crashes += 1
    }
    if (one.type === 'exchange') {
      const bytes = (await devices[one.other]?.file()) ?? null
      if (bytes !== null) await own.receive(bytes, one.crash)
    }
    if (one.type === 'restart') own.restart()
    if (one.type === 'set-clock') own.now = at(one.years)
  }
  return { crashes }
}

/** Everybody hands a file to the next, round and round, until nobody learns anything. Returns how many rounds it took. */
async function untilQuiet(devices: readonly SimulatedDevice[]): Promise<number> {
  for (let round = 1; round <= 4; round += 1) {
    let added = 0
    for (const [index, one] of devices.entries()) {
      const bytes = await one.file()
      const next = devices[(index + 1) % devices.length]
      if (bytes !== null && next !== undefined) added += await next.receive(bytes, null)
    }
    if (added === 0) return round
  }
  throw new Error('They go on for ever')
}

describe('thirty devices that answer, crash and hand each other files', () => {
  it('hold the same in the end: all that was called saved, and nothing that nobody said', async () => {
    let crashes = 0
    let conflicts = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(years, { minLength: count, maxLength: count }),
        fc.array(step, { minLength: 150, maxLength: 250 }),
        async (clocks, steps) => {
          const witness = new Witness()
          const devices = await gathered(witness, clocks)
          crashes += (await happen(devices, steps)).crashes
          await untilQuiet(devices)
          const [first, ...others] = devices
          const assessment = first?.assessmentNow()
          if (first === undefined || assessment === undefined || assessment === null) throw new Error('Nothing is here')
          for (const other of others) {
            expect(other.assessmentNow()).toEqual(assessment)
            expect(JSON.stringify(other.diagnosticNow())).toBe(JSON.stringify(first.diagnosticNow()))
          }
          expect(fold(testAssessment, first.entries)).toEqual(assessment)
          const held = new Map(first.entries.map(({ id, hash }) => [id, hash]))
          expect([...witness.acknowledged].filter((id) => !held.has(id))).toEqual([])
          expect([...held].filter(([id, hash]) => witness.said.get(id) !== hash)).toEqual([])
          expect(assessment.damaged).toEqual([])
          conflicts += [...assessment.threads.values()].filter((thread) => thread.conflicts.length > 0).length
        },
      ),
      { numRuns: 6, endOnFailure: true },
    )
    // What this is about did happen.
    expect(crashes).toBeGreaterThan(10)
    expect(conflicts).toBeGreaterThan(0)
  }, 120_000)
})
