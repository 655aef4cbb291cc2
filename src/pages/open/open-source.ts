import { type ReadonlySignal, signal } from '@preact/signals'
import type { App } from '../../state/app'
import { type FileSource, readIncoming } from '../../state/incoming'
import { hashOfRoute } from '../../state/route'

const reading = signal(false)

/** A large file takes a moment. */
export const isReading: ReadonlySignal<boolean> = reading

/** Reads a file and shows what it holds; nothing has changed yet. Null, when nothing was chosen, does nothing. */
export async function openSource(app: App, source: FileSource | null): Promise<void> {
  if (source === null) return
  app.setIncoming(null)
  reading.value = true
  window.location.hash = hashOfRoute({ page: 'open' })
  try {
    app.setIncoming(await readIncoming(app.world, source))
  } finally {
    reading.value = false
  }
}
