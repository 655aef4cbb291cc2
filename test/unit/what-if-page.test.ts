import { describe, expect, it } from 'vitest'
import { groupOf, isShown, namedInFindings, withLevel, without } from '../../src/pages/what-if/supposition'
import { smallCatalogue } from '../support/catalogue'
import { Scenario } from '../support/entries'

const scenario = new Scenario(smallCatalogue)
  .introduces('government')
  .introduces('workers')
  .answers('government', 'law/definition', 'yynn')
  .answers('government', 'care/workers', 'ynnn')
  .answers('government', 'law/forms', 'y??n')
  .answers('government', 'law/rural', 'not-applicable')
  .answers('government', 'care/funding', 'yyyy')
const diagnostic = scenario.diagnostic()

function diagnosisOf(path: string) {
  const found = diagnostic.indicators[path]
  if (found === undefined) throw new Error(path)
  return found
}

const nothing: ReadonlyMap<string, number> = new Map()

describe('what is supposed', () => {
  it('holds one level an indicator, the last one chosen', () => {
    const once = withLevel(nothing, diagnosisOf('law/forms'), 2)
    expect([...withLevel(once, diagnosisOf('law/forms'), 4)]).toEqual([['law/forms', 4]])
    expect([...once]).toEqual([['law/forms', 2]])
  })

  it('is taken back by choosing the level that is settled, never by one that is only possible', () => {
    const once = withLevel(nothing, diagnosisOf('law/definition'), 4)
    expect(withLevel(once, diagnosisOf('law/definition'), 2).size).toBe(0)
    expect(withLevel(nothing, diagnosisOf('law/forms'), 1).size).toBe(1)
    expect(without(once, 'law/definition').size).toBe(0)
  })

  it('leaves out what does not apply', () => {
    expect(withLevel(nothing, diagnosisOf('law/rural'), 3)).toBe(nothing)
  })
})

describe('the list of indicators', () => {
  const inFindings = namedInFindings(smallCatalogue, diagnostic.coherence)
  const shown = (filter: Parameters<typeof isShown>[0]) =>
    Object.keys(diagnostic.indicators).filter((path) => isShown(filter, diagnosisOf(path), inFindings))

  it('is narrowed down to findings, foundations or gaps', () => {
    expect(shown('all')).toHaveLength(5)
    expect(shown('findings')).toEqual(['law/definition', 'care/workers'])
    expect(shown('foundations')).toEqual(['law/definition'])
    expect(shown('gaps')).toEqual(['law/definition', 'law/forms', 'care/workers'])
  })

  it('knows of findings only, not of questions to settle', () => {
    expect(namedInFindings(smallCatalogue, [{ rule: 'defined-not-counted', status: 'question' }]).size).toBe(0)
  })
})

describe('a change of a rule', () => {
  it.each([
    ['finding', null, 'findingsGone'],
    ['finding', 'question', 'findingsGone'],
    [null, 'finding', 'findingsNew'],
    ['question', 'finding', 'findingsNew'],
    ['question', null, 'questionsSettled'],
    [null, 'question', 'questionsNew'],
  ] as const)('from %s to %s is told once, as %s', (before, after, group) => {
    expect(groupOf({ rule: 'r', before, after })).toBe(group)
  })
})
