import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSources, loadTexts, shippedCatalogue } from '../../src/catalogue/catalogue'
import { schemaFiles } from '../../src/domain/questionnaire/json-schemas'
import { languages } from '../../src/i18n/languages'

const legal = shippedCatalogue.questionnaires.find(({ id }) => id === 'legal-framework')

describe('the legal-framework questionnaire', () => {
  it('has sixteen indicators, six of them core and four foundational', () => {
    expect(legal?.indicators).toHaveLength(16)
    expect(legal?.indicators.filter(({ core }) => core)).toHaveLength(6)
    expect(legal?.indicators.filter(({ foundational }) => foundational).every(({ core }) => core)).toBe(true)
  })

  it.each(Object.keys(languages))('says everything in %s', async (language) => {
    const { questionnaires, sources } = await loadTexts(language)
    for (const indicator of legal?.indicators ?? []) {
      const texts = questionnaires['legal-framework']?.indicators[indicator.id]
      expect(texts?.criteria).toHaveLength(4)
      const marks = (texts?.why ?? '').split(/[.؟?]\s|[.؟?]$/).filter((sentence) => sentence.trim() !== '')
      expect(marks.length, `${indicator.id}: why, sentences`).toBeGreaterThanOrEqual(2)
      for (const paragraph of indicator.paragraphs) expect(sources.paragraphs[paragraph], paragraph).toBeTruthy()
      for (const code of indicator.instruments) expect(sources.instruments[code], code).toBeTruthy()
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
    [
      'a dangling reference',
      'legal-framework/questionnaire.json',
      '"R198"',
      '"R999"',
      'legal-framework/questionnaire.json',
    ],
    [
      'a missing sentence',
      'legal-framework/texts/ar.json',
      '"definition": {',
      '"definitions": {',
      'legal-framework/texts/ar.json',
    ],
    ['a reused id', 'legal-framework/questionnaire.json', '"retired": []', '"retired": ["education"]', 'education'],
    ['another basis', 'legal-framework/questionnaire.json', '"basis": "seen"', '"basis": "inferred"', 'points'],
    ['broken JSON', 'sources/conclusions.json', '{', '', 'sources/conclusions.json'],
    ['an unknown field', 'legal-framework/questionnaire.json', '"core": true', '"core": true, "colour": 1', 'colour'],
  ])('names %s with its file and place', (_, file, found, replaced, named) => {
    const { status, said } = checkWith(file, (text) => text.replace(found, replaced))
    expect(status).toBe(1)
    expect(said).toContain(named)
    expect(said).toContain(file)
  })
})
