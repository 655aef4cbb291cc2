/**
 * Follows the links of a page that is shown in a frame, from outside it: nothing runs inside, and the frame itself never goes
 * anywhere. An inner link scrolls to its place, without the address of the app, whose pages have `#` too; an outer one opens
 * a tab of its own that knows nothing of us.
 */
export function followLinks(page: Document): void {
  const follow = (event: MouseEvent): void => {
    const link = linkOf(page, event.target)
    if (link === null) return
    event.preventDefault()
    // Neither the first button nor the wheel: the reader wants the browser's list.
    if (event.button > 1) return
    const address = link.getAttribute('href') ?? ''
    if (address.startsWith('#')) showPlace(page, address.slice(1))
    else if (/^(?:https?|mailto):/i.test(address)) window.open(address, '_blank', 'noopener,noreferrer')
  }
  page.addEventListener('click', follow)
  page.addEventListener('auxclick', follow)
}

/** Elements of a frame are of its own classes, not of ours. */
function linkOf({ defaultView }: Document, target: EventTarget | null): Element | null {
  return defaultView !== null && target instanceof defaultView.Element ? target.closest('a[href]') : null
}

/** The keyboard goes on from there, as after any link. */
function showPlace(page: Document, id: string): void {
  const place = page.getElementById(id)
  if (place === null) return
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1
  place.focus({ preventScroll: true })
  place.scrollIntoView()
}
