import type { CDPSession, Page } from 'playwright-core'
import { ask, pause } from './ask'

/** Done in the page. */
const watch = (): void => {
  const seen: number[] = []
  Object.assign(window, { longTasksSeen: seen })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.push(duration)
  }).observe({ type: 'longtask', buffered: true })
}

/** Notes every task of more than 50 ms from the next page on. */
export const watchLongTasks = (page: Page): Promise<unknown> => page.addInitScript(watch)

/** The same in a page that stands, which remembers those that it had: it began without anything of the tool's. */
export async function watchLongTasksSince(session: CDPSession): Promise<void> {
  await ask(session, watch, undefined)
  await pause(500)
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
