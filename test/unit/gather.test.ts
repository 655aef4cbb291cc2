import { describe, expect, it } from 'vitest'
import { seal } from '../../src/domain/assessment/entry'
import type { NamedContent } from '../../src/domain/exchange/gather'
import { gather } from '../../src/domain/exchange/gather'
import { digestOf } from '../../src/platform/digest'
import { answered } from '../support/answers'
import { smallCatalogue } from '../support/catalogue'
import { Scenario, testAssessment } from '../support/entries'

const named = (name: string, { entries }: Pick<Scenario, 'entries'>): NamedContent => ({
  name,
  content: { format: 'package', assessment: testAssessment, entries },
})

const government = new Scenario(smallCatalogue, 'a').introduces('government').answers('government', 'law/forms', 'yyyy')
const workers = new Scenario(smallCatalogue, 'b').introduces('workers').answers('workers', 'law/forms', 'nnnn')

describe('files gathered beside what is here', () => {
  it('leave out a file whose ids say something else here or in another file, and add the others whole', () => {
    const [one, two] = government.entries
    if (one === undefined || two === undefined) throw new Error('fixture')
    const { hash: _, ...rest } = two
    const forged = { entries: [one, seal({ ...rest, stamp: one.stamp }, digestOf)] }
    const both = gather(
      testAssessment,
      [named('good', government), named('forged', forged), named('workers', workers)],
      [],
      smallCatalogue,
    )
    expect(both.clashing).toEqual([
      { name: 'good', entries: 1 },
      { name: 'forged', entries: 1 },
    ])
    expect(both.added).toEqual(workers.entries)
    const beside = gather(testAssessment, [named('forged', forged)], government.entries, smallCatalogue)
    expect(beside).toMatchObject({ clashing: [{ name: 'forged', entries: 1 }], files: [], added: [] })
  })

  it('name answers to a version, or a questionnaire, that is not known here', () => {
    const later = new Scenario(smallCatalogue, 'c')
    later.say({ kind: 'answer', respondent: 'r', indicator: 'law/forms', version: 9, answer: answered('yyyy') })
    later.answers('r', 'islands/ferries', 'yyyy').answers('r', 'islands/harbours', 'yyyy')
    const { unknown, rows } = gather(testAssessment, [named('later', later)], [], smallCatalogue)
    expect(unknown).toEqual([
      { questionnaire: 'islands', version: null, answers: 2 },
      { questionnaire: 'law', version: 9, answers: 1 },
    ])
    expect(rows.map(({ questionnaire, added }) => [questionnaire, added])).toEqual([
      ['law', 1],
      ['islands', 2],
    ])
  })

  it('count nothing as new that is here, and a file given twice once', () => {
    const twice = gather(testAssessment, [named('x', workers), named('y', workers)], government.entries, smallCatalogue)
    expect(twice.files.map(({ added, same }) => [added, same])).toEqual([
      [2, 0],
      [0, 2],
    ])
    expect(twice.rows.reduce((sum, { added }) => sum + added, 0)).toBe(twice.added.length)
    expect(gather(testAssessment, [named('x', workers)], workers.entries, smallCatalogue)).toMatchObject({
      added: [],
      same: 2,
      conflicts: [],
    })
  })
})
