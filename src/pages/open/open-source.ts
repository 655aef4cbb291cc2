import { type ReadonlySignal, signal } from '@preact/signals'
import { breathe } from '../../platform/breathe'
import type { App } from '../../state/app'
import type { FileSource } from '../../state/incoming'
import { hashOfRoute } from '../../state/route'

const reading = signal(false)

/** A large file takes a moment. */
export const isReading: ReadonlySignal<boolean> = reading

/** Reads files and shows what they hold; nothing has changed yet. None, when nothing was chosen, does nothing. */
export async function openSources(app: App, sources: readonly FileSource[]): Promise<void> {
  if (sources.length === 0) return
  // Whoever hands the files over is done first: each is a task of its own.
  await breathe()
  app.setIncoming(null)
  reading.value = true
  try {
    // Each in a task of its own, and before the page: run for the first time together, they would hold up a slow phone.
    await import('../../domain/schema-ahead')
    await breathe()
    await import('../../domain/assessment/entry-schema')
    await breathe()
    const { readIncoming } = await import('../../state/incoming')
    await breathe()
    window.location.hash = hashOfRoute({ page: 'open' })
    app.setIncoming(await readIncoming(app.world, sources))
  } finally {
    reading.value = false
  }
}

/**
 * What the page holds is forgotten once the reader has gone on, home or to what was added: to draw the page without it just before
 * the next one would be for nobody, and hold up a finger.
 */
export function forgetOnceGone(app: App): void {
  window.addEventListener('hashchange', () => app.setIncoming(null), { once: true })
}
