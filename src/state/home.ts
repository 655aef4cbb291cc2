import { type ReadonlySignal, signal } from '@preact/signals-core'
import type { StoredAssessment } from '../storage/store'
import type { AssessmentCard } from './cards'
import { type Deleted, watchDeleted } from './deleted'
import type { World } from './world'

/** A device without an assessment does without the method. */
async function cardsOf(world: World, assessments: readonly StoredAssessment[]): Promise<readonly AssessmentCard[]> {
  if (assessments.length === 0) return []
  const [{ cardOf }] = await Promise.all([import('./cards'), world.method()])
  return Promise.all(assessments.map((assessment) => cardOf(world, assessment)))
}

/** The assessments on this device, live; null until the store has answered. */
export function watchHome(world: World): { cards: ReadonlySignal<readonly AssessmentCard[] | null>; stop: () => void } {
  const cards = signal<readonly AssessmentCard[] | null>(null)
  let latest = 0
  let deleted: Deleted | null = null
  let all: readonly StoredAssessment[] | null = null
  function show(): void {
    // Both are known a moment after the start; before that, nothing flickers.
    if (deleted === null || all === null) return
    const hidden = deleted
    latest += 1
    const turn = latest
    void cardsOf(
      world,
      all.filter(({ id }) => !(id in hidden)),
    ).then((made) => {
      // A slower, older answer must not replace a newer one.
      if (turn === latest) cards.value = made
    })
  }
  const stops = [
    watchDeleted(world.store, (now) => {
      deleted = now
      show()
    }),
    world.store.watchAssessments((assessments) => {
      all = assessments
      show()
    }),
  ]
  return {
    cards,
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}
