import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../button/button'
import { Icon } from '../icon/icon'
import './toast.css'

export interface ToastProps {
  /** What was done, in the words of the button that did it; null when there is nothing to say. */
  readonly message: ComponentChildren | null
  /** The way back. */
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined
  /** Called when it has been read for `seconds`. */
  readonly onDone?: () => void
  readonly seconds?: number
}

/** Always in the page, so that screen readers hear what comes into it. */
export function Toast({ message, action, onDone, seconds = 10 }: ToastProps): JSX.Element {
  const done = useRef(onDone)
  done.current = onDone
  useEffect(() => {
    if (message === null) return
    const timer = setTimeout(() => done.current?.(), seconds * 1000)
    return () => clearTimeout(timer)
  }, [message, seconds])
  return (
    <div class="toast-place" role="status">
      {message !== null && (
        <div class="toast">
          <Icon name="check" />
          <span>{message}</span>
          {action !== undefined && <Button onClick={action.onClick}>{action.label}</Button>}
        </div>
      )}
    </div>
  )
}
