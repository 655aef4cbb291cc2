import { describe, expect, it } from 'vitest'
import type { ActionContent } from '../../src/domain/assessment/action-schema'
import type { Entry } from '../../src/domain/assessment/entry'
import { fold } from '../../src/domain/assessment/fold'
import { createFolder } from '../../src/domain/assessment/folder'
import { writePackage } from '../../src/domain/exchange/package'
import { readFile } from '../../src/domain/exchange/read'
import { blanksOf, piecesOf } from '../../src/domain/plan/blanks'
import { codesOf, type Deliverable, withCode, withDeliverable } from '../../src/domain/plan/codes'
import { inQuestionnaireOrder, plannableGaps, rowsByIndicator, rowsOf } from '../../src/domain/plan/gaps'
import {
  type ActionTemplate,
  actionOfTemplate,
  filledTemplate,
  plannedGap,
  targetYear,
  templateFor,
  timeOf,
} from '../../src/domain/plan/template'
import { isCountry } from '../../src/i18n/countries'
import { deedsOf } from '../../src/pages/plan/deeds'
import { digestOf } from '../../src/platform/digest'
import { planConflicts } from '../../src/state/conflicts'
import { openAssessment } from '../../src/state/current'
import type { World } from '../../src/state/world'
import { createWriter } from '../../src/state/writer'
import { actionWith } from '../support/actions'
import { smallCatalogue } from '../support/catalogue'
import { details, Scenario, testAssessment } from '../support/entries'

const template = (id: string, changes: Partial<ActionTemplate> = {}): ActionTemplate => ({
  id,
  questionnaire: 'law',
  gap: 'policy',
  fits: ['law/definition'],
  cost: 'low',
  time: 'medium',
  paragraphs: ['15'],
  ...changes,
})

describe('a template', () => {
  const general = template('general')
  const forms = template('forms', { fits: ['law/forms'] })
  const later = template('later', { gap: 'monitoring' })

  it('is the one worded for the indicator, else one of its questionnaire and kind of gap', () => {
    const all = [general, forms, later]
    expect(templateFor(all, 'law/forms', 'policy')).toBe(forms)
    expect(templateFor(all, 'law/rural', 'policy')).toBe(general)
    expect(templateFor(all, 'law/forms', 'monitoring')).toBe(later)
    expect(templateFor(all, 'law/forms', 'implementation')).toBeNull()
    expect(templateFor(all, 'care/workers', 'policy')).toBeNull()
  })

  it('is chosen for the first gap that an open one may turn out to be', () => {
    expect(plannedGap('monitoring', ['monitoring'])).toBe('monitoring')
    expect(plannedGap('to-find-out', ['implementation', 'monitoring'])).toBe('implementation')
    expect(plannedGap('to-find-out', [])).toBe('policy')
  })

  it('gets what the program knows and keeps what the team fills', () => {
    const values = { country: 'Example {year}', subject: 'statistics', baselineYear: 2026, year: 2029 }
    expect(filledTemplate('By {year} (from {baselineYear}), {country}: {subject}, [n] {other}', values)).toBe(
      'By 2029 (from 2026), Example {year}: statistics, [n] {other}',
    )
  })

  it('says when it may be expected to show', () => {
    expect([targetYear(2026, 'short'), targetYear(2026, 'medium'), targetYear(2026, 'long')]).toEqual([
      2027, 2029, 2031,
    ])
    expect(timeOf(later)).toBe('medium')
    expect(timeOf(null)).toBe('medium')
  })

  const beginning = {
    values: { country: 'Example', subject: 'the definition', baselineYear: 2026, year: 2029 },
    indicators: ['law/definition', 'law/forms'],
    baseline: 'Level 1',
    target: 'Level 3',
    outputs: ['2.1'],
    deliverables: ['D7'],
    programmeAndBudget: [{ biennium: '2022-23', code: '4.1' }],
    list: (items: readonly string[]) => items.join('; '),
  }

  it('becomes a row that the team goes on writing', () => {
    const texts = {
      outcome: 'By {year}, {country} has a law on {subject}.',
      indicator: 'In force (baseline {baselineYear}: no), [n] times',
      meansOfVerification: ['Gazette', 'Record'],
      lead: 'Labour ministry',
    }
    expect(actionOfTemplate({ ...beginning, template: { structure: general, texts } })).toEqual({
      template: 'general',
      indicators: ['law/definition', 'law/forms'],
      outcome: 'By 2029, Example has a law on the definition.',
      indicator: 'In force (baseline 2026: no), [n] times',
      baseline: { year: 2026, text: 'Level 1' },
      target: { year: 2029, text: 'Level 3' },
      meansOfVerification: 'Gazette; Record',
      lead: 'Labour ministry',
      partners: '',
      cost: 'low',
      time: 'medium',
      outputs: ['2.1'],
      deliverables: ['D7'],
      programmeAndBudget: [{ biennium: '2022-23', code: '4.1' }],
      resources: '',
      risks: '',
    })
  })

  it('is not needed: without one the wording is left to the team', () => {
    expect(actionOfTemplate({ ...beginning, template: null })).toMatchObject({
      template: null,
      outcome: '',
      meansOfVerification: '',
      lead: '',
      baseline: { year: 2026, text: 'Level 1' },
      cost: 'medium',
      time: 'medium',
    })
  })
})

