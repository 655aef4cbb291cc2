/**
 * In the browser's own next step, which lays the page out anyway: at once, it would be laid out twice. Above the sheet, for
 * which the page leaves room: told to this element alone, as what is told to all has all of them dressed anew.
 */
export const bringIntoView = (element: Element | undefined): void => {
  requestAnimationFrame(() => {
    if (!(element instanceof HTMLElement)) return
    const sheet = Number.parseFloat(document.body.style.paddingBlockEnd)
    element.style.scrollMarginBlockEnd = sheet > 0 ? `calc(${sheet}px + var(--space-2))` : ''
    element.scrollIntoView({ block: 'nearest' })
  })
}
