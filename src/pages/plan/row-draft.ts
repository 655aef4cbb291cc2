import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { ActionContent } from '../../domain/assessment/action-schema'
import { createDraft } from '../indicator/draft'
import type { PlanView, Row } from './plan-view'

type Changes = Partial<ActionContent>

/** A row being written in: what is typed, before and after it is saved. */
export interface RowDraft {
  readonly content: ActionContent
  /** Of text: saved within `patience`, or on leaving the field. */
  readonly change: (changes: Changes) => void
  /** Of a choice: saved at once. */
  readonly choose: (changes: Changes) => void
  readonly save: () => void
}

/** Only what was changed is laid over the row as it is then, so that two tabs can write in different fields. */
export function useRowDraft({ app, planning }: PlanView, row: Row): RowDraft {
  const latest = useRef(row.content)
  latest.current = row.content
  const draft = useMemo(
    () => createDraft<Changes>(app.writer, (changes) => planning.change(row.id, { ...latest.current, ...changes })),
    [app, planning, row.id],
  )
  // Saved at the latest when the reader leaves the page; the writer sees to those who leave the program.
  useLayoutEffect(() => draft.save, [draft])
  const change = (changes: Changes): void => draft.change({ ...draft.value.peek(), ...changes })
  return {
    content: { ...row.content, ...draft.value.value },
    change,
    choose: (changes) => {
      change(changes)
      draft.save()
    },
    save: draft.save,
  }
}
