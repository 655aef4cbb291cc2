import { describe, expect, it } from 'vitest'
import { isRestorable } from '../../src/pages/answers/restorable'
import { smallCatalogue } from '../support/catalogue'
import { Scenario } from '../support/entries'

const path = 'law/definition'

describe('an earlier entry', () => {
  const scenario = new Scenario(smallCatalogue).introduces('government').introduces('workers')
  scenario.answers('government', path, 'yyn?').answers('government', path, 'yyyn')
  const [first, second] = scenario.entries.filter(({ body }) => body.kind === 'answer')
  if (first === undefined || second === undefined) throw new Error('no entries')
  const person = (id: string) => scenario.assessment().respondents.find((one) => one.id === id) ?? null

  it('can be said again by whoever said it', () => {
    expect(isRestorable(first, scenario.assessment(), person('government'))).toBe(true)
  })

  it('cannot where it counts already', () => {
    expect(isRestorable(second, scenario.assessment(), person('government'))).toBe(false)
  })

  it('cannot by anybody else', () => {
    expect(isRestorable(first, scenario.assessment(), person('workers'))).toBe(false)
    expect(isRestorable(first, scenario.assessment(), null)).toBe(false)
  })

  it('cannot once it has been said again, and the other can', () => {
    const again = new Scenario(smallCatalogue).introduces('government')
    again.answers('government', path, 'yyn?').answers('government', path, 'yyyn').answers('government', path, 'yyn?')
    const [one, two] = again.entries.filter(({ body }) => body.kind === 'answer')
    const own = again.assessment().respondents[0] ?? null
    if (one === undefined || two === undefined) throw new Error('no entries')
    expect(isRestorable(one, again.assessment(), own)).toBe(false)
    expect(isRestorable(two, again.assessment(), own)).toBe(true)
  })

  it('cannot while the plenary has agreed', () => {
    const agreed = new Scenario(smallCatalogue).introduces('government')
    agreed.answers('government', path, 'yyn?').answers('government', path, 'yyyn').agrees(path, 'yynn')
    const [one] = agreed.entries.filter(({ body }) => body.kind === 'answer')
    if (one === undefined) throw new Error('no entry')
    expect(isRestorable(one, agreed.assessment(), agreed.assessment().respondents[0] ?? null)).toBe(false)
  })
})
