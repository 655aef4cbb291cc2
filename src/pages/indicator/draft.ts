import { type ReadonlySignal, signal } from '@preact/signals'
import type { Writer } from '../../state/writer'

/** Milliseconds from the first key to the entry, whatever is typed meanwhile. */
export const patience = 600

/** What is being typed and is not an entry yet; null when there is no such thing. */
export interface Draft<Value> {
  readonly value: ReadonlySignal<Value | null>
  readonly change: (value: Value) => void
  /** Makes it an entry now. */
  readonly save: () => void
}

/** Someone who types without a pause is saved all the same; until then the writer knows that something is not. */
export function createDraft<Value>({ holdDraft }: Pick<Writer, 'holdDraft'>, write: (value: Value) => void) {
  const value = signal<Value | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let letGo = (): void => {}

  function save(): void {
    const written = value.peek()
    if (written === null) return
    clearTimeout(timer)
    value.value = null
    write(written)
    letGo()
  }

  function change(changed: Value): void {
    if (value.peek() === null) {
      letGo = holdDraft(save)
      timer = setTimeout(save, patience)
    }
    value.value = changed
  }

  return { value, change, save } satisfies Draft<Value>
}
