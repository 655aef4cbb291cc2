import { type ReadonlySignal, signal } from '@preact/signals-core'
import type { StoredPile } from '../storage/store'
import type { AssessmentCard, CardMaker } from './cards'
import { type Deleted, watchDeleted } from './deleted'
import type { World } from './world'

export interface Home {
  /** The assessments on this device, live; null until the store has answered. */
  readonly cards: ReadonlySignal<readonly AssessmentCard[] | null>
  readonly stop: () => void
}

export function watchHome(world: World): Home {
  const cards = signal<readonly AssessmentCard[] | null>(null)
  let maker: Promise<CardMaker> | null = null
  let deleted: Deleted | null = null
  let all: readonly StoredPile[] | null = null
  async function show(): Promise<void> {
    // Both are known a moment after the start; before that, nothing flickers.
    if (deleted === null || all === null) return
    const hidden = deleted
    const piles = all.filter(({ id }) => !(id in hidden))
    if (piles.length === 0 && maker === null) {
      // A device without an assessment does without the method.
      cards.value = []
      return
    }
    maker ??= import('./cards').then(({ createCardMaker }) => createCardMaker(world))
    await (await maker).make(piles, (made) => {
      cards.value = made
    })
  }
  const stops = [
    watchDeleted(world.store, (now) => {
      deleted = now
      void show()
    }),
    world.store.watchPiles((piles) => {
      all = piles
      void show()
    }),
  ]
  return {
    cards,
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}
