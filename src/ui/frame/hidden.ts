import { signal } from '@preact/signals'

/** Read once in this visit, whichever page shows it. */
export const hidden = signal<ReadonlySet<string>>(new Set())

export function hide(name: string): void {
  hidden.value = new Set([...hidden.peek(), name])
}
