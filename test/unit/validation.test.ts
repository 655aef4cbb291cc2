import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { forAudience } from '../../src/domain/assessment/audience'
import { stampText } from '../../src/domain/assessment/clock'
import type { BodyOf, Entry } from '../../src/domain/assessment/entry'
import { bodySchema } from '../../src/domain/assessment/entry-schema'
import { versionOfBody } from '../../src/domain/assessment/entry-version'
import { areAccepted, type Opinion, opinionProblems } from '../../src/domain/assessment/opinion'
import { isChangedSince, statusOf } from '../../src/domain/assessment/status'
import { writePackage } from '../../src/domain/exchange/package'
import { readFile } from '../../src/domain/exchange/read'
import { parse } from '../../src/domain/problem'
import { draftOf, lastOpinions, lastReview, opinionsOf, problemsOf } from '../../src/pages/validation/draft'
import { digestOf } from '../../src/platform/digest'
import { statusConflicts } from '../../src/state/conflicts'
import { openAssessment } from '../../src/state/current'
import type { World } from '../../src/state/world'
import { createWriter } from '../../src/state/writer'
import { smallCatalogue } from '../support/catalogue'
import { details, Scenario, testAssessment } from '../support/entries'

const agrees = (constituency: Opinion['constituency']): Opinion => ({ constituency, opinion: 'agrees', text: '' })
const all: readonly Opinion[] = (['government', 'employers', 'workers', 'sse'] as const).map(agrees)
const dissenting: readonly Opinion[] = [
  agrees('government'),
  { constituency: 'employers', opinion: 'absent', text: 'No seat was filled.' },
  { constituency: 'workers', opinion: 'disagrees', text: 'Rural workers were not asked.' },
  { constituency: 'sse', opinion: 'agrees-with-reservations', text: 'Mutuals are missing.' },
]

const january = (day: number) => Date.UTC(2026, 0, day)
const stampAt = (instant: number, counter = 0) => stampText({ wall: instant, counter, device: 'device-1' })
const validation = (day: number, opinions: readonly Opinion[] = all): BodyOf<'validation'> => ({
  kind: 'validation',
  content: { at: stampAt(january(day), 99), opinions: [...opinions] },
})
const review = (day: number): BodyOf<'review'> => ({
  kind: 'review',
  content: { at: stampAt(january(day)), reviewer: 'Ms Reader, country office', text: 'Check the coverage.' },
})

const start = () => new Scenario(smallCatalogue).introduces('government').answers('government', 'law/forms', 'yynn')

describe('the gate of a validation', () => {
  const problems = (opinions: readonly Opinion[]) =>
    opinionProblems(opinions).map(({ type, constituency }) => `${type} ${constituency}`)

  it('lets through one opinion of each constituency that counts, dissent and absence with their reasons', () => {
    expect(problems(all)).toEqual([])
    expect(problems(dissenting)).toEqual([])
    expect(problems([...all, agrees('other')])).toEqual([])
  })

  it('names who was not asked, who was asked twice, and whose reason is blank', () => {
    expect(problems([])).toEqual(['missing government', 'missing employers', 'missing workers', 'missing sse'])
    expect(problems([...all.slice(1), agrees('other')])).toEqual(['missing government'])
    expect(problems([...all, agrees('workers')])).toEqual(['twice workers'])
    for (const opinion of ['absent', 'disagrees', 'agrees-with-reservations'] as const) {
      expect(problems([...all.slice(0, 3), { constituency: 'sse', opinion, text: ' \n' }])).toEqual(['no-reason sse'])
    }
    expect(areAccepted(all)).toBe(true)
    expect(areAccepted([])).toBe(false)
  })

  it('stands at the border too, each problem with its place', () => {
    const places = (body: unknown) => {
      const read = parse(bodySchema, body)
      return read.ok ? [] : read.problems.map(({ type, place }) => `${type} ${place.path}`)
    }
    expect(places(validation(1, dissenting))).toEqual([])
    expect(places({ kind: 'validation', content: null })).toEqual([])
    expect(places(validation(1, all.slice(1)))).toContain('too-short content.opinions')
    expect(places(validation(1, [...all.slice(1), agrees('other')]))).toEqual(['wrong-form content.opinions'])
    expect(places(validation(1, [...all, agrees('sse')]))).toEqual(['wrong-form content.opinions[4].constituency'])
    expect(
      places(validation(1, [{ constituency: 'government', opinion: 'absent', text: ' ' }, ...all.slice(1)])),
    ).toEqual(['wrong-form content.opinions[0].text'])
    expect(places({ kind: 'review', content: { at: stampAt(0), reviewer: ' ', text: '' } })).toEqual([
      'wrong-form content.reviewer',
    ])
  })
})

