import { type ReadonlySignal, signal } from '@preact/signals'
import type { App } from '../../state/app'
import { type FileSource, readIncoming } from '../../state/incoming'
import { hashOfRoute } from '../../state/route'

const reading = signal(false)

/** A large file takes a moment. */
export const isReading: ReadonlySignal<boolean> = reading

/** Reads files and shows what they hold; nothing has changed yet. None, when nothing was chosen, does nothing. */
export async function openSources(app: App, sources: readonly FileSource[]): Promise<void> {
  if (sources.length === 0) return
  app.setIncoming(null)
  reading.value = true
  window.location.hash = hashOfRoute({ page: 'open' })
  try {
    app.setIncoming(await readIncoming(app.world, sources))
  } finally {
    reading.value = false
  }
}
