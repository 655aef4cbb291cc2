import { within } from '../platform/deadline'
import type { Durability } from './store'

/** Firefox leaves `persist()` open until the user answers, and without a window for ever (FIELD 3). */
const patience = 4_000

const answerOf = (isGranted: boolean): Durability => (isGranted ? 'granted' : 'refused')

export async function requestDurability(): Promise<Durability> {
  const { storage } = navigator
  if (storage?.persist === undefined) return 'unknown'
  return within<Durability, Durability>(
    patience,
    storage.persist().then(answerOf, () => 'unknown'),
    'unknown',
  )
}
