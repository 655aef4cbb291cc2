import { render } from 'preact'
import type { App } from '../../state/app'
import { KeySheet } from './key-sheet'

const isTyping = (target: Element): boolean =>
  target.matches('textarea, select, input:not([type="radio"], [type="checkbox"]), [contenteditable]')

/** Whether the sign asks for the keys: where it is an answer, the page has taken it by now. */
function isForSheet(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
  const target = event.target instanceof Element ? event.target : document.body
  return !isTyping(target) && document.querySelector('dialog[open]') === null
}

/** Opens the list of keys beside the page, unless the reader has switched single keys off. */
export function openSheet(app: App, event: KeyboardEvent): void {
  if (!app.preferences.keys.peek() || !isForSheet(event)) return
  const place = document.createElement('div')
  document.body.append(place)
  const close = (): void => {
    render(null, place)
    place.remove()
  }
  render(<KeySheet app={app} onClose={close} />, place)
}
