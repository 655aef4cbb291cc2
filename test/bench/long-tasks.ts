import type { Page } from 'playwright-core'

/** Notes every task of more than 50 ms from the next page on. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: number[] = []
    Object.assign(window, { longTasksSeen: seen })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(duration)
    }).observe({ type: 'longtask', buffered: true })
  })
}

/** Those since the last call, in milliseconds. */
export async function longTasks(page: Page): Promise<readonly number[]> {
  // The observer is told a moment after a task has ended.
  await page.waitForTimeout(150)
  return page.evaluate(() => (window as unknown as { longTasksSeen: number[] }).longTasksSeen.splice(0))
}
