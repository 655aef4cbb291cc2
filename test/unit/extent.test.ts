import { describe, expect, it } from 'vitest'
import { entriesOfAnswers, readAnswers } from '../../src/domain/exchange/answers'
import { writePackage } from '../../src/domain/exchange/package'
import { readFile } from '../../src/domain/exchange/read'
import { askedOf } from '../../src/domain/questionnaire/asked'
import type { Catalogue } from '../../src/domain/questionnaire/questionnaire'
import { digestOf } from '../../src/platform/digest'
import { smallCatalogue } from '../support/catalogue'
import { details, Scenario } from '../support/entries'

/** Two questionnaires, of which the definition alone is core; and one that only the country XXB asks. */
const catalogue: Catalogue = {
  ...smallCatalogue,
  questionnaires: [
    ...smallCatalogue.questionnaires.map((questionnaire) => ({
      ...questionnaire,
      indicators: questionnaire.indicators.map((indicator) => ({
        ...indicator,
        core: indicator.path === 'law/definition',
      })),
    })),
    ...smallCatalogue.questionnaires.slice(0, 1).map((questionnaire) => ({
      ...questionnaire,
      id: 'coast',
      country: 'XXB',
      indicators: questionnaire.indicators.map((indicator) => ({ ...indicator, path: `coast/${indicator.id}` })),
    })),
  ],
}

const start = () => {
  const scenario = new Scenario(catalogue)
  scenario.say(details)
  return scenario.introduces('government').answers('government', 'law/forms', 'yynn')
}

describe('a rapid assessment', () => {
  it('asks and scores the core only, and keeps and counts the rest', () => {
    const scenario = start().answers('government', 'law/definition', 'yyyy')
    scenario.say({ kind: 'extent', extent: 'rapid' })
    const diagnostic = scenario.diagnostic()
    expect(Object.keys(diagnostic.indicators)).toEqual(['law/definition'])
    expect(Object.keys(diagnostic.questionnaires)).toEqual(['law'])
    expect(diagnostic.questionnaires.law).toMatchObject({ floor: 100, applicable: 1, settled: 1 })
    expect(diagnostic).toMatchObject({ unaskedAnswers: 1, keptAnswers: 0 })
  })

  it('becomes a full one, and back, without losing an answer', () => {
    const scenario = start()
    const before = scenario.diagnostic()
    scenario.say({ kind: 'extent', extent: 'rapid' })
    expect(scenario.diagnostic().indicators['law/forms']).toBeUndefined()
    scenario.say({ kind: 'extent', extent: 'full' })
    expect(scenario.diagnostic()).toEqual(before)
  })

  it('is full until somebody says otherwise', () => {
    expect(start().assessment().extent).toBe('full')
    expect(start().diagnostic().unaskedAnswers).toBe(0)
  })
})

describe('a national questionnaire', () => {
  it('is asked in its own country only', () => {
    const assessment = start().assessment()
    const ids = (country: string) =>
      askedOf(catalogue, {
        extent: 'full',
        details: assessment.details === null ? null : { ...assessment.details, country },
      }).questionnaires.map(({ id }) => id)
    expect(ids('XXA')).toEqual(['law', 'care'])
    expect(ids('XXB')).toEqual(['law', 'care', 'coast'])
  })
})

describe('an extent in a file', () => {
  const tools = { catalogue, digest: digestOf, isCountry: () => true }
  const answers = { country: 'XXA', year: 2026, respondents: [{ id: 'r1', constituency: 'government' }] }

  it('is read from plain answers, and a file without one has the same entries as before there was a choice', () => {
    const entries = (value: unknown) => {
      const read = readAnswers(value, catalogue, () => true)
      return read.ok ? entriesOfAnswers(read.value, catalogue, digestOf) : []
    }
    expect(entries({ ...answers, extent: 'rapid' }).map(({ v, body }) => [v, body.kind])).toEqual([
      [1, 'details'],
      [2, 'extent'],
      [1, 'respondent'],
    ])
    expect(entries(answers).every(({ v }) => v === 1)).toBe(true)
    expect(readAnswers({ ...answers, extent: 'half' }, catalogue, () => true)).toMatchObject({
      ok: false,
      problems: [{ type: 'not-allowed', place: { path: 'extent' }, allowed: 'rapid, full' }],
    })
  })

  it('survives a package', () => {
    const scenario = start()
    scenario.say({ kind: 'extent', extent: 'rapid' })
    const read = readFile(writePackage('assessment-1', scenario.entries, digestOf), tools)
    expect(read).toMatchObject({ ok: true })
    expect(read.ok ? read.value.entries.filter(({ body }) => body.kind === 'extent') : []).toHaveLength(1)
  })
})
