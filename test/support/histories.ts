import fc from 'fast-check'
import {
  type Clock,
  maximumLead,
  receive,
  stampOfText,
  stampText,
  startOfTime,
  tick,
} from '../../src/domain/assessment/clock'
import { constituencies } from '../../src/domain/assessment/constituency'
import { type Body, type Entry, seal } from '../../src/domain/assessment/entry'
import { versionOfBody } from '../../src/domain/assessment/entry-version'
import { subjectOf } from '../../src/domain/assessment/subject'
import { threadOf, uniteEntries } from '../../src/domain/assessment/threads'
import { digestOf } from '../../src/platform/digest'
import { answered, notApplicable } from './answers'
import { details, testAssessment } from './entries'

const year = 365 * 24 * 60 * 60 * 1000
const start = Date.UTC(2026, 10, 20)

const indicator = fc.constantFrom('law/definition', 'law/forms', 'law/rural', 'care/workers')
const respondent = fc.constantFrom('government', 'workers', 'sse')
const constituency = fc.constantFrom(...constituencies)
const letter = fc.constantFrom('y', 'n', '?', '-')
const ladder = fc.tuple(letter, letter, letter, letter).map((letters) => letters.join(''))
const text = fc.oneof(
  fc.constantFrom('', 'نعم، في القانون', 'Décret n° 5', '<b>no</b>', '__proto__'),
  fc.string({ maxLength: 12 }),
)
const words = text.map((one) => one.trim() || 'because')
const vote = fc.integer({ min: 1, max: 3 })
const opinions = (['government', 'employers', 'workers', 'sse'] as const).map((one) => ({
  constituency: one,
  opinion: 'agrees' as const,
  text: '',
}))
const moment = fc.integer({ min: 0, max: 2 * start }).map((wall) => stampText({ wall, counter: 0, device: 'a' }))
const action = fc.record({
  template: fc.constant(null),
  indicators: indicator.map((one): string[] => [one]),
  outcome: text,
  indicator: text,
  baseline: fc.record({ year: fc.option(fc.constant(2026)), text }),
  target: fc.record({ year: fc.option(fc.constant(2030)), text }),
  meansOfVerification: text,
  lead: text,
  partners: text,
  cost: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
  time: fc.constantFrom('short' as const, 'medium' as const, 'long' as const),
  outputs: fc.array(fc.constant('2.1'), { maxLength: 2 }),
  deliverables: fc.array(fc.constant('D7'), { maxLength: 1 }),
  programmeAndBudget: fc.array(fc.record({ biennium: fc.constant('2026-27'), code: fc.constant('3.2') }), {
    maxLength: 1,
  }),
  resources: text,
  risks: text,
})
const evidence = fc.record({
  title: words,
  kind: fc.constantFrom('law' as const, 'statistic' as const, 'testimony' as const),
  date: fc.constantFrom('', '2020', '2020-06-30'),
  reference: text,
  link: text,
  public: fc.option(fc.boolean()),
})

const one = <Kind extends Body['kind']>(kind: Kind) => fc.constant(kind)

