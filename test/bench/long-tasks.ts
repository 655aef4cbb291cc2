import type { CDPSession, Page } from 'playwright-core'
import { ask } from './ask'

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

/** Read in the page: those since the last reading. */
const taken = (): readonly number[] => (window as unknown as { longTasksSeen: number[] }).longTasksSeen.splice(0)

/** Those since the last call and in the next moment, in milliseconds: the observer is told a while after a task has ended. */
export async function longTasks(page: Page, moment = 150): Promise<readonly number[]> {
  await page.waitForTimeout(moment)
  return page.evaluate(taken)
}

/** The same without the tool's own scripts. */
export const longTasksAsked = (session: CDPSession): Promise<readonly number[]> => ask(session, taken, undefined)
