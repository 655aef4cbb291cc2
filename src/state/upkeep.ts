import type { App } from './app'
import { purgeExpired } from './deletion'
import { watchFolder } from './folder-backup'

let isWatching = false

/** Follows the chosen folder from now on; once a visit. */
export async function keepFolder(app: App): Promise<void> {
  if (isWatching) return
  isWatching = true
  await watchFolder(app)
}

/** What is done for the reader in the background, some seconds after the start: nothing on the screen waits for it. */
export function keepUp(app: App): void {
  setTimeout(() => void purgeExpired(app.world), 5_000)
  void keepFolder(app)
}
