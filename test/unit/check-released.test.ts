import { describe, expect, it } from 'vitest'
import { checkReleased, releasedOf } from '../../src/domain/questionnaire/check-released'
import type { QuestionnaireFile, QuestionnaireTexts } from '../../src/domain/questionnaire/schema'

const indicator = (id: string): QuestionnaireFile['indicators'][number] => ({
  id,
  core: true,
  foundational: false,
  mayNotApply: false,
  answeredBy: ['government'],
  paragraphs: ['15'],
  outputs: ['2.1'],
  deliverables: ['D7'],
  points: [{ point: '5', basis: 'seen' }],
  instruments: [],
})

const file = (version: number, ids: readonly string[], retired: readonly string[] = []): QuestionnaireFile => ({
  id: 'law',
  version,
  retired: [...retired],
  indicators: ids.map(indicator),
})

const texts = (questions: Readonly<Record<string, string>>): QuestionnaireTexts => ({
  language: 'en',
  title: 'Law',
  shortTitle: 'Law',
  scope: '…',
  indicators: Object.fromEntries(
    Object.entries(questions).map(([id, question]) => [
      id,
      { title: id, question, why: '…', criteria: ['1', '2', '3', '4'], evidence: ['law'], answeredBy: ['Government'] },
    ]),
  ),
})

const released = releasedOf(file(2, ['forms', 'rural']), texts({ forms: 'Forms?', rural: 'Rural?' }))
const nothing = { structure: [], texts: [] }

describe('a released questionnaire', () => {
  it('may stay as it is, gain an indicator, or correct a title', () => {
    expect(checkReleased(file(2, ['forms', 'rural']), texts({ forms: 'Forms?', rural: 'Rural?' }), released)).toEqual(
      nothing,
    )
    const more = texts({ forms: 'Forms?', rural: 'Rural?', coast: 'Coast?' })
    expect(checkReleased(file(2, ['forms', 'rural', 'coast']), more, released)).toEqual(nothing)
  })

  it('asks something else only with another version', () => {
    const changed = texts({ forms: 'All forms?', rural: 'Rural?' })
    expect(checkReleased(file(2, ['forms', 'rural']), changed, released).texts).toEqual([
      { type: 'changed', place: { path: 'indicators.forms.question' }, version: 2 },
    ])
    expect(checkReleased(file(3, ['forms', 'rural']), changed, released)).toEqual(nothing)
    expect(
      checkReleased(file(1, ['forms', 'rural']), texts({ forms: 'Forms?', rural: 'Rural?' }), released).structure,
    ).toHaveLength(1)
  })

  it('loses an indicator only by retiring it', () => {
    const gone = [{ type: 'vanished', place: { path: 'indicators' }, id: 'rural' }]
    expect(checkReleased(file(3, ['forms']), texts({ forms: 'Forms?' }), released).structure).toEqual(gone)
    expect(checkReleased(file(3, ['forms'], ['rural']), texts({ forms: 'Forms?' }), released)).toEqual(nothing)
  })
})
