import { signal } from '@preact/signals-core'

/** Chrome's and Edge's own question; TypeScript's page library does not know it. */
interface InstallPrompt extends Event {
  readonly prompt: () => Promise<unknown>
}

/** Kept until the reader asks for it; null where the browser cannot be asked to install Ittisaq, here and now. */
export const installPrompt = signal<InstallPrompt | null>(null)

/** Browsers offer it only once, and soon after the start. */
export function watchInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    installPrompt.value = event as InstallPrompt
  })
}
