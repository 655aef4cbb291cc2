import type { Page } from 'playwright-core'

/** A page comes piece by piece: whole once nothing has been added for a moment. */
export function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const done = (): void => {
          observer.disconnect()
          resolve()
        }
        let quiet = setTimeout(done, 250)
        const observer = new MutationObserver(() => {
          clearTimeout(quiet)
          quiet = setTimeout(done, 250)
        })
        observer.observe(document.body, { childList: true, subtree: true })
      }),
  )
}
