import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/domain/assessment/entry'
import { entrySchema } from '../../src/domain/assessment/entry-schema'
import { emptyRecord, type IndicatorRecord, recordOf } from '../../src/domain/assessment/fold'
import { subjectOf } from '../../src/domain/assessment/subject'
import { agendaOf, inPlace, nextOf, previousOf } from '../../src/pages/agree/agenda'
import { agreementOf, type Draft, emptyDraft, problemsOf, withAnswer, wordless } from '../../src/pages/agree/draft'
import { roomCommandOf } from '../../src/pages/agree/keys'
import { clockText, momentOf, timeLeft } from '../../src/pages/agree/time-left'
import { unanimousAnswer } from '../../src/pages/agree/unanimous'
import { digestOf } from '../../src/platform/digest'
import { openAssessment } from '../../src/state/current'
import { openRoom } from '../../src/state/room'
import type { World } from '../../src/state/world'
import { createWriter } from '../../src/state/writer'
import { answered, criteriaOf, notApplicable, recordWith } from '../support/answers'
import { smallCatalogue } from '../support/catalogue'
import { testAssessment } from '../support/entries'

const agreement = { answer: answered('yynn'), reason: 'Read together', dissent: [], version: 1 }

const records: Readonly<Record<string, IndicatorRecord>> = {
  'law/alone': recordWith([['government', 'yynn']]),
  'law/close': recordWith([
    ['government', 'yynn'],
    ['workers', 'ynnn'],
  ]),
  'law/far': recordWith([
    ['government', 'yyyy'],
    ['workers', 'nnnn'],
  ]),
  'law/agreed': recordWith(
    [
      ['government', 'yyyn'],
      ['workers', 'nnnn'],
    ],
    { agreement },
  ),
  'law/none': recordWith([
    ['government', 'not-applicable'],
    ['workers', 'not-applicable'],
  ]),
}

const agenda = (parked: readonly string[] = [], changed: typeof records = {}) =>
  agendaOf(Object.keys(records), (path) => changed[path] ?? records[path] ?? emptyRecord, new Set(parked))

describe('what the room talks about', () => {
  const paths = (items: ReturnType<typeof agenda>) => items.map(({ path }) => path)

  it('is what several constituencies answered, furthest apart first, and last what has no distance', () => {
    expect(paths(agenda())).toEqual(['law/far', 'law/agreed', 'law/close', 'law/none'])
    expect(paths(inPlace(agenda(), 'open'))).toEqual(['law/far', 'law/close', 'law/none'])
    expect(paths(inPlace(agenda(['law/far']), 'parked'))).toEqual(['law/far'])
    expect(paths(inPlace(agenda(), 'agreed'))).toEqual(['law/agreed'])
  })

  it('keeps its order when something is agreed, and takes nothing agreed for parked', () => {
    const changed = {
      'law/far': {
        ...recordWith([
          ['government', 'yyyy'],
          ['workers', 'nnnn'],
        ]),
        agreement,
      },
    }
    expect(paths(agenda(['law/far'], changed))).toEqual(paths(agenda()))
    expect(inPlace(agenda(['law/far'], changed), 'parked')).toEqual([])
  })

  it('goes on to the next open one, going round, then to the parked, then nowhere', () => {
    expect(nextOf(agenda(), null)?.path).toBe('law/far')
    expect(nextOf(agenda(), 'law/far')?.path).toBe('law/close')
    expect(nextOf(agenda(), 'law/none')?.path).toBe('law/far')
    const parked = ['law/far', 'law/close']
    expect(nextOf(agenda(parked), 'law/agreed')?.path).toBe('law/none')
    expect(nextOf(agenda(parked), 'law/none')?.path).toBe('law/far')
    expect(nextOf(agenda().slice(0, 1), 'law/far')).toBeNull()
    expect(previousOf(agenda(), 'law/close')?.path).toBe('law/agreed')
    expect(previousOf(agenda(), 'law/far')).toBeNull()
  })
})

