import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/i18n/document-reader'
import type { Block, TableBlock } from '../../src/report/document'
import { conclusionsSection } from '../../src/report/sections/conclusions'
import { assessmentOf, inputOf } from '../support/country-report'

async function sectionOf(language: 'en' | 'ar') {
  const answers = readFileSync('questionnaires/example/answers.json', 'utf8')
  const input = await inputOf(assessmentOf(answers), language, { reader: await readerOf(language, 'western', '') })
  return { blocks: conclusionsSection(input), texts: input.texts, diagnostic: input.diagnostic }
}

const tablesIn = (blocks: readonly Block[]): readonly TableBlock[] =>
  blocks.flatMap((block) =>
    block.kind === 'together' ? tablesIn(block.blocks) : block.kind === 'table' ? [block] : [],
  )

describe.each(['en', 'ar'] as const)('the conclusions in the report, %s', (language) => {
  it('never present what we think that a point is about as its text', async () => {
    const { blocks, texts } = await sectionOf(language)
    const printed = JSON.stringify(blocks)
    for (const [point, theme] of Object.entries(texts.sources.points)) expect(printed, point).not.toContain(theme)
  })

  it('print every assessed point with its basis and its figures', async () => {
    const { blocks, diagnostic } = await sectionOf(language)
    const assessed = Object.values(diagnostic.conclusions).filter(({ status }) => status !== 'not-assessed')
    const [, points, paragraphs] = tablesIn(blocks)
    expect(points?.rows.length).toBe(assessed.length)
    expect([points?.columns.length, paragraphs?.columns.length]).toEqual([7, 6])
    for (const { columns, rows } of tablesIn(blocks)) {
      expect(columns.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1)
      for (const cells of rows) expect(cells.length).toBe(columns.length)
    }
  })

  it('say in words what their two figures draw', async () => {
    const { blocks } = await sectionOf(language)
    const figures = blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []))
    expect(figures.length).toBe(2)
    for (const { alternative, drawing } of figures) {
      expect(alternative.length).toBeGreaterThan(200)
      expect(alternative).not.toMatch(/conclusions:|undefined|\{\{/)
      expect(drawing.areas).toEqual([])
    }
  })
})
