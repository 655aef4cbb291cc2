import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { FailureReason, SaveState } from '../../state/writer'

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
    isAdding.value = true
    const state = await apply().finally(() => {
      isAdding.value = false
    })
    if (state.type === 'failed') refused.value = state.reason
    else await onAdded()
  }
  return { isAdding, refused, add }
}
