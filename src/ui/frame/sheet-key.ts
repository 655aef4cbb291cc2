import { useEffect, useState } from 'preact/hooks'
import type { App } from '../../state/app'

const isTyping = (target: Element): boolean =>
  target.matches('textarea, select, input:not([type="radio"], [type="checkbox"]), [contenteditable]')

function asksForSheet(event: KeyboardEvent): boolean {
  if (event.key !== '?' && event.key !== '؟') return false
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
  const target = event.target instanceof Element ? event.target : document.body
  return !isTyping(target) && document.querySelector('dialog[open]') === null
}

/**
 * Whether the list of keys is open: `?` opens it, unless the reader has switched single keys off. On the window, after the
 * page: where the sign is an answer, the page has taken it by then.
 */
export function useSheetKey({ preferences }: App): readonly [isOpen: boolean, close: () => void] {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (preferences.keys.peek() && asksForSheet(event)) setOpen(true)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [preferences])
  return [isOpen, () => setOpen(false)]
}
