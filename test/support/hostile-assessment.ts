import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { constituencies } from '../../src/domain/assessment/constituency'
import type { Entry } from '../../src/domain/assessment/entry'
import { digestOf } from '../../src/platform/digest'
import { answered } from './answers'
import { details, Scenario } from './entries'
import { hostileLinks } from './hostile'
import { xssCorpus, xssLines } from './xss-corpus'

const paths = shippedCatalogue.questionnaires.flatMap(({ indicators }) => indicators.map(({ path }) => path))

const everything = xssCorpus.join('\n')

/** The one at `place`, from the beginning again after the last. */
const at = (texts: readonly string[], place: number): string => texts[place % texts.length] ?? ''

/** Something to read: the schema asks for it where a text may not be blank. */
const said = (text: string): string => (text.trim() === '' ? `x${text}` : text)

/** What stands in the fields of one indicator of the assessment numbered `turn`: each text there in some turn, in every field. */
export const textsOf = (turn: number, index: number) => {
  const text = (field: number): string => said(at(xssCorpus, turn * paths.length + index + field))
  return {
    note: text(0),
    title: text(1),
    reference: text(2),
    link: text(3),
    fileName: text(4),
    reason: text(5),
    dissent: text(6),
  }
}

function sayOfIndicator(scenario: Scenario, turn: number, index: number, indicator: string): void {
  const { note, title, reference, link, fileName, reason, dissent } = textsOf(turn, index)
  scenario.answers('one', indicator, 'yyn?').answers('two', indicator, 'ynnn')
  scenario.say({ kind: 'note', respondent: 'one', indicator, text: note, confidential: index % 2 === 0 })
  scenario.say({
    kind: 'evidence',
    evidence: `evidence-${index}`,
    indicator,
    respondent: 'two',
    content: {
      title,
      kind: 'law',
      date: '2020',
      reference,
      link: index % 3 === 0 ? at(hostileLinks, index / 3) : link,
      public: true,
      file: { hash: digestOf(fileName), name: fileName, size: 10 },
    },
  })
  scenario.say({ kind: 'reading', indicator, reviewer: title, answer: answered('nnnn'), text: note })
  scenario.say({ kind: 'change', indicator, cause: 'corrected-reading', note: reason })
  if (index % 4 !== 0) return
  const objection = { constituency: 'employers', text: dissent } as const
  scenario.say({ kind: 'agreement', indicator, version: 1, answer: answered('yynn'), reason, dissent: [objection] })
}

function sayOfPlan(scenario: Scenario, turn: number): void {
  for (let row = 0; row < 12; row++) {
    const text = (field: number): string => at(xssCorpus, (turn * 12 + row) * 9 + field)
    const code = text(8).slice(0, 40)
    scenario.say({
      kind: 'action',
      action: `action-${row}`,
      content: {
        template: text(8).slice(0, 64),
        indicators: [paths[row * 7] ?? ''],
        priority: at(xssLines, turn + row),
        outcome: text(0),
        indicator: text(1),
        baseline: { year: 2026, text: text(2) },
        target: { year: 2030, text: text(3) },
        meansOfVerification: everything,
        lead: text(4),
        partners: at(xssLines, turn + row + 1),
        cost: 'low',
        time: 'short',
        outputs: [code],
        deliverables: [code],
        programmeAndBudget: [{ biennium: code, code }],
        resources: text(5),
        risks: text(6),
      },
    })
  }
}

function sayOfAll(scenario: Scenario, turn: number): void {
  const lineAt = (place: number): string => said(at(xssLines, turn + place))
  scenario.say({ ...details, title: lineAt(0), countryNames: { en: lineAt(1), ar: lineAt(2) } } as typeof details)
  scenario.say({ kind: 'respondent', respondent: 'one', constituency: 'workers', name: lineAt(3) })
  scenario.say({ kind: 'respondent', respondent: 'two', constituency: 'government', name: lineAt(4) })
}

function sayAtTheEnd(scenario: Scenario, turn: number): void {
  const line = said(at(xssLines, turn))
  const last = scenario.entries.at(-1)?.stamp ?? ''
  const opinions = constituencies.map((constituency) => ({
    constituency,
    opinion: 'disagrees' as const,
    text: everything,
  }))
  scenario.say({ kind: 'validation', content: { at: last, opinions } })
  scenario.say({ kind: 'review', content: { at: last, reviewer: line, text: everything } })
  const positions = paths.slice(0, 40).map((indicator) => ({
    indicator,
    version: 1,
    levels: { floor: 3, ceiling: 3 },
    basis: 'agreed' as const,
    said: ['yes', 'yes', 'yes', 'no'] as const,
  }))
  scenario.say({ kind: 'round', content: { assessment: 'before', year: 2024, title: line, at: last, positions } })
}

/** How many assessments it takes until every text stood in every field. */
export const turns = Math.max(xssLines.length, Math.ceil(xssCorpus.length / 96))

/** An assessment in which everything that people write is an attack. */
export function hostileEntries(turn: number): readonly Entry[] {
  const scenario = new Scenario(shippedCatalogue)
  sayOfAll(scenario, turn)
  for (const [index, indicator] of paths.entries()) sayOfIndicator(scenario, turn, index, indicator)
  sayOfPlan(scenario, turn)
  sayAtTheEnd(scenario, turn)
  return scenario.entries
}
