/** After what was just done shows on the screen, and before the reader's next key. */
export const onceShown = (act: () => void): void => queueMicrotask(act)

/** In the browser's own next step, which lays the page out anyway: at once, it would be laid out twice. */
export const bringIntoView = (element: Element | undefined): void => {
  requestAnimationFrame(() => element?.scrollIntoView({ block: 'nearest' }))
}
