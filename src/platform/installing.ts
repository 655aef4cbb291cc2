import { installPrompt } from './install-prompt'

/** A question can be asked once. */
export async function install(): Promise<void> {
  const asked = installPrompt.peek()
  installPrompt.value = null
  await asked?.prompt()
}

/** In a window of its own: it is installed already. */
export const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches || (navigator as { standalone?: boolean }).standalone === true
