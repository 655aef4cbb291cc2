import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Audience } from '../../src/domain/assessment/audience'
import { isLanguage, languages } from '../../src/i18n/languages'
import { compose } from '../../src/report/compose'
import type { Block, HeadingBlock, ReportDocument } from '../../src/report/document'
import { type FontFiles, renderPdf } from '../../src/report/pdf/render-pdf'
import { type ReportOptions, reportSections } from '../../src/report/report-options'
import { assessmentOf, documentOf, inputOf } from '../support/country-report'
import { reportFonts } from '../support/fonts'
import { states } from '../support/states'
import { printedText } from '../support/words'

const example = readFileSync('questionnaires/example/answers.json', 'utf8')
/** The same country, where only the first questionnaire has answers. */
const oneAnswered = JSON.stringify({
  ...JSON.parse(example),
  answers: JSON.parse(example).answers.filter(({ indicator }: { readonly indicator: string }) =>
    indicator.startsWith('legal-framework/'),
  ),
  agreements: [],
  evidence: [],
  targets: [],
  votes: [],
})
const all = Object.keys(languages).filter(isLanguage)

const headingsOf = (document: ReportDocument): readonly HeadingBlock[] =>
  document.blocks.flatMap((block: Block) => (block.kind === 'heading' ? [block] : []))

const chapters = (document: ReportDocument): readonly string[] =>
  headingsOf(document).flatMap(({ level, key }) => (level === 1 ? [key] : []))

const report = (options: Partial<ReportOptions>) => documentOf(example, 'en', options)

describe('what a reader chooses', () => {
  it('prints the parts chosen, in their own order', async () => {
    const document = await report({ sections: ['method', 'summary', 'coherence'] })
    expect(chapters(document)).toEqual(['summary', 'coherence', 'method'])
  })

  it('prints every part on its own without a link that leads nowhere', async () => {
    for (const section of reportSections) {
      const document = await report({ sections: [section] })
      const keys = new Set(headingsOf(document).map(({ key }) => key))
      const targets = [...JSON.stringify(document.blocks).matchAll(/"target":"([^"]+)"/g)].map(([, target]) => target)
      expect(
        targets.filter((target) => target !== undefined && !keys.has(target)),
        section,
      ).toEqual([])
    }
  })

  it('names indicators that nobody answered in one list, or gives each its chapter', async () => {
    const isIndicator = ({ key }: HeadingBlock) => key.startsWith('indicator ')
    const short = await report({})
    const long = await report({ unanswered: true })
    expect(headingsOf(long).filter(isIndicator)).toHaveLength(96)
    const left = headingsOf(long)
      .filter(isIndicator)
      .filter(({ key }) => !headingsOf(short).some((one) => one.key === key))
    expect(left.length).toBeGreaterThan(5)
    const text = printedText(short)
    for (const { text: title } of left) expect(text).toContain(title.replace(/^\d+\. /, ''))
    expect(text.replace(/[\u2066-\u2069]/g, '')).toMatch(/Not answered( \(\d+\))?/)
  })

  it('gathers questionnaires that nobody answered in one chapter and one list of inputs, with every indicator named', async () => {
    const document = await documentOf(oneAnswered, 'en', {})
    const keys = headingsOf(document).map(({ key }) => key)
    expect(chapters(document).filter((key) => key.startsWith('questionnaire '))).toEqual([
      'questionnaire legal-framework',
    ])
    expect(keys.slice(keys.indexOf('silent')).slice(0, 6)).toEqual([
      'silent',
      ...['informality', 'care-economy', 'just-transition', 'supply-chains', 'crisis-settings'].map(
        (id) => `questionnaire ${id}`,
      ),
    ])
    expect(keys.filter((key) => key.startsWith('inputs '))).toEqual(['inputs legal-framework', 'inputs silent'])
    const text = printedText(document).replace(/[\u2066-\u2069]/g, '')
    expect(text).toContain(
      'Informality, version 1: each indicator has the levels 0 to 4, a weight of 1.0 and a target of 3.',
    )
    const whole = await documentOf(oneAnswered, 'en', { unanswered: true })
    expect(chapters(whole).filter((key) => key.startsWith('questionnaire '))).toHaveLength(6)
    for (const { text: title } of headingsOf(whole).filter(({ key }) => key.startsWith('indicator '))) {
      expect(text).toContain(title.replace(/^\d+\. /, ''))
    }
  })

  it('prints the inputs of a questionnaire that nobody answered one by one where they differ', async () => {
    const targets = [{ indicator: 'informality/strategy', level: 4 }]
    const document = await documentOf(JSON.stringify({ ...JSON.parse(oneAnswered), targets }), 'en', {})
    const keys = headingsOf(document).map(({ key }) => key)
    expect(keys.filter((key) => key.startsWith('inputs '))).toEqual([
      'inputs legal-framework',
      'inputs informality',
      'inputs silent',
    ])
  })

  it('draws where to begin only where somebody voted', async () => {
    const figures = (document: ReportDocument) => document.blocks.filter(({ kind }) => kind === 'figure')
    const only: Partial<ReportOptions> = { sections: ['priorities'] }
    expect(figures(await report(only))).toHaveLength(1)
    expect(figures(await documentOf(oneAnswered, 'en', only))).toHaveLength(0)
  })

  it('says on each page whether the assessment is validated, and for whom the version is', async () => {
    const runningOf = async (audience: Audience) => {
      const input = await inputOf(assessmentOf(oneAnswered), 'en', { audience })
      return compose(input).shortTitle.replace(/[\u2066-\u2069]/g, '')
    }
    expect(await runningOf('internal')).toMatch(
      / · Country diagnostic · Self-assessment, not validated · Internal version$/,
    )
    expect(await runningOf('tripartite')).toMatch(/ · Self-assessment, not validated · Tripartite version$/)
    expect(await runningOf('public')).toMatch(/ · Country diagnostic · Self-assessment, not validated$/)
  })

  it('prints the core only, and says so, with figures of the core', async () => {
    const document = await report({ extent: 'rapid', unanswered: true })
    expect(headingsOf(document).filter(({ key }) => key.startsWith('indicator '))).toHaveLength(36)
    expect(printedText(document)).toContain('This report prints the core indicators only')
    expect(document.cover?.facts.map(({ value }) => value[0]?.text)).toContain('Rapid assessment')
    expect(printedText(await report({}))).not.toContain('This report prints the core indicators only')
  })

  it('says nothing of evidence that the version may not print, and keeps one number a document', async () => {
    const internal = await inputOf(assessmentOf(example), 'en', { options: { sections: ['evidence'] } })
    const publicly = await inputOf(assessmentOf(example), 'en', {
      options: { sections: ['evidence'] },
      audience: 'public',
    })
    const rows = (document: ReportDocument) =>
      document.blocks.flatMap((block) => (block.kind === 'table' ? [...block.rows] : []))
    const [whole, open] = [rows(compose(internal)), rows(compose(publicly))]
    expect(open.length).toBeLessThan(whole.length)
    expect(JSON.stringify(open)).not.toContain('Not for publication')
    const numbers = whole.map(([first]) => (first?.kind === 'text' ? first.spans[0]?.text : ''))
    expect(numbers).toEqual(whole.map((_, index) => `[${index + 1}]`))
  })
})

