import { describe, expect, it } from 'vitest'
import { forAudience } from '../../src/domain/assessment/audience'
import { versionOfBody } from '../../src/domain/assessment/entry-version'
import { smallCatalogue } from '../support/catalogue'
import { Scenario } from '../support/entries'

describe('a blind round', () => {
  const begun = () => {
    const scenario = new Scenario(smallCatalogue).introduces('government')
    scenario.say({ kind: 'blind', blind: true })
    return scenario
  }

  it('is not on until somebody begins it', () => {
    expect(new Scenario(smallCatalogue).introduces('government').assessment().blind).toBe(false)
    expect(begun().assessment().blind).toBe(true)
  })

  it('ends where somebody opens the answers, and can begin anew', () => {
    const scenario = begun()
    scenario.say({ kind: 'blind', blind: false })
    expect(scenario.assessment().blind).toBe(false)
    scenario.say({ kind: 'blind', blind: true })
    expect(scenario.assessment().blind).toBe(true)
  })

  it('changes no figure', () => {
    const open = new Scenario(smallCatalogue).introduces('government').answers('government', 'law/definition', 'yyn?')
    const before = open.diagnostic()
    open.say({ kind: 'blind', blind: true })
    expect(open.diagnostic()).toEqual(before)
  })

  it('is kept in every version of a report, and read by no older Ittisaq', () => {
    expect(forAudience(begun().assessment(), 'public').blind).toBe(true)
    expect(versionOfBody({ kind: 'blind', blind: true })).toBe(3)
  })
})
