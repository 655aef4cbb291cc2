import type { BrowserContext, CDPSession } from 'playwright-core'
import { ask, patience, until } from '../ask'
import { touch } from '../finger'

/** How fast the device and its network are. */
export interface Conditions {
  readonly name: string
  /** How many times slower than this machine's processor. */
  readonly slowdown: number
  /** Bytes a second and milliseconds there and back; null is the machine's own loopback. */
  readonly network: { readonly download: number; readonly upload: number; readonly latency: number } | null
}

/** Where a page shows its first question, and by what it says that it heard the answer and that it is on the disk. */
export interface Signs {
  readonly answer: string
  readonly answered: string
  readonly saved: string | null
}

/** Milliseconds from the start of the navigation, or from the touch. Not a number where there was none. */
export interface Visit {
  readonly painted: number
  readonly answerable: number
  /** From the touch until the page shows it. */
  readonly answered: number
  /** From the touch until it is said to be on the disk. */
  readonly saved: number
  /** Navigation until the first answer shows, with a reader who needs no time. */
  readonly firstAnswer: number
  /** As they came over the wire, until the question could be answered, and all. */
  readonly bytesAtOnce: number
  readonly bytes: number
  readonly requests: number
  readonly longTasks: number
  /** Of the long tasks, what is beyond 50 ms each: the time in which a touch would have waited. */
  readonly blocked: number
  /** Bytes of JavaScript objects on the page's thread, after a collection. */
  readonly heap: number
  readonly nodes: number
}

interface Watched {
  answerable: number
  touched: number
  answered: number
  saved: number
  readonly longTasks: number[]
}

declare global {
  interface Window {
    watched: Watched
  }
}

/** Runs in the page before anything else: notes in every frame what can be seen by then. */
function watch({ answer, answered, saved }: Signs): void {
  const never = Number.NaN
  const watched: Watched = { answerable: never, touched: never, answered: never, saved: never, longTasks: [] }
  window.watched = watched
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.longTasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  document.addEventListener(
    'pointerdown',
    ({ timeStamp }) => {
      if (Number.isNaN(watched.touched)) watched.touched = timeStamp
    },
    true,
  )
  const canAnswer = (): boolean =>
    [...document.querySelectorAll<HTMLInputElement>(answer)].some((input) => {
      const box = (input.closest('label') ?? input).getBoundingClientRect()
      return !input.disabled && box.width > 0 && box.height > 0
    })
  const isThere = (selector: string | null): boolean => selector !== null && document.querySelector(selector) !== null
  /** Seen in one frame, and noted in the next, when it is on the screen. */
  const seen = new Set<Moment>()
  const note = (what: Moment, isSeen: () => boolean): void => {
    if (!Number.isNaN(watched[what])) return
    if (seen.has(what)) watched[what] = performance.now()
    else if (isSeen()) seen.add(what)
  }
  const look = (): void => {
    note('answerable', canAnswer)
    if (!Number.isNaN(watched.touched)) {
      note('answered', () => isThere(answered))
      note('saved', () => isThere(saved))
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

async function slowDown(session: CDPSession, { slowdown, network }: Conditions): Promise<void> {
  await session.send('Network.enable')
  await session.send('Network.clearBrowserCache')
  if (network !== null) {
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: network.download,
      uploadThroughput: network.upload,
    })
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}

type Moment = 'answerable' | 'answered' | 'saved'

const noted = (session: CDPSession, moment: Moment): Promise<void> =>
  until(session, (moment) => Number.isFinite(window.watched?.[moment]), moment)

async function facts(session: CDPSession): Promise<Visit> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes } = await session.send('Memory.getDOMCounters')
  const read = () => {
    const { answerable, touched, answered, saved, longTasks } = window.watched
    const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map(({ encodedBodySize, responseEnd }) => ({ bytes: encodedBodySize, at: responseEnd }))
    const sum = (list: readonly { bytes: number }[]): number => list.reduce((total, { bytes }) => total + bytes, 0)
    return {
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      answerable,
      answered: answered - touched,
      saved: saved - touched,
      firstAnswer: answerable + answered - touched,
      bytesAtOnce: sum(loaded.filter(({ at }) => at <= answerable)),
      bytes: sum(loaded),
      requests: loaded.length,
      longTasks: longTasks.length,
      blocked: longTasks.reduce((total, duration) => total + duration - 50, 0),
    }
  }
  const seen = await ask(session, read, undefined)
  return { ...seen, heap: usedSize, nodes }
}

/** One first visit in a tab of its own with nothing in the browser's cache: the page opens, the first answer is given. */
export async function visit(
  context: BrowserContext,
  address: string,
  signs: Signs,
  conditions: Conditions,
): Promise<Visit> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await page.addInitScript(watch, signs)
  await slowDown(session, conditions)
  await page.goto(address, { waitUntil: 'commit' })
  await noted(session, 'answerable')
  // What loads behind the question belongs to the visit, and must not stand in the way of the touch.
  await page.waitForLoadState('networkidle', { timeout: patience })
  await touch(session, signs.answer)
  await noted(session, signs.saved === null ? 'answered' : 'saved')
  const found = await facts(session)
  await page.close()
  return found
}