describe('a document that several indicators rest on', () => {
  const law = { title: 'Framework Act', kind: 'law', date: '2020', link: 'https://example.org/act' }
  const answers = JSON.stringify({
    ...JSON.parse(example),
    answers: [],
    evidence: [
      { ...law, indicator: 'legal-framework/definition', reference: 'art. 2' },
      { ...law, indicator: 'informality/diagnosis', reference: 'art. 9' },
      { ...law, title: 'Another Act', indicator: 'legal-framework/definition', reference: '' },
    ],
  })

  it('is listed once, with the place for each indicator', async () => {
    const document = await documentOf(answers, 'en', { sections: ['evidence'] })
    const [table] = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
    expect(table?.rows).toHaveLength(2)
    const text = printedText(document)
    expect(text).toContain('art. 2')
    expect(text).toContain('art. 9')
    expect(text).toContain('2 documents as evidence')
  })
})

describe('the summary', () => {
  let fonts: FontFiles
  beforeAll(async () => {
    fonts = await reportFonts()
  })

  const tunisia = readFileSync('test/fixtures/cases/TUN.json', 'utf8')
  const rapid = JSON.stringify({ ...JSON.parse(tunisia), extent: 'rapid' })
  const cases = { ...states, example, tunisia, rapid }

  it.each(Object.keys(cases).flatMap((name) => all.map((language) => [name, language] as const)))(
    'is one page for a minister: %s, %s',
    async (name, language) => {
      const answers = cases[name as keyof typeof cases]
      const document = await documentOf(typeof answers === 'string' ? answers : JSON.stringify(answers), language, {
        sections: ['summary'],
        paper: 'letter',
      })
      // The cover, one line of contents, and the page itself, on the lower of the two papers.
      expect((await renderPdf(document, { fonts })).pages).toBe(3)
    },
  )
})
