import { effect, signal } from '@preact/signals-core'
import type { Durability } from '../storage/store'
import type { App } from './app'

const setting = 'durability'

const answers = ['granted', 'refused', 'unknown'] as const

/** What the browser answered when it was asked to keep the data; null before it was asked. */
export const durability = signal<Durability | null>(null)

let isAsked = false

/** Asks the browser, and keeps what it said. */
export async function askForDurability({ world }: App): Promise<void> {
  const answer = await world.store.requestDurability()
  durability.value = answer
  await world.store.writeSetting(setting, answer)
}

/** Asks on the first save of a visit, when the reader has something to lose and a browser's question makes sense. */
export function watchDurability(app: App): () => void {
  const stopAsking = effect(() => {
    if (app.writer.state.value.type !== 'saved' || isAsked) return
    isAsked = true
    void askForDurability(app)
  })
  const stopReading = app.world.store.watchSetting(setting, (stored) => {
    durability.value = answers.find((answer) => answer === stored) ?? null
  })
  return () => {
    stopAsking()
    stopReading()
  }
}
