import { ask, beforeAnything } from './ask'
import type { Session, Tab, UnwatchedChromium } from './unwatched'

/** Done in the page. */
const watch = (): void => {
  const seen: number[] = []
  Object.assign(window, { longTasksSeen: seen })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.push(duration)
  }).observe({ type: 'longtask', buffered: true })
}

/** Notes every task of more than 50 ms from the next page on. */
const watchLongTasks = (session: Session): Promise<void> => beforeAnything(session, watch)

/** Else what the worker fetches, to keep the program for the next visit, would be measured, too. */
const withoutServiceWorker = (): void => {
  if ('serviceWorker' in navigator) navigator.serviceWorker.register = () => new Promise(() => undefined)
}

/** A tab that notes long tasks; `beside`: of the same profile. */
export async function tabOf(
  browser: UnwatchedChromium,
  size: { readonly width: number; readonly height: number },
  beside?: Tab,
): Promise<Tab> {
  const tab = await browser.newTab(size, beside)
  await beforeAnything(tab, withoutServiceWorker)
  await watchLongTasks(tab)
  return tab
}

/** Read in the page: those since the last reading. */
const taken = (): readonly number[] => (window as unknown as { longTasksSeen: number[] }).longTasksSeen.splice(0)

/** Those since the last call, in milliseconds, without the tool's own scripts. The observer is told a while after a task has ended. */
export const longTasksAsked = (session: Session): Promise<readonly number[]> => ask(session, taken, undefined)
