import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { readerOf } from '../../src/i18n/document-reader'
import { isLanguage, type Language, languages } from '../../src/i18n/languages'
import { loadScreens } from '../../src/i18n/translate'
import type { Block } from '../../src/report/document'
import { coherenceSection } from '../../src/report/sections/coherence'
import { assessmentOf, inputOf } from '../support/country-report'

const example = JSON.parse(readFileSync('questionnaires/example/answers.json', 'utf8'))

async function sectionOf(answers: object, language: Language): Promise<readonly Block[]> {
  await loadScreens(language)
  return coherenceSection(
    await inputOf(assessmentOf(JSON.stringify(answers)), language, {
      reader: await readerOf(language, 'by-country', 'XXA'),
    }),
  )
}

const keysOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.key] : []))

describe('coherence in the report', () => {
  it.each(Object.keys(languages).filter(isLanguage))(
    'in %s shows no raw key and no unfilled value',
    async (language) => {
      const blocks = await sectionOf(example, language)
      expect(JSON.stringify(blocks)).not.toMatch(/"(coherence|common|report):[a-z]|\{\{|\}\}|undefined|NaN/)
      expect(new Set(keysOf(blocks)).size).toBe(keysOf(blocks).length)
    },
  )

  it('prints findings with a table of their comparisons, then questions, then patterns', async () => {
    const blocks = await sectionOf(example, 'en')
    const keys = keysOf(blocks)
    const [findings, questions, patterns] = ['findings', 'questions', 'patterns'].map((part) =>
      keys.indexOf(`coherence ${part}`),
    )
    expect([findings, questions, patterns]).toEqual([1, 9, 19])
    // Seven findings and three patterns.
    expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(10)
    expect(blocks.filter(({ kind }) => kind === 'figure')).toHaveLength(1)
  })

  it('says so where there is no finding, and how many rules could not be decided', async () => {
    const blocks = await sectionOf({ ...example, answers: [], agreements: [] }, 'en')
    const [lead] = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.spans.map(({ text }) => text) : []))
    expect(lead).toMatch(/^No finding: .* 48 of the rules behind them cannot be decided yet\.$/)
    expect(blocks.filter(({ kind }) => kind === 'figure')).toEqual([])
  })

  it('reads what is known of indicators that a rapid assessment does not ask', async () => {
    const blocks = await sectionOf({ ...example, extent: 'rapid' }, 'en')
    const linked = JSON.stringify(blocks).match(/"target":"indicator [^"]+"/g) ?? []
    const core = new Set(
      shippedCatalogue.questionnaires.flatMap(({ indicators }) =>
        indicators.flatMap(({ core, path }) => (core ? [path] : [])),
      ),
    )
    expect(linked.length).toBeGreaterThan(0)
    for (const link of linked) expect(core.has(link.slice('"target":"indicator '.length, -1)), link).toBe(true)
  })
})