/** Everything that can be said, about few things, so that what devices say meets. Answers are most of it, as in a workshop. */
const anyBody: fc.Arbitrary<Body> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: one('answer'),
      respondent,
      indicator,
      version: fc.constant(2),
      answer: ladder.map(answered),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: one('agreement'),
      indicator,
      version: fc.constant(2),
      answer: ladder.map(answered),
      reason: text,
      dissent: fc.array(fc.record({ constituency, text }), { maxLength: 2 }),
    }),
  },
  fc.record({
    kind: one('answer'),
    respondent,
    // The only one that may not apply.
    indicator: fc.constant('law/rural'),
    version: fc.constant(2),
    answer: fc.constant(notApplicable),
  }),
  fc.record({ kind: one('reopening'), indicator, reason: words }),
  { weight: 2, arbitrary: fc.record({ kind: one('note'), respondent, indicator, text, confidential: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: one('evidence'),
      evidence: fc.constantFrom('e1', 'constructor', 'e3'),
      indicator,
      respondent: fc.option(respondent),
      content: fc.option(evidence, { freq: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: one('action'),
      action: fc.constantFrom('a1', 'a2'),
      content: fc.option(action, { freq: 4 }),
    }),
  },
  fc.record({ kind: one('target'), indicator, level: fc.integer({ min: 0, max: 4 }) }),
  {
    weight: 2,
    arbitrary: fc.record({ kind: one('vote'), constituency, indicator, importance: vote, feasibility: vote }),
  },
  fc.record({
    kind: one('vote'),
    constituency,
    indicator,
    importance: fc.constant(null),
    feasibility: fc.constant(null),
  }),
  fc.record({ kind: one('respondent'), respondent, constituency, name: text }),
  fc.record({ kind: one('blind'), blind: fc.boolean() }),
  fc.record({ kind: one('extent'), extent: fc.constantFrom('rapid' as const, 'full' as const) }),
  fc.record({
    kind: one('validation'),
    content: fc.option(fc.record({ at: moment, opinions: fc.constant(0).map(() => [...opinions]) }), { freq: 3 }),
  }),
  fc.record({
    kind: one('review'),
    content: fc.option(fc.record({ at: moment, reviewer: words, text }), { freq: 3 }),
  }),
  text.map((title): Body => (details.kind === 'details' ? { ...details, title } : details)),
)

/** An entry, and what its device held when it was written. */
export interface Said {
  readonly entry: Entry
  /** Ids of all entries that the device held. */
  readonly held: ReadonlySet<string>
  /** The latest stamp that the device had seen and believed; empty when there is none. */
  readonly believed: string
}

/** A device as the writer is one: its clock follows what it reads, and starts anew, from what is stored, when it is opened. */
export class Device {
  readonly held = new Map<string, Entry>()
  readonly said: Said[] = []
  /** The latest that its wall clock ever showed while something happened. */
  latest = 0
  #clock: Clock = startOfTime
  #believed = ''

  constructor(
    readonly name: string,
    /** Its wall clock, as wrong as may be. */
    public now: number,
  ) {}

  get entries(): readonly Entry[] {
    return [...this.held.values()]
  }

  receive(entries: readonly Entry[]): void {
    this.latest = Math.max(this.latest, this.now)
    for (const entry of entries) {
      this.held.set(entry.id, entry)
      const stamp = stampOfText(entry.stamp)
      if (stamp === null) throw new Error('a stamp that is none')
      this.#clock = receive(this.#clock, stamp, this.now)
      if (stamp.wall <= this.now + maximumLead && entry.stamp > this.#believed) this.#believed = entry.stamp
    }
  }

  restart(): void {
    this.#clock = startOfTime
    this.#believed = ''
    this.receive(this.entries)
  }

  say(body: Body): Entry {
    const subject = subjectOf(body)
    const own = this.entries.filter((entry) => subjectOf(entry.body) === subject)
    const thread = threadOf(uniteEntries(own).entries)
    this.latest = Math.max(this.latest, this.now)
    this.#clock = tick(this.#clock, this.now)
    const entry = seal(
      {
        v: versionOfBody(body),
        id: `${this.name}-${this.said.length + 1}`,
        assessment: testAssessment,
        stamp: stampText({ ...this.#clock, device: this.name }),
        device: this.name,
        supersedes: thread === null ? [] : [thread.current, ...thread.conflicts].map(({ id }) => id),
        body,
      },
      digestOf,
    )
    this.said.push({ entry, held: new Set(this.held.keys()), believed: this.#believed })
    this.held.set(entry.id, entry)
    this.#believed = entry.stamp
    return entry
  }
}

/** What happens to one device; `other` is the place of the one that hands its file over. */
export type Step =
  | { readonly type: 'say'; readonly device: number; readonly body: Body }
  | { readonly type: 'hear'; readonly device: number; readonly other: number }
  | { readonly type: 'set-clock'; readonly device: number; readonly years: number }
  | { readonly type: 'restart'; readonly device: number }

const crowd = 4
const device = fc.nat({ max: crowd - 1 })
/** Twenty years back to twenty ahead; some clocks are right, or five minutes ahead. */
const years = fc.oneof(
  fc.constant(0),
  fc.constant(1e-5),
  fc.integer({ min: -20_000, max: 20_000 }).map((thousandths) => thousandths / 1_000),
)

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ type: fc.constant('say' as const), device, body: anyBody }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('hear' as const), device, other: device }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('set-clock' as const), device, years }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('restart' as const), device }) },
)

const at = (off: number): number => Math.round(start + off * year)

function happen(devices: readonly Device[], steps: readonly Step[]): void {
  for (const one of steps) {
    const own = devices[one.device]
    if (own === undefined) continue
    own.now += 1_000
    if (one.type === 'say') own.say(one.body)
    if (one.type === 'hear') own.receive(devices[one.other]?.entries ?? [])
    if (one.type === 'set-clock') own.now = at(one.years)
    if (one.type === 'restart') own.restart()
  }
}

export interface History {
  readonly devices: readonly Device[]
  /** All that was ever said, in no particular order. */
  readonly entries: readonly Entry[]
  readonly said: readonly Said[]
}

/** Four devices with clocks of their own that answer, hand files to each other, are set right or wrong, and restarted. */
export const histories = (longest = 40): fc.Arbitrary<History> =>
  fc
    .record({
      clocks: fc.array(years, { minLength: crowd, maxLength: crowd }),
      steps: fc.array(step, { minLength: 1, maxLength: longest, size: 'max' }),
    })
    .map(({ clocks, steps }) => {
      const devices = clocks.map((off, index) => new Device('abcd'.charAt(index), at(off)))
      happen(devices, steps)
      const said = devices.flatMap((one) => one.said)
      return { devices, said, entries: said.map(({ entry }) => entry) }
    })
