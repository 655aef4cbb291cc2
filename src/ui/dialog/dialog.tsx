import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import './dialog.css'

export interface DialogProps {
  readonly open: boolean
  readonly title: ComponentChildren
  /** Escape, or a button inside. */
  readonly onClose: () => void
  /** Buttons, the safe one first. */
  readonly actions?: ComponentChildren
  readonly size?: 'normal' | 'wide'
  readonly children?: ComponentChildren
}

/** A question before a deed: a merge, an import, a loss. The rest of the page waits; focus comes back to where it was. */
export function Dialog({ open, title, onClose, actions, size = 'normal', children }: DialogProps): JSX.Element {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current
    if (!open || dialog === null) return
    const before = document.activeElement
    dialog.showModal()
    return () => {
      dialog.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [open])
  return (
    <dialog
      ref={element}
      class={size === 'wide' ? 'dialog is-wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // The page decides: it sets `open`, and the dialog follows.
        event.preventDefault()
        onClose()
      }}
    >
      {open && (
        <>
          <h2 id={titleId}>{title}</h2>
          <div class="dialog-body">{children}</div>
          {actions !== undefined && <div class="row">{actions}</div>}
        </>
      )}
    </dialog>
  )
}
