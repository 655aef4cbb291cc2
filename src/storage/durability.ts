import { within } from './deadline'
import type { Durability } from './store'

/** Firefox leaves `persist()` open until the user answers, and without a window for ever (FIELD 3). */
const patience = 4_000

const answerOf = (isGranted: boolean): Durability['answer'] => (isGranted ? 'granted' : 'refused')

export async function requestDurability(): Promise<Durability> {
  const { storage } = navigator
  if (storage?.persist === undefined) return { answer: 'unknown', usage: null }
  const [answer, usage] = await Promise.all([
    within(
      patience,
      storage.persist().then(answerOf, () => 'unknown' as const),
      'unknown' as const,
    ),
    within(
      patience,
      storage.estimate().then(
        (estimate) => estimate.usage ?? null,
        () => null,
      ),
      null,
    ),
  ])
  return { answer, usage }
}
