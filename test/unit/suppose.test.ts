import { describe, expect, it } from 'vitest'
import { suppose } from '../../src/domain/assessment/suppose'
import { changesBetween } from '../../src/domain/diagnostic/changes'
import { diagnose } from '../../src/domain/diagnostic/diagnose'
import { mostHelpful } from '../../src/domain/diagnostic/most-helpful'
import { wholeOf } from '../../src/domain/pieces'
import { smallCatalogue } from '../support/catalogue'
import { Scenario } from '../support/entries'

const start = () => new Scenario(smallCatalogue).introduces('government').introduces('workers')

/** A definition in force, and workers in care of whom next to nothing is known to be counted: one finding. */
const contradicting = () =>
  start().answers('government', 'law/definition', 'yynn').answers('government', 'care/workers', 'ynnn')

const supposing = (scenario: Scenario, levels: Record<string, number>) =>
  diagnose(smallCatalogue, suppose(scenario.assessment(), new Map(Object.entries(levels))), { sensitivity: false })

const changes = (scenario: Scenario, levels: Record<string, number>) =>
  changesBetween(scenario.diagnostic(), supposing(scenario, levels))

describe('a supposition', () => {
  it.each([0, 1, 2, 3, 4])('at level %i stands at exactly this level', (level) => {
    expect(supposing(start(), { 'law/forms': level }).indicators['law/forms']).toMatchObject({
      floor: level,
      ceiling: level,
      ahead: false,
    })
  })

  it('leaves the assessment and its entries as they were', () => {
    const scenario = contradicting()
    const assessment = scenario.assessment()
    const before = structuredClone({ ...assessment, indicators: [...assessment.indicators] })
    const supposed = suppose(assessment, new Map([['care/workers', 3]]))
    expect({ ...assessment, indicators: [...assessment.indicators] }).toEqual(before)
    expect(supposed).not.toBe(assessment)
    expect(supposed.entryCount).toBe(assessment.entryCount)
    expect(supposed.threads).toBe(assessment.threads)
  })

  it('goes before an agreement that was recorded, and keeps evidence, notes and target', () => {
    const scenario = start().agrees('law/forms', 'ynnn')
    scenario.say({ kind: 'target', indicator: 'law/forms', level: 4 })
    expect(supposing(scenario, { 'law/forms': 3 }).indicators['law/forms']).toMatchObject({
      floor: 3,
      target: 4,
      gap: 1,
    })
  })

  it('of nothing is the assessment as it is', () => {
    const scenario = contradicting()
    expect(supposing(scenario, {})).toEqual(scenario.diagnostic())
  })
})

describe('what a supposition changes', () => {
  it('is nothing where nothing is supposed', () => {
    expect(changes(contradicting(), {})).toEqual({
      questionnaires: [],
      redFlags: [],
      rules: [],
      points: [],
      paragraphs: [],
    })
  })

  it('is the share of its questionnaire, and a finding that disappears', () => {
    const changed = changes(contradicting(), { 'care/workers': 2 })
    expect(changed.rules).toEqual([{ rule: 'defined-not-counted', before: 'finding', after: null }])
    expect(changed.questionnaires).toEqual([
      { questionnaire: 'care', before: { floor: 8.3, ceiling: 75 }, after: { floor: 16.7, ceiling: 83.3 } },
    ])
    expect(changed.redFlags).toEqual([])
  })

  it('is a red flag that goes, turns certain or comes', () => {
    const flag = (answers: string, level: number) =>
      changes(start().answers('government', 'law/definition', answers), { 'law/definition': level }).redFlags
    const indicator = 'law/definition'
    expect(flag('????', 1)).toEqual([{ indicator, before: 'possible', after: null }])
    expect(flag('????', 0)).toEqual([{ indicator, before: 'possible', after: 'certain' }])
    expect(flag('yynn', 0)).toEqual([{ indicator, before: null, after: 'certain' }])
  })

  it('is a question that appears, is settled or becomes a finding', () => {
    const asked = start().answers('government', 'law/definition', 'yynn')
    const rule = 'defined-not-counted'
    expect(changes(asked, { 'care/workers': 3 }).rules).toEqual([{ rule, before: 'question', after: null }])
    expect(changes(asked, { 'care/workers': 1 }).rules).toEqual([{ rule, before: 'question', after: 'finding' }])
    expect(changes(start(), { 'law/definition': 3 }).rules).toEqual([{ rule, before: null, after: 'question' }])
  })

  it('is a point and a paragraph whose status is another, with the basis of the point', () => {
    const changed = changes(start(), { 'law/rural': 4 })
    expect(changed.points).toEqual([{ point: '9(a)', basis: 'secondary', before: 'unknown', after: 'met' }])
    expect(changed.paragraphs).toEqual([])
  })
})

describe('what would help most', () => {
  const helpful = (scenario: Scenario) =>
    wholeOf(mostHelpful(smallCatalogue, scenario.assessment(), scenario.diagnostic()))

  it('puts first what ends a finding, then what gains most, then a foundation, then questionnaire order', () => {
    const steps = helpful(contradicting().answers('government', 'law/forms', 'yyyy'))
    expect(steps.map(({ indicator }) => indicator)).toEqual([
      'care/workers',
      'care/funding',
      'law/definition',
      'law/rural',
    ])
    expect(steps[0]).toEqual({
      indicator: 'care/workers',
      level: 2,
      gone: ['defined-not-counted'],
      appeared: [],
      gain: 100 / 12,
      floor: 16.7,
      endsRedFlag: false,
    })
  })

  it('puts a foundation of which nothing is confirmed before what gains as much', () => {
    const steps = helpful(start().answers('government', 'law/forms', 'ynnn'))
    expect(steps.filter(({ indicator }) => indicator.startsWith('law/'))[0]).toMatchObject({
      indicator: 'law/definition',
      endsRedFlag: true,
    })
  })

  it('leaves out what stands at level 4, what does not apply, and what brings more findings than it ends', () => {
    const scenario = start()
      .answers('government', 'law/forms', 'yyyy')
      .answers('government', 'law/rural', 'not-applicable')
      .answers('government', 'law/definition', 'ynnn')
      .answers('government', 'care/workers', 'nnnn')
    expect(helpful(scenario).map(({ indicator }) => indicator)).toEqual(['care/funding', 'care/workers'])
  })

  it('has nothing to offer where everything stands at level 4', () => {
    const scenario = start()
    for (const { indicators } of smallCatalogue.questionnaires) {
      for (const { path } of indicators) scenario.agrees(path, 'yyyy')
    }
    expect(helpful(scenario)).toEqual([])
  })
})
