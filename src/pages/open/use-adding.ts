import { type ReadonlySignal, useSignal } from '@preact/signals'
import { breathe } from '../../platform/breathe'
import type { FailureReason, SaveState } from '../../state/writer'
import { drawApart } from '../../ui/gradual/apart'

export interface Adding {
  readonly isAdding: ReadonlySignal<boolean>
  /** Why nothing was added; the files are still here, to be tried again. */
  readonly refused: ReadonlySignal<FailureReason | null>
  readonly add: () => Promise<void>
}

/** Adds files once at a time by `apply`; `onAdded` when all of it is on the disk. */
export function useAdding(apply: () => Promise<SaveState>, onAdded: () => unknown): Adding {
  const isAdding = useSignal(false)
  const refused = useSignal<FailureReason | null>(null)
  async function add(): Promise<void> {
    if (isAdding.peek()) return
    // The finger, what shows that it was felt, and the work are each a task of their own.
    drawApart(() => {
      isAdding.value = true
    })
    await breathe()
    const state = await apply().finally(() => {
      isAdding.value = false
    })
    if (state.type === 'failed') refused.value = state.reason
    else await onAdded()
  }
  return { isAdding, refused, add }
}
