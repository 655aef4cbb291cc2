import { beforeEach, describe, expect, it } from 'vitest'
import type { Entry } from '../../src/domain/assessment/entry'
import { type AssessmentCard, createCardMaker } from '../../src/state/cards'
import type { Summary } from '../../src/state/summary'
import type { World } from '../../src/state/world'
import type { StoredPile } from '../../src/storage/store'
import type { KeptSummary, Summaries } from '../../src/storage/summaries'
import { smallCatalogue } from '../support/catalogue'
import { details, Scenario } from '../support/entries'

const round = (answer: string): readonly Entry[] => {
  const scenario = new Scenario(smallCatalogue)
  scenario.say(details)
  return scenario.introduces('government').answers('government', 'law/definition', answer).entries
}

/** What is kept beyond a visit. */
class Kept implements Summaries {
  readonly content = new Map<string, KeptSummary<unknown>>()
  all = async <Content>() => [...this.content.values()] as readonly KeptSummary<Content>[]
  put = async (summaries: readonly KeptSummary<unknown>[]) => {
    for (const one of summaries) this.content.set(one.id, one)
  }
  remove = async (ids: readonly string[]) => {
    for (const id of ids) this.content.delete(id)
  }
}

/** A visit to what lies on the device; the database itself is asked for no entry. */
function visit(kept: Summaries, stored: ReadonlyMap<string, readonly Entry[]>) {
  const world = {
    store: { recall: (id: string) => stored.get(id) ?? [], readSettings: async () => new Map() },
    summaries: async () => kept,
    method: async () => ({ catalogue: smallCatalogue }),
  } as unknown as World
  const maker = createCardMaker(world)
  return async (piles: readonly StoredPile[]): Promise<readonly AssessmentCard[]> => {
    let shown: readonly AssessmentCard[] = []
    await maker.make(piles, (cards) => {
      shown = cards
    })
    return shown
  }
}

const computed = (): number => performance.getEntriesByName('summary').length

const ids = Array.from({ length: 30 }, (_, number) => `round-${number}`)
const pilesOf = (mark: (id: string) => string): readonly StoredPile[] => ids.map((id) => ({ id, mark: mark(id) }))

beforeEach(() => performance.clearMarks())

describe('cards', () => {
  it('are computed once, in this visit and beyond, and anew where the entries are others', async () => {
    const stored = new Map(ids.map((id) => [id, round('yyyn')]))
    const kept = new Kept()
    const first = visit(kept, stored)
    expect(await first(pilesOf(() => 'one'))).toHaveLength(30)
    expect(computed()).toBe(30)
    expect(await first(pilesOf(() => 'one'))).toHaveLength(30)
    expect(await visit(kept, stored)(pilesOf(() => 'one'))).toHaveLength(30)
    expect(computed()).toBe(30)
    stored.set('round-7', round('nnnn'))
    const cards = await visit(kept, stored)(pilesOf((id) => (id === 'round-7' ? 'two' : 'one')))
    expect(computed()).toBe(31)
    const floorOf = (id: string) => cards.find((card) => card.id === id)?.summary.paces.law?.floor ?? 0
    expect(floorOf('round-7')).toBeLessThan(floorOf('round-8'))
  })

  it('go, and what was kept of them, with their assessment', async () => {
    const kept = new Kept()
    const stored = new Map(ids.map((id) => [id, round('yyyn')]))
    await visit(kept, stored)(pilesOf(() => 'one'))
    const left = pilesOf(() => 'one').slice(0, 12)
    expect(await visit(kept, stored)(left)).toHaveLength(12)
    expect([...(await kept.all<Summary>())].map(({ id }) => id)).toEqual(left.map(({ id }) => id))
  })
})
