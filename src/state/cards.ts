import methodMark from 'virtual:method-mark'
import { breathe } from '../platform/breathe'
import type { StoredPile } from '../storage/store'
import type { KeptSummary, Summaries } from '../storage/summaries'
import { type Backup, readBackups } from './backup'
import { type Summary, summaryOf } from './summary'
import type { World } from './world'

/** One assessment as its card shows it. */
export interface AssessmentCard {
  readonly id: string
  readonly summary: Summary
  readonly backup: Backup | null
}

/** Of these entries, by this method. */
const markOf = ({ mark }: StoredPile): string => `${mark} ${methodMark}`

/** Each summary is computed once and kept, in this visit and beyond; an assessment that changed is computed anew. */
export interface CardMaker {
  /** Shows what is known at once and the rest as it comes: `onCards` is called again with more. Most recently changed first. */
  readonly make: (piles: readonly StoredPile[], onCards: (cards: readonly AssessmentCard[]) => void) => Promise<void>
}

/** Shown before the next ones are computed: a handful at first, then so seldom that drawing them costs little. */
const firstShown = 8

const isLater = (a: AssessmentCard, b: AssessmentCard): number => (a.summary.latest > b.summary.latest ? -1 : 1)

export function createCardMaker(world: World): CardMaker {
  let kept: Promise<Map<string, KeptSummary<Summary>>> | null = null
  let turn = 0

  const open = async (summaries: Summaries): Promise<Map<string, KeptSummary<Summary>>> =>
    new Map((await summaries.all<Summary>()).map((one) => [one.id, one]))

  /** What nobody can see any more is not kept either. */
  async function forgetOthers(summaries: Summaries, known: Map<string, unknown>, piles: readonly StoredPile[]) {
    const here = new Set(piles.map(({ id }) => id))
    const gone = [...known.keys()].filter((id) => !here.has(id))
    for (const id of gone) known.delete(id)
    if (gone.length > 0) await summaries.remove(gone)
  }

  async function compute(pile: StoredPile): Promise<KeptSummary<Summary> | null> {
    // To ask the database for each of five hundred would count all of its rows five hundred times.
    const entries = world.store.recall(pile.id)
    const { catalogue } = await world.method()
    await breathe()
    return entries.length === 0
      ? null
      : { id: pile.id, mark: markOf(pile), content: summaryOf(catalogue, pile.id, entries) }
  }

  return {
    make: async (piles, onCards) => {
      turn += 1
      const own = turn
      const summaries = await world.summaries()
      kept ??= open(summaries)
      const [known, backups] = await Promise.all([kept, readBackups(world)])
      const show = (): void => {
        if (own !== turn) return
        const cards = piles.flatMap(({ id }) => {
          const summary = known.get(id)?.content
          return summary === undefined ? [] : [{ id, summary, backup: backups.get(id) ?? null }]
        })
        onCards(cards.sort(isLater))
      }
      const missing = piles.filter((pile) => known.get(pile.id)?.mark !== markOf(pile))
      // In a task of its own: what was kept has just been unpacked.
      await breathe()
      if (missing.length < piles.length) show()
      let fresh: KeptSummary<Summary>[] = []
      let [sinceShown, untilShown] = [0, firstShown]
      for (const pile of missing) {
        if (own !== turn) break
        const made = await compute(pile)
        if (made !== null) {
          known.set(pile.id, made)
          fresh.push(made)
        }
        sinceShown += 1
        if (sinceShown >= untilShown) {
          show()
          await summaries.put(fresh)
          fresh = []
          ;[sinceShown, untilShown] = [0, untilShown * 2]
        }
        await breathe()
      }
      show()
      if (fresh.length > 0) await summaries.put(fresh)
      if (own === turn) await forgetOthers(summaries, known, piles)
    },
  }
}
