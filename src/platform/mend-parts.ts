import { askWorker } from './ask-worker'
import { tellMissing } from './stored-parts'
import { isOld, waiting } from './updates'

/** Long enough for all of the program over a slow network. */
const mendingTime = 120_000

/**
 * Fetches what is missing; says whether the server could be asked. From a server with a newer version comes that whole
 * version instead, which then waits for the reader.
 */
export async function fetchMissing(): Promise<boolean> {
  try {
    const registration = await navigator.serviceWorker.getRegistration()
    if (registration?.active == null) return false
    await registration.update()
    if (registration.installing !== null || registration.waiting !== null) return true
    const count = await askWorker(registration.active, { type: 'MEND' }, mendingTime)
    if (typeof count === 'number') tellMissing(count)
    return count === 0
  } catch {
    return false
  }
}

/** What the newer version brings, asked of that version itself: a network is not needed any more. */
export async function newsOfUpdate(language: string): Promise<unknown> {
  const registration = await navigator.serviceWorker?.getRegistration()
  const worker = waiting.peek() ?? (isOld.peek() ? registration?.active : null)
  return worker == null ? null : askWorker(worker, { type: 'NEWS', language })
}
