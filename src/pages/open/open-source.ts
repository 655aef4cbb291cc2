import type { App } from '../../state/app'
import { type FileSource, readIncoming } from '../../state/incoming'
import { hashOfRoute } from '../../state/route'

/** Reads a file and shows what it holds; nothing has changed yet. Null, when nothing was chosen, does nothing. */
export async function openSource(app: App, source: FileSource | null): Promise<void> {
  if (source === null) return
  app.setIncoming(await readIncoming(app.world, source))
  window.location.hash = hashOfRoute({ page: 'open' })
}
