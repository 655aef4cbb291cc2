import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCoherenceTexts, loadSources, loadTexts, shippedCatalogue } from '../../src/catalogue/catalogue'
import { ruleTypes } from '../../src/domain/coherence/rule'
import { schemaFiles } from '../../src/domain/questionnaire/json-schemas'
import { questionnaireOf } from '../../src/domain/questionnaire/questionnaire'
import { languages } from '../../src/i18n/languages'

const ids = ['legal-framework', 'informality', 'care-economy', 'just-transition', 'supply-chains', 'crisis-settings']

const { questionnaires, rules } = shippedCatalogue
const indicators = questionnaires.flatMap((questionnaire) => questionnaire.indicators)

const sentencesIn = (text: string) => text.split(/[.؟?](?:\s|$)/).filter((sentence) => sentence.trim() !== '')

describe('the six questionnaires', () => {
  it('have sixteen indicators each, ninety-six in all, and three hundred and eighty-four criteria', async () => {
    expect(questionnaires.map(({ id }) => id)).toEqual(ids)
    expect(questionnaires.map((questionnaire) => questionnaire.indicators.length)).toEqual([16, 16, 16, 16, 16, 16])
    const { questionnaires: texts } = await loadTexts('en')
    const criteria = Object.values(texts).flatMap((own) => Object.values(own.indicators).flatMap((one) => one.criteria))
    expect(criteria).toHaveLength(384)
  })

  it('have thirty-six core indicators, six each; every foundation is core', () => {
    const core = questionnaires.map((questionnaire) => questionnaire.indicators.filter((one) => one.core).length)
    expect(core).toEqual([6, 6, 6, 6, 6, 6])
    expect(indicators.filter(({ foundational }) => foundational).every(({ core: isCore }) => isCore)).toBe(true)
  })

  it('let six indicators not apply', () => {
    expect(indicators.filter(({ mayNotApply }) => mayNotApply).map(({ path }) => path)).toEqual([
      'informality/rural',
      'care-economy/migrant-care-workers',
      'just-transition/nature-livelihoods',
      'just-transition/indigenous-knowledge',
      'crisis-settings/displaced-persons',
      'crisis-settings/local-sourcing',
    ])
  })

  it.each(Object.keys(languages))('say everything in %s', async (language) => {
    const { questionnaires: texts, sources } = await loadTexts(language)
    for (const indicator of indicators) {
      const own = texts[questionnaireOf(indicator.path)]?.indicators[indicator.id]
      expect(own?.criteria, indicator.path).toHaveLength(4)
      const why = sentencesIn(own?.why ?? '').length
      expect(why, `${indicator.path}: why, sentences`).toBeGreaterThanOrEqual(2)
      expect(why, `${indicator.path}: why, sentences`).toBeLessThanOrEqual(5)
      for (const paragraph of indicator.paragraphs) expect(sources.paragraphs[paragraph], paragraph).toBeTruthy()
      for (const code of indicator.instruments) expect(sources.instruments[code]?.title, code).toBeTruthy()
    }
  })

  it.each(Object.keys(languages))('are called by short names in %s that fit beside a bar', async (language) => {
    const { questionnaires: texts } = await loadTexts(language)
    for (const { shortTitle } of Object.values(texts)) expect(shortTitle.length, shortTitle).toBeLessThanOrEqual(28)
  })
})

describe('what they rest on', () => {
  it('is forty paragraphs, nine outputs, seventeen deliverables, sixty-seven instruments and the points 1 to 16', async () => {
    const { strategy, plan, conclusions, definition, instruments } = await loadSources()
    expect(strategy.paragraphs).toHaveLength(40)
    expect([plan.outputs.length, plan.deliverables.length]).toEqual([9, 17])
    expect(instruments.instruments).toHaveLength(67)
    expect(definition.elements).toHaveLength(22)
    const numbers = new Set(conclusions.points.map(({ point }) => Number.parseInt(point, 10)))
    expect([...numbers]).toEqual(Array.from({ length: 16 }, (_, index) => index + 1))
    for (const { programmeAndBudget } of plan.deliverables) {
      for (const { biennium } of programmeAndBudget) expect(biennium).toMatch(/^\d{4}-\d{2}$/)
    }
  })

  it('is said in every language', async () => {
    for (const language of Object.keys(languages)) {
      const { sources } = await loadTexts(language)
      for (const { title, subject } of Object.values(sources.instruments)) {
        expect(title.trim(), language).not.toBe('')
        expect(subject.trim(), language).not.toBe('')
      }
    }
  })

  it('never prints content for a point that is known only by its number', async () => {
    const { conclusions } = await loadSources()
    const hidden = conclusions.points.filter(({ basis }) => basis === 'row-level' || basis === 'not-seen')
    expect(hidden.length).toBeGreaterThan(20)
    for (const language of Object.keys(languages)) {
      const { sources } = await loadTexts(language)
      for (const { point } of hidden) expect(sources.points[point], point).toBeUndefined()
    }
    for (const { point, officialText } of conclusions.points) expect(officialText, point).toBeNull()
  })
})

