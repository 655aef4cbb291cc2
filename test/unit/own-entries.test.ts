import { describe, expect, it } from 'vitest'
import { fold } from '../../src/domain/assessment/fold'
import { entriesOfRespondent } from '../../src/domain/exchange/own-entries'
import { smallCatalogue } from '../support/catalogue'
import { details, Scenario, testAssessment } from '../support/entries'

function round(): Scenario {
  const scenario = new Scenario(smallCatalogue)
  scenario.say(details)
  return scenario
    .introduces('government')
    .introduces('workers')
    .answers('government', 'law/definition', 'yyyn')
    .answers('workers', 'law/definition', 'ynnn')
    .answers('government', 'law/definition', 'yynn')
    .agrees('law/definition', 'yyyn')
}

describe('what one respondent hands over', () => {
  it('is all that they said and what others need to read it, and nobody else’s answers', () => {
    const handed = entriesOfRespondent(round().entries, 'government')
    expect(handed.map(({ body }) => body.kind)).toEqual(['details', 'respondent', 'respondent', 'answer', 'answer'])
    expect(handed.every(({ body }) => body.kind !== 'answer' || body.respondent === 'government')).toBe(true)
  })

  it('makes no conflict with an earlier part of the same', () => {
    const { entries } = round()
    const handed = entriesOfRespondent(entries, 'government')
    const earlier = handed.slice(0, 4)
    const merged = fold(testAssessment, [...earlier, ...handed])
    expect([...merged.threads.values()].flatMap(({ conflicts }) => conflicts)).toEqual([])
  })
})