describe('blanks', () => {
  it('are what stands in square brackets, and nothing of the text is lost around them', () => {
    const text = '[n] entities in [areas, sectors]; not [this\nnor] that, nor []'
    expect(piecesOf(text).filter(({ isBlank }) => isBlank)).toEqual([
      { text: '[n]', isBlank: true },
      { text: '[areas, sectors]', isBlank: true },
    ])
    expect(
      piecesOf(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
    expect(piecesOf('')).toEqual([])
  })

  it('of a row are counted in all that is written, each as often as it stands there', () => {
    expect(blanksOf(actionWith({ risks: '[n] and [n]', lead: '[body]' }))).toEqual([
      '[subject]',
      '[body]',
      '[n]',
      '[n]',
    ])
    expect(blanksOf(actionWith({ outcome: 'Done' }))).toEqual([])
  })
})

describe('programme and budget codes', () => {
  const of = (id: string, ...codes: readonly string[]): Deliverable => ({
    id,
    output: '2.1',
    points: [],
    programmeAndBudget: codes.map((code) => ({ biennium: '2022-23', code })),
    timeFrame: '2023-29',
  })
  const deliverables = [of('D1', '4.1', 'A.2'), of('D2', '1.1', '4.1'), of('D3', '7.4')]
  const namesOf = (codes: ActionContent['programmeAndBudget']) =>
    codes.map(({ biennium, code }) => `${biennium} ${code}`)

  it('come from the chosen deliverables, each once and in order', () => {
    expect(namesOf(codesOf(deliverables, ['D2', 'D1']))).toEqual(['2022-23 1.1', '2022-23 4.1', '2022-23 A.2'])
    expect(codesOf(deliverables, ['D9'])).toEqual([])
  })

  it('come and go with their deliverable, except those that another one has too', () => {
    const start = { deliverables: ['D2'], programmeAndBudget: codesOf(deliverables, ['D2']) }
    const both = withDeliverable(start, 'D1', true, deliverables)
    expect(both.deliverables).toEqual(['D1', 'D2'])
    expect(namesOf(both.programmeAndBudget)).toEqual(['2022-23 1.1', '2022-23 4.1', '2022-23 A.2'])
    const one = withDeliverable(both, 'D2', false, deliverables)
    expect(one.deliverables).toEqual(['D1'])
    expect(namesOf(one.programmeAndBudget)).toEqual(['2022-23 4.1', '2022-23 A.2'])
  })

  it('of another source stay, and one that was left out stays out', () => {
    const kept = { deliverables: ['D1'], programmeAndBudget: [{ biennium: '2024-25', code: '4.1' }] }
    const changed = withDeliverable(kept, 'D3', true, deliverables)
    expect(namesOf(changed.programmeAndBudget)).toEqual(['2022-23 7.4', '2024-25 4.1'])
    expect(namesOf(withDeliverable(changed, 'D3', false, deliverables).programmeAndBudget)).toEqual(['2024-25 4.1'])
  })

  it('are the same code only within the same biennium', () => {
    const old = { biennium: '2022-23', code: '4.1' }
    const young = { biennium: '2024-25', code: '4.1' }
    expect(namesOf(withCode([old], young, true))).toEqual(['2022-23 4.1', '2024-25 4.1'])
    expect(namesOf(withCode([old, young], old, false))).toEqual(['2024-25 4.1'])
    expect(withCode([old], old, true)).toEqual([old])
  })
})

describe('the gaps to plan for', () => {
  const scenario = () =>
    new Scenario(smallCatalogue)
      .introduces('government')
      .answers('government', 'law/definition', 'ynnn')
      .answers('government', 'law/forms', 'yyn-')
      .answers('government', 'law/rural', 'not-applicable')
      .answers('government', 'care/workers', 'yyy?')
      .answers('government', 'care/funding', 'yyyy')

  it('are what is below its target or still open, the highest priority first', () => {
    expect(plannableGaps(scenario().diagnostic())).toEqual([
      { indicator: 'law/definition', questionnaire: 'law', kind: 'policy', planned: 'policy', priority: 2 },
      { indicator: 'law/forms', questionnaire: 'law', kind: 'implementation', planned: 'implementation', priority: 1 },
      // At its target already, and it is not known what it is.
      { indicator: 'care/workers', questionnaire: 'care', kind: 'to-find-out', planned: 'monitoring', priority: 0 },
    ])
  })

  it('are none where everything has reached its target', () => {
    const done = new Scenario(smallCatalogue).introduces('government')
    for (const path of ['law/definition', 'law/forms', 'law/rural', 'care/workers', 'care/funding']) {
      done.answers('government', path, 'yyyn')
    }
    expect(plannableGaps(done.diagnostic())).toEqual([])
    done.say({ kind: 'target', indicator: 'law/forms', level: 4 })
    expect(plannableGaps(done.diagnostic())).toMatchObject([{ indicator: 'law/forms', kind: 'monitoring' }])
  })

  it('share a row by questionnaire and kind', () => {
    const gaps = plannableGaps(
      scenario()
        .answers('government', 'law/forms', 'nnnn')
        .answers('government', 'care/workers', 'nnnn')
        .answers('government', 'care/funding', '????')
        .diagnostic(),
    )
    expect(rowsOf(gaps).map((row) => row.map(({ indicator }) => indicator))).toEqual([
      ['law/forms', 'law/definition'],
      ['care/workers'],
      ['care/funding'],
    ])
    expect(rowsOf([])).toEqual([])
  })

  it('know the rows that close them, and rows stand in questionnaire order', () => {
    const row = (name: string, ...indicators: string[]) => ({ name, indicators })
    const rows = [
      row('a', 'care/workers', 'care/workers'),
      row('b', 'island/boats'),
      row('c', 'law/forms', 'care/workers'),
    ]
    const found = rowsByIndicator(rows)
    expect(found.get('care/workers')?.map(({ name }) => name)).toEqual(['a', 'c'])
    expect(found.get('law/definition')).toBeUndefined()
    expect(inQuestionnaireOrder(rows, ['law', 'care']).map(({ name }) => name)).toEqual(['c', 'a', 'b'])
  })
})

describe('a row of the plan', () => {
  const start = () => new Scenario(smallCatalogue).introduces('government')
  const say = (
    scenario: Scenario,
    content: ActionContent | null,
    action = 'a1',
    supersedes?: readonly string[],
  ): Entry => scenario.say({ kind: 'action', action, content }, supersedes)

  it('is folded, changed and taken out; its history keeps all of it', () => {
    const scenario = start()
    say(scenario, actionWith())
    expect(scenario.assessment().actions).toEqual([{ ...actionWith(), id: 'a1' }])
    say(scenario, actionWith({ outcome: 'Changed' }))
    expect(scenario.assessment().actions).toEqual([{ ...actionWith({ outcome: 'Changed' }), id: 'a1' }])
    say(scenario, null)
    expect(scenario.assessment().actions).toEqual([])
    expect(scenario.assessment().threads.get('action:a1')?.history).toHaveLength(3)
  })

  it('keeps its place when it is changed, and when it is put back', () => {
    const scenario = start()
    say(scenario, actionWith(), 'z')
    say(scenario, actionWith(), 'a')
    say(scenario, actionWith({ lead: 'Cabinet' }), 'z')
    expect(scenario.assessment().actions.map(({ id }) => id)).toEqual(['z', 'a'])
    say(scenario, null, 'z')
    say(scenario, actionWith(), 'z')
    expect(scenario.assessment().actions.map(({ id }) => id)).toEqual(['z', 'a'])
  })

  it('leaves what was said of indicators as it was', () => {
    const scenario = start().answers('government', 'law/forms', 'yynn')
    const folded = createFolder(testAssessment)
    const before = folded([...scenario.entries])
    say(scenario, actionWith({ indicators: ['law/forms'] }))
    const after = folded([...scenario.entries])
    expect(after.indicators).toEqual(before.indicators)
    expect(after).toEqual(scenario.assessment())
  })

  it('survives a package, word for word', () => {
    const scenario = start()
    scenario.say(details)
    const content = actionWith({
      outcome: 'Une loi « ESS »\nقانون [البلد]',
      template: null,
      target: { year: null, text: '' },
    })
    say(scenario, content)
    const text = writePackage(testAssessment, scenario.entries, digestOf)
    const read = readFile(text, { catalogue: smallCatalogue, digest: digestOf, isCountry })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(fold(testAssessment, read.value.entries).actions).toEqual([{ ...content, id: 'a1' }])
    expect(read.value.entries.find(({ body }) => body.kind === 'action')?.v).toBe(2)
  })

  it('survives a merge: the later of two changes shows, the other is kept until somebody chooses', () => {
    const here = start()
    const first = say(here, actionWith())
    const there = new Scenario(smallCatalogue, 'device-2', Date.UTC(2026, 0, 2))
    there.entries.push(...here.entries)
    const mine = say(here, actionWith({ outcome: 'Mine' }))
    const theirs = say(there, actionWith({ lead: 'Theirs' }), 'a1', [first.id])
    const merged = [...there.entries, ...here.entries, ...there.entries]
    const assessment = fold(testAssessment, merged)
    expect(assessment.actions).toMatchObject([{ lead: 'Theirs' }])
    expect(assessment.threads.get('action:a1')?.conflicts).toEqual([mine])
    expect(planConflicts(assessment)).toHaveLength(1)
    here.entries.push(...there.entries)
    say(here, actionWith({ outcome: 'Mine' }), 'a1', [mine.id, theirs.id])
    expect(here.assessment().actions).toMatchObject([{ outcome: 'Mine' }])
    expect(here.assessment().threads.get('action:a1')?.conflicts).toEqual([])
    expect(planConflicts(here.assessment())).toEqual([])
  })

  it('tells its history: writing without a pause is one change', () => {
    const scenario = start()
    say(scenario, actionWith())
    for (const outcome of ['B', 'By', 'By 2030']) say(scenario, actionWith({ outcome }))
    say(scenario, actionWith({ outcome: 'By 2030', cost: 'high' }))
    scenario.at(Date.UTC(2026, 0, 3))
    say(scenario, actionWith({ outcome: 'By 2031', cost: 'high' }))
    say(scenario, null)
    say(scenario, actionWith())
    const deeds = deedsOf(scenario.assessment(), 'a1').map((deed) =>
      deed.kind === 'changed' ? deed.fields.join() : deed.kind,
    )
    expect(deeds).toEqual(['putBack', 'takenOut', 'outcome', 'cost', 'outcome', 'planned'])
    expect(deedsOf(scenario.assessment(), 'none')).toEqual([])
  })
})

describe('planning on a device', () => {
  function device() {
    let ids = 0
    const world = {
      store: {
        append: async () => ({ type: 'saved', at: 1, journal: true }),
        watchEntries: (_: string, listener: (entries: readonly Entry[]) => void) => {
          listener([])
          return () => {}
        },
        watchSetting: () => () => {},
      },
      clock: { now: () => Date.UTC(2026, 0, 1) },
      identifiers: { newId: () => `id-${++ids}` },
      device: 'device',
      digest: digestOf,
      catalogue: smallCatalogue,
    } as unknown as World
    return openAssessment(world, createWriter(world), testAssessment)
  }

  it('says a row once, changes it, and undoes step by step', () => {
    const current = device()
    const outcomes = () => current.assessment.value?.actions.map(({ outcome }) => outcome)
    const id = current.planAction(actionWith({ outcome: 'One' }))
    current.changeAction(id, actionWith({ outcome: 'Two' }))
    current.changeAction(id, actionWith({ outcome: 'Two' }))
    expect(current.entries.value).toHaveLength(2)
    current.changeAction(id, null)
    expect(outcomes()).toEqual([])
    expect(current.undo()).toBeNull()
    expect(outcomes()).toEqual(['Two'])
    current.undo()
    expect(outcomes()).toEqual(['One'])
    current.undo()
    expect(outcomes()).toEqual([])
    expect(current.canUndo.value).toBe(false)
    expect(current.entries.value).toHaveLength(6)
    current.close()
  })
})
