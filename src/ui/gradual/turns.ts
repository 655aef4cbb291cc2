import { breathe } from '../../platform/breathe'

/** What waits to be drawn: first what the page is there for, then what stands beside it or is folded away. */
const waiting = { first: [] as (() => void)[], later: [] as (() => void)[] }

/** When a part comes. */
export type Turn = keyof typeof waiting

let isRunning = false

/** Milliseconds after which the browser lays out what stands there before more comes: on a slow phone, after each piece. */
const laidOutAfter = 2.5

/** Takes what is to be drawn next off the queue. */
export const nextTurn = (): (() => void) | undefined => waiting.first.shift() ?? waiting.later.shift()

/** Milliseconds after which there will be no frame: a tab that is not seen draws none, and the page comes all the same. */
const longestFrame = 400

/** Once the browser has laid out and drawn what stands there. */
const laidOut = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(done)
    setTimeout(done, longestFrame)
  }).then(breathe)

/** One drawing a task, so that a finger never waits for more than one. */
async function run(): Promise<void> {
  let begun = performance.now()
  while (isDrawing()) {
    try {
      nextTurn()?.()
    } catch (error) {
      // What else waits is drawn all the same.
      reportError(error)
    }
    await breathe()
    if (performance.now() - begun > laidOutAfter) {
      await laidOut()
      begun = performance.now()
    }
  }
  isRunning = false
}

/** Whether parts of the page are still to come. */
export const isDrawing = (): boolean => waiting.first.length + waiting.later.length > 0

/** Calls `draw` in a task of its own, in the order of asking; returns how to take that back. */
export function takeTurn(draw: () => void, turn: Turn = 'first'): () => void {
  waiting[turn].push(draw)
  if (!isRunning) {
    isRunning = true
    void laidOut().then(run)
  }
  return () => {
    waiting[turn] = waiting[turn].filter((one) => one !== draw)
  }
}