describe('the answer offered to the plenary', () => {
  it('is the one that all gave, criterion by criterion', () => {
    const same = recordWith([
      ['government', 'yy?n'],
      ['workers', 'yy?n'],
      ['workers', '----'],
    ])
    expect(unanimousAnswer(same)).toEqual(answered('yy?n'))
    expect(
      unanimousAnswer(
        recordWith([
          ['government', 'not-applicable'],
          ['sse', 'not-applicable'],
        ]),
      ),
    ).toEqual(notApplicable)
  })

  it.each([
    ['nobody', []],
    [
      'one side alone',
      [
        ['government', 'yynn'],
        ['government', 'yynn'],
      ],
    ],
    [
      'the same level by other criteria',
      [
        ['government', 'yynn'],
        ['workers', 'yyny'],
      ],
    ],
    [
      'one that differs',
      [
        ['government', 'yynn'],
        ['workers', 'yynn'],
        ['sse', 'yyyn'],
      ],
    ],
  ] as const)('is none for %s', (_, answers) => {
    expect(unanimousAnswer(recordWith(answers))).toBeNull()
  })
})

describe('what is about to be recorded', () => {
  const draft: Draft = { ...emptyDraft, criteria: criteriaOf('yn--'), reason: ' Read together ' }

  it('begins empty and is recorded only whole', () => {
    expect(problemsOf(emptyDraft)).toEqual(['no-answer', 'no-reason'])
    expect(problemsOf({ ...draft, criteria: criteriaOf('y---') })).toEqual(['no-answer'])
    // After a "no" the rest can no longer move the level.
    expect(problemsOf(draft)).toEqual([])
    expect(problemsOf({ ...draft, criteria: criteriaOf('yy??') })).toEqual([])
  })

  it('records dissent word for word, in the fixed order, and asks for its words', () => {
    const dissent = new Map([
      ['workers', ' No.\n'],
      ['government', ' '],
    ] as const)
    expect(wordless({ ...draft, dissent })).toEqual(['government'])
    expect(problemsOf({ ...draft, dissent })).toEqual(['no-dissent'])
    const said = new Map([...dissent, ['government', 'Yes.'] as const])
    expect(agreementOf({ ...draft, dissent: said })).toEqual({
      answer: answered('yn--'),
      reason: 'Read together',
      dissent: [
        { constituency: 'government', text: 'Yes.' },
        { constituency: 'workers', text: ' No.\n' },
      ],
    })
  })

  it('says once why the indicator does not apply', () => {
    const applied = withAnswer({ ...draft, applies: true }, notApplicable)
    expect(problemsOf({ ...applied, reason: ' ' })).toEqual(['no-reason'])
    expect(agreementOf(applied)).toEqual({ answer: notApplicable, reason: '', dissent: [] })
    expect(withAnswer(applied, answered('yyyy'))).toMatchObject({ applies: true, criteria: criteriaOf('yyyy') })
  })
})

describe('the time left', () => {
  const at = (hours: number, minutes: number) => new Date(2026, 5, 1, hours, minutes).getTime()

  it('reads hours and minutes of today, and writes them again', () => {
    expect(momentOf('17:05', at(9, 0))).toBe(at(17, 5))
    expect(clockText(at(7, 5))).toBe('07:05')
    for (const text of ['', '24:00', '9:00', '12:60']) expect(momentOf(text, at(9, 0)), text).toBeNull()
  })

  it('is shared between what waits; an end of another day is forgotten', () => {
    expect(timeLeft(at(10, 0), at(9, 10), 7)).toEqual({ minutes: 50, each: 7 })
    expect(timeLeft(at(10, 0), at(9, 58), 7)).toEqual({ minutes: 2, each: 0 })
    expect(timeLeft(at(10, 0), at(9, 0), 0)).toEqual({ minutes: 60, each: null })
    expect(timeLeft(at(10, 0), at(11, 0), 7)).toEqual({ minutes: 0, each: null })
    expect(timeLeft(null, at(9, 0), 7)).toBeNull()
    expect(timeLeft(at(10, 0), at(10, 0) + 86_400_000, 7)).toBeNull()
  })
})

describe('a key before the room', () => {
  it('turns, records and answers, on a layout without Latin letters too', () => {
    const command = (key: string, code = '', letters = true) => roomCommandOf({ key, code }, letters)
    expect(['PageDown', 'PageUp', 'Escape', 'R', 'p', 'y', '؟', 'x'].map((key) => command(key))).toEqual([
      'next',
      'previous',
      'leave',
      'record',
      'park',
      'yes',
      'unknown',
      null,
    ])
    expect(command('ق', 'KeyR')).toBe('record')
    expect(command('e', 'KeyR')).toBeNull()
    expect([command('r', '', false), command('PageDown', '', false)]).toEqual([null, 'next'])
  })
})

