import { type ReadonlySignal, signal } from '@preact/signals-core'

/** Chrome's and Edge's own question, kept until the reader asks for it; TypeScript's page library does not know it. */
interface InstallPrompt extends Event {
  readonly prompt: () => Promise<unknown>
}

const prompt = signal<InstallPrompt | null>(null)

/** The browser can be asked to install Ittisaq, here and now. */
export const installPrompt: ReadonlySignal<InstallPrompt | null> = prompt

/** Follows what the browser offers, which it does only once and soon after the start. */
export function watchInstalling(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    prompt.value = event as InstallPrompt
  })
  window.addEventListener('appinstalled', () => {
    prompt.value = null
  })
}

/** A question can be asked once. */
export async function install(): Promise<void> {
  const asked = prompt.peek()
  prompt.value = null
  await asked?.prompt()
}

/** In a window of its own: it is installed already. */
export const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches || (navigator as { standalone?: boolean }).standalone === true
