import { type ReadonlySignal, signal } from '@preact/signals'
import type { ActionContent } from '../../domain/assessment/action-schema'
import type { CurrentAssessment } from '../../state/current'

/** What was just done, in words, and the way back. */
export interface Notice {
  readonly text: string
  readonly undo: () => void
}

/** The plan being worked on: which rows are open for writing, and what was just done. */
export interface Planning {
  readonly open: ReadonlySignal<ReadonlySet<string>>
  readonly notice: ReadonlySignal<Notice | null>
  readonly forget: () => void
  readonly openRow: (action: string) => void
  readonly closeRow: (action: string) => void
  /** Puts rows into the plan, the first of them open for writing. Returns its id. */
  readonly add: (contents: readonly ActionContent[], said: string) => string | null
  readonly change: (action: string, content: ActionContent) => void
  readonly takeOut: (action: string, content: ActionContent, said: string) => void
}

export function createPlanning(current: CurrentAssessment): Planning {
  const open = signal<ReadonlySet<string>>(new Set())
  const notice = signal<Notice | null>(null)

  function openRow(action: string): void {
    open.value = new Set([...open.peek(), action])
  }

  function closeRow(action: string): void {
    open.value = new Set([...open.peek()].filter((one) => one !== action))
  }

  /** The notice is over once it has been acted on. */
  function tell(text: string, undo: () => void): void {
    notice.value = {
      text,
      undo: () => {
        notice.value = null
        undo()
      },
    }
  }

  function takeBack(action: string): void {
    closeRow(action)
    current.changeAction(action, null)
  }

  return {
    open,
    notice,
    forget: () => {
      notice.value = null
    },
    openRow,
    closeRow,
    add: (contents, said) => {
      const added = contents.map((content) => current.planAction(content))
      const [first = null] = added
      if (first !== null) openRow(first)
      tell(said, () => {
        for (const action of added) takeBack(action)
      })
      return first
    },
    change: current.changeAction,
    takeOut: (action, content, said) => {
      takeBack(action)
      tell(said, () => current.changeAction(action, content))
    },
  }
}
