/** What was pressed is gone: on to what it has led to, once that is drawn. */
export function focusOn(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus())
}

/** Where each part of the page says how it stands. */
export const headings = { validation: '.validation h1', review: '#reading-title' } as const
