import { describe, expect, it } from 'vitest'
import { type Body, isIntact } from '../../src/domain/assessment/entry'
import { fold, recordOf } from '../../src/domain/assessment/fold'
import { uniteEntries } from '../../src/domain/assessment/threads'
import { digestOf } from '../../src/platform/digest'
import { answered } from '../support/answers'
import { smallCatalogue } from '../support/catalogue'
import { details, Scenario, testAssessment } from '../support/entries'

const definition = 'law/definition'
const start = () => new Scenario(smallCatalogue).introduces('government').introduces('workers')
const answerOf = (scenario: Scenario) => recordOf(scenario.assessment(), definition).answers.map(({ answer }) => answer)

describe('folding entries', () => {
  it('takes the last entry about the same thing and keeps the earlier ones as history', () => {
    const scenario = start().answers('government', definition, 'ynnn').answers('government', definition, 'yynn')
    expect(answerOf(scenario)).toEqual([answered('yynn')])
    const thread = scenario.assessment().threads.get(`answer:government:${definition}`)
    expect(thread?.history).toHaveLength(2)
    expect(thread?.conflicts).toEqual([])
  })

  it('keeps both of two answers made without knowledge of each other; the later stamp shows', () => {
    const scenario = start()
    const body = (text: string): Body => ({
      kind: 'answer',
      respondent: 'government',
      indicator: definition,
      version: 1,
      answer: answered(text),
    })
    scenario.say(body('ynnn'), [])
    const later = scenario.at(Date.UTC(2026, 0, 2)).say(body('yyyn'), [])
    const thread = scenario.assessment().threads.get(`answer:government:${definition}`)
    expect(thread?.current).toEqual(later)
    expect(thread?.conflicts).toHaveLength(1)
    // A choice names both, and ends the conflict.
    scenario.answers('government', definition, 'ynnn')
    expect(scenario.assessment().threads.get(`answer:government:${definition}`)?.conflicts).toEqual([])
    expect(answerOf(scenario)).toEqual([answered('ynnn')])
  })

  it('lets an entry replace one that a wrong clock stamped later', () => {
    const scenario = start()
    scenario.at(Date.UTC(2099, 0, 1)).answers('government', definition, 'yyyy')
    const wrong = scenario.entries.at(-1)
    const other = new Scenario(smallCatalogue, 'device-2')
    other.entries.push(...scenario.entries)
    other.answers('government', definition, 'ynnn')
    expect(other.entries.at(-1)?.stamp.localeCompare(wrong?.stamp ?? '')).toBe(-1)
    expect(answerOf(other)).toEqual([answered('ynnn')])
  })

  it('survives entries that claim to replace each other', () => {
    const scenario = start()
    const body: Body = { kind: 'target', indicator: definition, level: 2 }
    const first = scenario.say(body, ['device-1-4'])
    const second = scenario.say({ ...body, level: 4 }, [first.id])
    expect(second.id).toBe('device-1-4')
    expect(recordOf(scenario.assessment(), definition).target).toBe(4)
  })

  it('reports the same id with another content as damage and does not depend on which came first', () => {
    const scenario = start().answers('government', definition, 'ynnn')
    const real = scenario.entries.at(-1)
    if (real === undefined) throw new Error('no entry')
    const forged = { ...real, hash: '0'.repeat(64) }
    const one = uniteEntries([real, forged])
    expect(one).toEqual(uniteEntries([forged, real]))
    expect(one.damaged).toHaveLength(2)
    expect(isIntact(real, digestOf)).toBe(true)
    expect(isIntact(forged, digestOf)).toBe(false)
  })

  it('gathers details, notes, evidence, targets, votes and agreements', () => {
    const scenario = start()
    scenario.say(details)
    const content = {
      title: 'Act',
      kind: 'law',
      date: '2020-06-30',
      reference: 'art. 2',
      link: '',
      public: true,
    } as const
    scenario.say({ kind: 'evidence', evidence: 'e1', indicator: definition, respondent: 'workers', content })
    scenario.say({ kind: 'evidence', evidence: 'e2', indicator: definition, respondent: null, content })
    scenario.say({ kind: 'evidence', evidence: 'e2', indicator: definition, respondent: null, content: null })
    scenario.say({
      kind: 'note',
      respondent: 'workers',
      indicator: definition,
      text: '<b>bold</b>',
      confidential: true,
    })
    scenario.say({ kind: 'vote', constituency: 'workers', indicator: definition, importance: 3, feasibility: 1 })
    scenario.say({ kind: 'target', indicator: definition, level: 4 })
    scenario.agrees(definition, 'yynn')
    const record = recordOf(scenario.assessment(), definition)
    expect(scenario.assessment().details?.country).toBe('XXA')
    expect(record.evidence.map(({ id, providedBy }) => [id, providedBy?.constituency])).toEqual([['e1', 'workers']])
    expect(record.notes).toMatchObject([{ text: '<b>bold</b>', confidential: true }])
    expect(record).toMatchObject({ target: 4, votes: [{ importance: 3 }], agreement: { reason: 'agreed' } })
  })

  it('takes an agreement back when the plenary reopens the indicator', () => {
    const scenario = start().agrees(definition, 'yynn')
    scenario.say({ kind: 'reopening', indicator: definition, reason: 'new decree' })
    expect(recordOf(scenario.assessment(), definition).agreement).toBeNull()
  })

  it('keeps an answer whose author is not introduced yet', () => {
    const scenario = new Scenario(smallCatalogue).answers('somebody', definition, 'yynn')
    expect(recordOf(scenario.assessment(), definition).answers[0]?.respondent.constituency).toBe('other')
  })

  it('folds nothing into an empty assessment', () => {
    expect(fold(testAssessment, [])).toMatchObject({ details: null, entryCount: 0, respondents: [] })
  })
})