describe('the status of an assessment', () => {
  const statusAfter = (...bodies: readonly (BodyOf<'validation'> | BodyOf<'review'>)[]) => {
    const scenario = start()
    for (const body of bodies) scenario.say(body)
    return statusOf(scenario.assessment())
  }

  it('is a self-assessment until it is validated or read by a specialist', () => {
    expect(statusAfter()).toBe('self-assessment')
    expect(statusAfter(validation(1))).toBe('validated')
    expect(statusAfter(validation(1), review(2))).toBe('reviewed')
    expect(statusAfter(review(2))).toBe('reviewed')
  })

  it('goes back when either is taken back', () => {
    expect(statusAfter(validation(1), { kind: 'validation', content: null })).toBe('self-assessment')
    expect(statusAfter(validation(1), review(2), { kind: 'review', content: null })).toBe('validated')
  })

  it('keeps the date and the opinions in the order of constituencies', () => {
    const scenario = start()
    scenario.say(validation(3, [...dissenting].reverse()))
    scenario.say(review(4))
    expect(scenario.assessment().validation).toEqual({ opinions: dissenting, at: january(3), changes: 0 })
    expect(scenario.assessment().review).toEqual({
      reviewer: 'Ms Reader, country office',
      text: 'Check the coverage.',
      at: january(4),
    })
  })

  it('is no part of the diagnostic', () => {
    const scenario = start()
    const before = scenario.diagnostic()
    scenario.say(validation(1))
    scenario.say(review(1))
    expect(scenario.diagnostic()).toEqual(before)
  })
})

describe('what changed after the validation', () => {
  const changesAfter = (say: (scenario: Scenario) => unknown) => {
    const scenario = start()
    scenario.say(validation(1))
    say(scenario.at(january(5)))
    const { validation: recorded } = scenario.assessment()
    if (recorded === null) throw new Error('Not validated')
    expect(isChangedSince(recorded)).toBe(recorded.changes > 0)
    return recorded.changes
  }

  it('is counted by thing, not by entry', () => {
    expect(changesAfter(() => {})).toBe(0)
    expect(changesAfter((scenario) => scenario.answers('government', 'law/forms', 'yyyn'))).toBe(1)
    expect(
      changesAfter((scenario) =>
        scenario.answers('government', 'law/forms', 'yyyn').answers('government', 'law/forms', 'yyyy'),
      ),
    ).toBe(1)
    expect(changesAfter((scenario) => scenario.agrees('law/forms', 'yyyn').agrees('law/definition', 'yyyn'))).toBe(2)
    expect(changesAfter((scenario) => scenario.say({ kind: 'target', indicator: 'law/forms', level: 3 }))).toBe(1)
  })

  it('is not a name, a plan or a review', () => {
    expect(changesAfter((scenario) => scenario.say(details))).toBe(0)
    expect(changesAfter((scenario) => scenario.introduces('workers'))).toBe(0)
    expect(changesAfter((scenario) => scenario.say(review(6)))).toBe(0)
  })
})

describe('on a device', () => {
  function device(stored: readonly Entry[] = []) {
    let ids = 0
    let instant = january(1)
    const world = {
      store: {
        append: async () => ({ type: 'saved', at: 1, journal: true }),
        watchEntries: (_: string, listener: (entries: readonly Entry[]) => void) => {
          listener(stored)
          return () => {}
        },
        watchSetting: () => () => {},
        writeSetting: async () => {},
      },
      clock: { now: () => instant },
      identifiers: { newId: () => `id-${++ids}` },
      device: 'device-1',
      digest: digestOf,
      catalogue: smallCatalogue,
    } as unknown as World
    const current = openAssessment(world, createWriter(world), testAssessment)
    current.addRespondent('government', '')
    return { current, on: (day: number) => (instant = january(day)) }
  }

  const validate = (current: ReturnType<typeof device>['current'], opinions: readonly Opinion[] = all) => {
    if (!areAccepted(opinions)) throw new Error('Not accepted')
    current.validate(opinions)
  }

  it('the same opinions on another day are a new validation', () => {
    const { current, on } = device()
    validate(current)
    current.setTarget('law/forms', 3)
    expect(current.assessment.value?.validation).toMatchObject({ at: january(1), changes: 1 })
    on(2)
    validate(current)
    expect(current.assessment.value?.validation).toMatchObject({ at: january(2), changes: 0 })
    expect(current.assessment.value?.threads.get('validation')?.history).toHaveLength(2)
  })

  it('names what it knew of a clock that was years ahead, which is then no change since', async () => {
    const wild = new Scenario(smallCatalogue, 'wild', Date.UTC(2046, 0, 1))
    wild.say({ kind: 'target', indicator: 'law/forms', level: 3 })
    const { current } = device(wild.entries)
    await vi.waitFor(() => expect(current.assessment.value).not.toBeNull())
    validate(current)
    expect(current.assessment.value?.validation?.changes).toBe(0)
    current.setTarget('law/forms', 4)
    expect(current.assessment.value?.validation?.changes).toBe(1)
  })

  it('undo brings a validation back as it was, with its date and with what changed since', () => {
    const { current, on } = device()
    validate(current)
    current.setTarget('law/forms', 3)
    on(9)
    current.withdrawValidation()
    expect(current.assessment.value?.validation).toBeNull()
    current.undo()
    expect(current.assessment.value?.validation).toMatchObject({ at: january(1), changes: 1 })
  })

  it('undo of the first takes it back, and that of a review too', () => {
    const { current } = device()
    validate(current)
    current.review({ reviewer: 'Ms Reader', text: '' })
    current.undo()
    current.undo()
    expect(current.assessment.value).toMatchObject({ validation: null, review: null })
    expect(current.canUndo.value).toBe(false)
  })

  it('what was answered in the very same millisecond before it is no change, and after it is one', () => {
    const { current } = device()
    current.setTarget('law/forms', 3)
    validate(current)
    expect(current.assessment.value?.validation?.changes).toBe(0)
    current.setTarget('law/forms', 2)
    expect(current.assessment.value?.validation?.changes).toBe(1)
  })
})

