/** After what was just done shows on the screen, and before the reader's next key. */
export const onceShown = (act: () => void): void => queueMicrotask(act)
