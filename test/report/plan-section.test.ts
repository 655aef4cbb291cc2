import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import type { ActionContent } from '../../src/domain/assessment/action-schema'
import { type Entry, seal } from '../../src/domain/assessment/entry'
import { fold } from '../../src/domain/assessment/fold'
import { readFile } from '../../src/domain/exchange/read'
import { isCountry } from '../../src/i18n/countries'
import { readerOf } from '../../src/i18n/document-reader'
import { type Language, languages } from '../../src/i18n/languages'
import { digestOf } from '../../src/platform/digest'
import type { Block, Cell } from '../../src/report/document'
import type { ReportInput } from '../../src/report/report-input'
import { planSection } from '../../src/report/sections/plan'
import { actionWith } from '../support/actions'
import { inputOf } from '../support/country-report'

const read = readFile(readFileSync('questionnaires/example/answers.json', 'utf8'), {
  catalogue: shippedCatalogue,
  digest: digestOf,
  isCountry,
})
if (!read.ok) throw new Error(JSON.stringify(read.problems))
const { assessment: id, entries } = read.value

const planned = (content: ActionContent, index: number): Entry =>
  seal(
    {
      v: 2,
      id: `plan-${index}`,
      assessment: id,
      stamp: `00180000000000${index}.00000.device`,
      device: 'device',
      supersedes: [],
      body: { kind: 'action', action: `a${index}`, content },
    },
    digestOf,
  )

async function inputWith(contents: readonly ActionContent[], language: Language): Promise<ReportInput> {
  const assessment = fold(id, [...entries, ...contents.map(planned)])
  return inputOf(assessment, language, { reader: await readerOf(language, 'by-country', 'EGY') })
}

const textOf = (cell: Cell | undefined): string =>
  cell?.kind === 'text' ? cell.spans.map(({ text }) => text).join('') : ''

const tables = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? [new Map(block.rows.map(([name, content]) => [textOf(name), textOf(content)]))] : [],
  )

const law = actionWith({ indicators: ['legal-framework/definition', 'legal-framework/statistics'] })
const care = actionWith({
  indicators: ['care-economy/access'],
  outcome: '',
  programmeAndBudget: [
    { biennium: '2022-23', code: '4.1' },
    { biennium: '2024-25', code: '4.1' },
  ],
})

describe('the plan in the report', () => {
  it('is left out where nothing is planned', async () => {
    expect(planSection(await inputWith([], 'en'))).toEqual([])
  })

  it('prints every part of every row, by questionnaire, and each code with its biennium', async () => {
    const blocks = planSection(await inputWith([care, law], 'en'))
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(headings).toEqual([
      expect.stringMatching(/^2 actions cover 3 of \d+ gaps$/),
      'Legal framework',
      'Care economy',
    ])
    const [first, second] = tables(blocks)
    expect(first?.size).toBe(15)
    expect(first?.get('Outcome')).toBe(law.outcome)
    expect(first?.get('Baseline')).toBe('2026: Level 1 (Recognised)')
    expect(first?.get('Gaps that it closes')).toContain('Official definition of the SSE, Level')
    expect(first?.get('Deliverables of the plan of action')).toMatch(/^D7: \w/)
    expect(second?.get('Outcome')).toBe('–')
    expect(second?.get('Programme and budget codes')).toBe(
      '2022-23:\u00a04.1\n2024-25:\u00a04.1\nA code means something only within its biennium.',
    )
  })

  it('says how many blanks are left, and names gaps that are not asked or not shipped', async () => {
    const island = actionWith({ indicators: ['island-communities/boats'] })
    const input = await inputWith([law, island], 'en')
    const blocks = planSection(input)
    expect(JSON.stringify(blocks)).toContain('2 blanks are left to fill')
    expect(tables(blocks)[1]?.get('Gaps that it closes')).toBe('island-communities/boats, Not asked in this assessment')
    const { 'legal-framework/definition': _, ...indicators } = input.diagnostic.indicators
    const [rapid] = tables(planSection({ ...input, diagnostic: { ...input.diagnostic, indicators } }))
    expect(rapid?.get('Gaps that it closes')).toContain('Official definition of the SSE, Not asked in this assessment')
  })

  it.each(Object.keys(languages))('says all of it in %s', async (language) => {
    const text = JSON.stringify(planSection(await inputWith([care, law], language)))
    expect(text).not.toMatch(/\b(report|common|plan):[a-z]|\{\{|undefined|NaN/i)
  })
})
