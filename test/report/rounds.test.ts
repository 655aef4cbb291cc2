import { describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import type { Body } from '../../src/domain/assessment/entry'
import { changesOf, lastRoundOf } from '../../src/domain/diagnostic/rounds'
import { isLanguage, languages } from '../../src/i18n/languages'
import { loadLateSentences } from '../../src/i18n/late-sentences'
import { compose } from '../../src/report/compose'
import { reportSections } from '../../src/report/report-options'
import { changesSection } from '../../src/report/sections/changes'
import { tablesOf } from '../../src/report/xlsx/tables'
import { answered } from '../support/answers'
import { inputOf } from '../support/country-report'
import { details, Scenario } from '../support/entries'
import { printedText } from '../support/words'

const all = Object.keys(languages).filter(isLanguage)
const [definition, forms] = ['legal-framework/definition', 'legal-framework/legal-forms']
const reviewer = 'Ms Reader, country office'

function first(): Scenario {
  const scenario = new Scenario(shippedCatalogue)
  scenario.say(details)
  return scenario
    .introduces('government')
    .answers('government', definition, 'yynn')
    .answers('government', forms, 'yyyn')
}

function second(): Scenario {
  const scenario = new Scenario(shippedCatalogue)
  const last = first()
  const content = lastRoundOf(last.assessment(), last.diagnostic(), '001767225600000.00000.device-1')
  if (content === null) throw new Error('refused')
  scenario.say({ ...details, title: 'Round two', year: 2028 } as Body)
  scenario.introduces('government')
  scenario.say({ kind: 'round', content })
  scenario.answers('government', definition, 'yyyn').answers('government', forms, 'yyyn')
  scenario.say({ kind: 'change', indicator: definition, cause: 'new-evidence', note: '=The gazette of March' })
  scenario.say({ kind: 'reading', indicator: definition, reviewer, answer: answered('ynnn'), text: 'A draft only.' })
  return scenario
}

const withoutMarks = (text: string): string => text.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ')

describe('what has changed since the last round', () => {
  it('is said nowhere in a first round: every part is as it is without the section', async () => {
    const input = await inputOf(first().assessment(), 'en')
    expect(changesSection(input)).toEqual([])
    const without = reportSections.filter((section) => section !== 'changes')
    expect(compose(input).blocks).toEqual(
      compose(await inputOf(first().assessment(), 'en', { options: { sections: without } })).blocks,
    )
    await loadLateSentences('en', 'tables')
    expect(tablesOf(await inputOf(first().assessment(), 'en')).map(({ name }) => name)).not.toContain('Changes')
  })

  it('is a table of before, after and cause, with the day of the last round, and no total', async () => {
    const document = compose(await inputOf(second().assessment(), 'en', { options: { sections: ['changes'] } }))
    const text = withoutMarks(printedText(document))
    expect(text).toContain('1 indicator has changed since the last round.')
    expect(text).toContain('Last round: 2026, Round one, as it stood on 1 January 2026.')
    expect(text).toContain('Every change is explained')
    const [table] = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
    expect(table?.columns.map(({ header }) => withoutMarks(header))).toEqual([
      'Indicator',
      'Last round (2026)',
      'Ladder',
      'This round (2028)',
      'Ladder',
      'Cause',
    ])
    expect(table?.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    const said = table?.rows.map((row) =>
      row.map((cell) =>
        withoutMarks(cell.kind === 'text' ? cell.spans.map((one) => one.text).join('') : cell.alternative),
      ),
    )
    expect(said).toEqual([
      [
        'Official definition of the SSE',
        'Level 2',
        'Level 2',
        'Level 3',
        'Level 3',
        'New evidence: =The gazette of March',
      ],
    ])
    expect(text).not.toMatch(/%/)
  })

  it.each(all)('%s says it in its own words', async (language) => {
    const input = await inputOf(second().assessment(), language)
    const text = JSON.stringify(compose(input))
    expect(text).not.toMatch(/"changes:|\{\{|undefined/)
    expect(text).toContain(input.reader.t('changes:heading'))
    expect(text).toContain(input.reader.t('changes:cause.new-evidence'))
  })

  it('is a sheet of the workbook, where what somebody wrote stays a text', async () => {
    await loadLateSentences('en', 'tables')
    const sheet = tablesOf(await inputOf(second().assessment(), 'en')).at(-1)
    expect(sheet?.name).toBe('Changes')
    expect(sheet?.rows).toEqual([
      [
        'Legal framework',
        definition,
        'Official definition of the SSE',
        2,
        2,
        3,
        3,
        1,
        1,
        'New evidence',
        '=The gazette of March',
      ],
    ])
    expect(sheet?.columns).toHaveLength(sheet?.rows[0]?.length ?? 0)
  })
})

describe('a specialist’s reading in the report', () => {
  const textFor = async (audience: 'internal' | 'tripartite' | 'public') =>
    withoutMarks(printedText(compose(await inputOf(second().assessment(), 'en', { audience }))))

  it('stands beside the team’s level, with a name but in public', async () => {
    for (const audience of ['internal', 'tripartite'] as const) {
      const text = await textFor(audience)
      expect(text).toContain(reviewer)
      expect(text).toContain('A draft only.')
    }
    const text = await textFor('public')
    expect(text).not.toContain(reviewer)
    expect(text).toContain('A draft only.')
  })

  it('changes nothing of what changed', () => {
    const scenario = second()
    const found = changesOf(scenario.assessment(), scenario.diagnostic())
    scenario.say({ kind: 'reading', indicator: forms, reviewer, answer: answered('nnnn'), text: '' })
    expect(changesOf(scenario.assessment(), scenario.diagnostic())).toEqual(found)
  })
})