describe('on a device', () => {
  function device() {
    let ids = 0
    const settings = new Map<string, string>()
    const world = {
      store: {
        append: async () => ({ type: 'saved', at: 1, journal: true }),
        watchEntries: (_: string, listener: (entries: readonly Entry[]) => void) => {
          listener([])
          return () => {}
        },
        watchSetting: (key: string, listener: (value: string | null) => void) => {
          listener(settings.get(key) ?? null)
          return () => {}
        },
        writeSetting: async (key: string, value: string) => void settings.set(key, value),
        changeSetting: async (key: string, change: (value: string | null) => string) => {
          settings.set(key, change(settings.get(key) ?? null))
          return 'written'
        },
      },
      clock: { now: () => Date.UTC(2026, 0, 1) },
      identifiers: { newId: () => `id-${++ids}` },
      device: 'device',
      digest: digestOf,
      catalogue: smallCatalogue,
    } as unknown as World
    return { world, current: openAssessment(world, createWriter(world), testAssessment) }
  }

  it('agrees, undoes with its reason on record, agrees again, reopens and undoes that', () => {
    const { current } = device()
    const { version: _, ...agreed } = agreement
    const state = () => {
      const { value } = current.assessment
      return value === null ? null : recordOf(value, 'law/forms').agreement
    }
    current.agree('law/forms', agreed, 'Undone at once')
    expect(state()).toEqual({ ...agreed, version: 2 })
    expect(current.undo()).toBe('law/forms')
    expect(state()).toBeNull()
    current.agree('law/forms', agreed, 'Undone at once')
    current.reopen('law/forms', 'A new decree')
    expect(state()).toBeNull()
    current.undo()
    expect(state()).toEqual({ ...agreed, version: 2 })
    const said = current.entries.value.map(({ body }) => ('reason' in body ? [body.kind, body.reason] : []))
    expect(said.slice(1, 4)).toEqual([
      ['reopening', 'Undone at once'],
      ['agreement', 'Read together'],
      ['reopening', 'A new decree'],
    ])
    expect(new Set(current.entries.value.map(({ body }) => subjectOf(body)))).toEqual(new Set(['agreement:law/forms']))
  })

  it('records "does not apply" only where the author allows it', () => {
    const { current } = device()
    const closed = { answer: notApplicable, reason: '', dissent: [] }
    current.agree('law/forms', closed, 'Undone')
    expect(current.entries.value).toHaveLength(0)
    current.agree('law/rural', closed, 'Undone')
    expect(current.entries.value).toHaveLength(1)
  })

  it('counts the last vote of a constituency, and takes back the first', () => {
    const { current } = device()
    const votes = () => {
      const { value } = current.assessment
      return value === null ? [] : recordOf(value, 'law/forms').votes
    }
    current.vote('law/forms', { constituency: 'workers', importance: 3, feasibility: 1 })
    current.vote('law/forms', { constituency: 'workers', importance: 3, feasibility: 2 })
    expect(votes()).toEqual([{ constituency: 'workers', importance: 3, feasibility: 2 }])
    current.undo()
    expect(votes()).toEqual([{ constituency: 'workers', importance: 3, feasibility: 1 }])
    current.undo()
    expect(votes()).toEqual([])
    expect(current.canUndo.value).toBe(false)
    // A vote taken back is new: an older Ittisaq refuses the file and says why; a vote is what it was.
    expect(current.entries.value.map(({ v }) => v)).toEqual([1, 1, 1, 4])
    const entries = current.entries.value
    expect(entries.map((entry) => entrySchema.safeParse(entry).success)).toEqual([true, true, true, true])
    const half = entries.map((entry) => ({ ...entry, body: { ...entry.body, importance: null, feasibility: 2 } }))
    expect(half.some((entry) => entrySchema.safeParse(entry).success)).toBe(false)
  })

  it('remembers what was parked and when the session ends, and takes them back', async () => {
    const { world } = device()
    const room = openRoom(world, 'one')
    await room.park('law/forms', true)
    await room.park('law/rural', true)
    await room.park('law/forms', false)
    room.setEnd(5)
    const again = openRoom(world, 'one')
    expect([[...again.parked.value], again.end.value]).toEqual([['law/rural'], 5])
    await again.park('law/rural', false)
    again.setEnd(null)
    const last = openRoom(world, 'one')
    expect([last.parked.value.size, last.end.value]).toEqual([0, null])
    expect(openRoom(world, 'two').parked.value.size).toBe(0)
  })
})