describe('the coherence rules', () => {
  it('are forty-eight, of six kinds, and eighteen action templates, three a questionnaire', async () => {
    const count = (type: string) => rules.filter((rule) => rule.type === type).length
    expect(Object.fromEntries(ruleTypes.map((type) => [type, count(type)]))).toEqual({
      'capture-risk': 5,
      contradiction: 13,
      'law-without-practice': 6,
      'practice-without-law': 5,
      'missing-link': 14,
      'data-blindness': 5,
    })
    const { actions } = JSON.parse(readFileSync('questionnaires/coherence/actions.json', 'utf8'))
    expect(actions).toHaveLength(18)
    for (const id of ids) {
      const own = actions.filter((action: { questionnaire: string }) => action.questionnaire === id)
      expect(own.map((action: { gap: string }) => action.gap)).toEqual(['policy', 'implementation', 'monitoring'])
    }
  })

  it.each(Object.keys(languages))('are explained in %s', async (language) => {
    const texts = await loadCoherenceTexts(language)
    for (const { id } of rules) {
      expect(texts.rules[id]?.title.length, id).toBeLessThanOrEqual(90)
      expect(texts.rules[id]?.whoMustTalk.length, id).toBeGreaterThanOrEqual(2)
    }
  })
})

describe('the JSON Schemas for editors', () => {
  it.each(Object.keys(schemaFiles()))('%s is up to date (npm run schema)', (name) => {
    const written = JSON.parse(readFileSync(`questionnaires/schema/${name}.schema.json`, 'utf8'))
    expect(written).toEqual(JSON.parse(JSON.stringify(schemaFiles()[name])))
  })
})

/** Runs the content check on a copy of the content, changed by `change`. */
function checkWith(
  file: string,
  change: (text: string) => string,
): { readonly status: number | null; readonly said: string } {
  const copy = mkdtempSync(join(tmpdir(), 'content-'))
  cpSync('questionnaires', join(copy, 'questionnaires'), { recursive: true })
  const path = join(copy, 'questionnaires', file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  const run = spawnSync('node', [join(process.cwd(), 'dist-content/check-content.js')], { cwd: copy, encoding: 'utf8' })
  return { status: run.status, said: `${run.stdout}${run.stderr}` }
}

describe('npm run check:content', () => {
  it('passes on what is shipped', () => {
    expect(checkWith('sources/plan.json', (text) => text)).toMatchObject({ status: 0 })
  })

  it.each([
    ['a dangling reference', 'legal-framework/questionnaire.json', '"R198"', '"R999"', '“R999” is referred to'],
    [
      'a missing sentence',
      'legal-framework/texts/ar.json',
      '"definition": {',
      '"definitions": {',
      'indicators.definition',
    ],
    ['a missing text', 'informality/texts/fr.json', '"why":', '"whyNot":', 'why: A value is missing'],
    [
      'a reused id',
      'legal-framework/questionnaire.json',
      '"retired": []',
      '"retired": ["education"]',
      '“education” was used',
    ],
    ['another basis', 'legal-framework/questionnaire.json', '"basis": "seen"', '"basis": "inferred"', 'points'],
    ['broken JSON', 'sources/conclusions.json', '{', '', 'not readable'],
    ['an unknown field', 'legal-framework/questionnaire.json', '"core": true', '"core": true, "colour": 1', 'colour'],
    [
      'a rule on nothing',
      'coherence/rules.json',
      'supply-chains/procurement',
      'supply-chains/nothing',
      'supply-chains/nothing',
    ],
    ['a rule that asks nothing', 'coherence/rules.json', '"atMost": 1', '"atMost": 4', 'holds at every level'],
    ['an action without its blank', 'coherence/texts/es.json', '{year}', 'un año', 'blanks differ'],
    ['a sentence left in English', 'informality/texts/es.json', '"title": "', '"title": "[en] ', 'still in English'],
  ])('names %s with its file and place', (_, file, found, replaced, named) => {
    const { status, said } = checkWith(file, (text) => text.replace(found, replaced))
    expect(status).toBe(1)
    expect(said).toContain(named)
    expect(said).toContain(file)
  })

  it('names a rule that can never be true', () => {
    const { status, said } = checkWith('coherence/rules.json', (text) => {
      const file = JSON.parse(text)
      file.rules[0].clauses.push({
        kind: 'all',
        comparisons: [{ indicator: file.rules[0].clauses[0].comparisons[0].indicator, exactly: 0 }],
      })
      return JSON.stringify(file)
    })
    expect(status).toBe(1)
    expect(said).toContain('can never be true')
  })

  it('names a term translated otherwise than the glossary does', () => {
    const { status, said } = checkWith('care-economy/texts/fr.json', (text) =>
      text.replaceAll('travail décent', 'bon travail'),
    )
    expect(status).toBe(1)
    expect(said).toContain('the glossary translates it as “travail décent”')
  })

  it('names a criterion that changed while the version stayed', () => {
    const change = (text: string) => {
      const file = JSON.parse(text)
      file.indicators.definition.criteria[1] += ' And more.'
      return JSON.stringify(file)
    }
    const { status, said } = checkWith('legal-framework/texts/en.json', change)
    expect(status).toBe(1)
    expect(said).toContain('At indicators.definition.criteria[1]: The sentence differs from version')
  })

  it('names a released indicator that is gone', () => {
    const { said } = checkWith('legal-framework/questionnaire.json', (text) => {
      const file = JSON.parse(text)
      return JSON.stringify({ ...file, indicators: file.indicators.slice(1) })
    })
    expect(said).toContain('“definition” was released and is gone')
  })
})
