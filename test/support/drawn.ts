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

/** What is far from the screen is laid out when the reader comes near: here all of it is, with its charts. */
export async function laidOut(page: Page): Promise<void> {
  await drawn(page)
  const isNew = await page.evaluate(() => {
    const far = [...document.querySelectorAll<HTMLElement>('main *')].filter(
      (element) => getComputedStyle(element).contentVisibility === 'auto',
    )
    for (const { style } of far) style.contentVisibility = 'visible'
    return far.length > 0
  })
  if (isNew) await drawn(page)
}
