import { describe, expect, it } from 'vitest'
import { forAudience } from '../../src/domain/assessment/audience'
import { recordOf } from '../../src/domain/assessment/fold'
import { smallCatalogue } from '../support/catalogue'
import { Scenario } from '../support/entries'

const path = 'law/definition'

function assessment() {
  const scenario = new Scenario(smallCatalogue)
  scenario.say({ kind: 'respondent', respondent: 'g', constituency: 'government', name: 'Ms Example' })
  scenario.answers('g', path, 'yynn')
  scenario.say({ kind: 'note', respondent: 'g', indicator: path, text: 'open remark', confidential: false })
  scenario.say({ kind: 'respondent', respondent: 'w', constituency: 'workers', name: 'Mr Example' })
  scenario.say({ kind: 'note', respondent: 'w', indicator: path, text: 'secret remark', confidential: true })
  for (const [evidence, isPublic] of [
    ['yes', true],
    ['no', false],
    ['unsaid', null],
  ] as const) {
    scenario.say({
      kind: 'evidence',
      evidence,
      indicator: path,
      respondent: 'g',
      content: { title: evidence, kind: 'law', date: '', reference: '', link: '', public: isPublic },
    })
  }
  return scenario.assessment()
}

const printed = (audience: Parameters<typeof forAudience>[1]) => {
  const whole = forAudience(assessment(), audience)
  const { notes, evidence } = recordOf(whole, path)
  return {
    text: JSON.stringify({ ...whole, indicators: [...whole.indicators], threads: [...whole.threads] }),
    notes: notes.map(({ text }) => text),
    evidence: evidence.map(({ title }) => title),
  }
}

describe('what is printed', () => {
  it('for those inside is everything', () => {
    expect(printed('internal')).toMatchObject({
      notes: ['open remark', 'secret remark'],
      evidence: ['yes', 'no', 'unsaid'],
    })
  })

  it('for the three constituencies leaves out what is marked', () => {
    const { text, ...rest } = printed('tripartite')
    expect(rest).toEqual({ notes: ['open remark'], evidence: ['yes', 'unsaid'] })
    expect(text).not.toContain('secret')
    expect(text).toContain('Ms Example')
  })

  it('for everybody names nobody, and shows such evidence only as may be published', () => {
    const { text, ...rest } = printed('public')
    expect(rest).toEqual({ notes: ['open remark'], evidence: ['yes'] })
    expect(text).not.toMatch(/Example|secret/)
  })
})
