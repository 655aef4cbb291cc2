import type { ComponentChildren, JSX } from 'preact'
import { TextField } from '../field/field'
import './finder.css'

export interface FinderProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onInput: (typed: string) => void
  /** How much is shown: read out when it changes, without interrupting. */
  readonly status: string
  /** More ways to narrow down, between the field and the count. */
  readonly children?: ComponentChildren
}

/** Back to the field, for a button that goes away when it is pressed. */
export const focusFinder = (): void => document.querySelector<HTMLElement>('.finder input')?.focus()

/** Looks through a long page: one field, and how much of the page is left. */
export function Finder({ label, hint, value, onInput, status, children }: FinderProps): JSX.Element {
  return (
    <search class="finder">
      <TextField label={label} hint={hint} value={value} onInput={onInput} />
      {children}
      <p class="small quiet" role="status">
        {status}
      </p>
    </search>
  )
}