describe('two devices', () => {
  it('that validated without knowing of each other are a conflict, until somebody chooses', () => {
    const scenario = start()
    scenario.say(validation(1), [])
    scenario.say(validation(2, dissenting), [])
    expect(statusConflicts(scenario.assessment())).toHaveLength(1)
    expect(scenario.assessment().validation?.opinions).toEqual(dissenting)
    scenario.say(validation(1))
    expect(statusConflicts(scenario.assessment())).toEqual([])
    expect(scenario.assessment().validation).toMatchObject({ at: january(1), opinions: all })
  })
})

describe('what is printed', () => {
  it('names the reviewer inside and to the three constituencies, and keeps dissent for everybody', () => {
    const scenario = start()
    scenario.say(validation(1, dissenting))
    scenario.say(review(2))
    const printed = (audience: 'internal' | 'tripartite' | 'public') => forAudience(scenario.assessment(), audience)
    expect(printed('internal').review?.reviewer).toBe('Ms Reader, country office')
    expect(printed('tripartite').review?.reviewer).toBe('Ms Reader, country office')
    expect(printed('public').review).toMatchObject({ reviewer: '', text: 'Check the coverage.', at: january(2) })
    expect(printed('public').validation?.opinions).toEqual(dissenting)
  })

  it('still knows what changed, where the history is left out', () => {
    const scenario = start()
    scenario.say(validation(1))
    scenario.at(january(5)).answers('government', 'law/forms', 'yyyy')
    expect(forAudience(scenario.assessment(), 'public').validation?.changes).toBe(1)
  })
})

describe('in a file', () => {
  const tools = { catalogue: smallCatalogue, digest: digestOf, isCountry: () => true }

  it('only what an older version cannot know needs a newer one', () => {
    expect(versionOfBody({ kind: 'target', indicator: 'law/definition', level: 3 })).toBe(1)
    expect(versionOfBody({ kind: 'action', action: 'a1', content: null })).toBe(2)
    expect([validation(1), review(2)].map((body) => versionOfBody(body))).toEqual([3, 3])
  })

  it('comes back as it went', () => {
    const scenario = start()
    scenario.say(validation(1, dissenting))
    scenario.say(review(2))
    const read = readFile(writePackage(testAssessment, scenario.entries, digestOf), tools)
    expect(read).toMatchObject({ ok: true, value: { entries: scenario.entries } })
  })

  it('of the third version of entries is read for ever', () => {
    const golden = readFileSync('test/fixtures/formats/entries-3.ittisaq', 'utf8')
    const read = readFile(golden, tools)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(read.value.entries.map(({ v, body }) => `${v} ${body.kind}`)).toEqual([
      '1 respondent',
      '1 answer',
      '3 validation',
      '3 review',
      '3 validation',
    ])
    expect(writePackage(read.value.assessment, read.value.entries, digestOf)).toBe(golden)
  })
})

describe('the form', () => {
  it('asks every constituency, lets others be silent, and begins again from what was recorded', () => {
    const empty = draftOf([])
    expect(opinionsOf(empty)).toEqual([])
    expect([...problemsOf(empty).keys()]).toEqual(['government', 'employers', 'workers', 'sse'])
    const again = draftOf(dissenting)
    expect(opinionsOf(again)).toEqual(dissenting)
    expect(problemsOf({ ...again, workers: { opinion: 'disagrees', text: ' ' } })).toEqual(
      new Map([['workers', 'no-reason']]),
    )
  })

  it('begins with what was recorded last, though it was taken back', () => {
    const scenario = start()
    expect(lastOpinions(scenario.assessment())).toEqual([])
    expect(lastReview(scenario.assessment())).toBeNull()
    scenario.say(validation(1, dissenting))
    scenario.say({ kind: 'validation', content: null })
    scenario.say(review(1))
    scenario.say({ kind: 'review', content: null })
    expect(lastOpinions(scenario.assessment())).toEqual(dissenting)
    expect(lastReview(scenario.assessment())?.reviewer).toBe('Ms Reader, country office')
  })
})
