import { ask, beforeAnything } from './ask'
import type { Session } from './unwatched'

/** Done in the page. */
const watch = (): void => {
  const seen: number[] = []
  Object.assign(window, { longTasksSeen: seen })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.push(duration)
  }).observe({ type: 'longtask', buffered: true })
}

/** Notes every task of more than 50 ms from the next page on. */
export const watchLongTasks = (session: Session): Promise<void> => beforeAnything(session, watch)

/** Read in the page: those since the last reading. */
const taken = (): readonly number[] => (window as unknown as { longTasksSeen: number[] }).longTasksSeen.splice(0)

/** Those since the last call, in milliseconds, without the tool's own scripts. The observer is told a while after a task has ended. */
export const longTasksAsked = (session: Session): Promise<readonly number[]> => ask(session, taken, undefined)
