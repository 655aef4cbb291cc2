import { breathe } from '../../platform/breathe'

/** What waits to be drawn: first what is in sight or unfolded, then what is folded away. */
const waiting = { shown: [] as (() => void)[], folded: [] as (() => void)[] }

let isRunning = false

/** Milliseconds after which the browser lays out what was drawn before more comes: on a slow phone, after each piece. */
const laidOutAfter = 5

/** One drawing a task, so that a finger never waits for more than one. */
async function run(): Promise<void> {
  while (isDrawing()) {
    const begun = performance.now()
    const [draw] = (waiting.shown.length > 0 ? waiting.shown : waiting.folded).splice(0, 1)
    draw?.()
    await breathe()
    if (performance.now() - begun > laidOutAfter) await new Promise(requestAnimationFrame).then(breathe)
  }
  isRunning = false
}

/** Whether parts of the page are still to come. */
export const isDrawing = (): boolean => waiting.shown.length + waiting.folded.length > 0

/** Calls `draw` in a task of its own, in the order of asking; returns how to take that back. */
export function takeTurn(draw: () => void, where: keyof typeof waiting = 'shown'): () => void {
  waiting[where].push(draw)
  if (!isRunning) {
    isRunning = true
    void breathe().then(run)
  }
  return () => {
    waiting[where] = waiting[where].filter((one) => one !== draw)
  }
}
