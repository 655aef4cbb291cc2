import { breathe } from '../../platform/breathe'

/** What waits to be drawn: first what is in sight or unfolded, then what is folded away. */
const waiting = { shown: [] as (() => void)[], folded: [] as (() => void)[] }

let isRunning = false

/** One drawing a task, so that a finger never waits for more than one. */
async function run(): Promise<void> {
  isRunning = true
  while (isDrawing()) {
    await breathe()
    const [draw] = (waiting.shown.length > 0 ? waiting.shown : waiting.folded).splice(0, 1)
    draw?.()
  }
  isRunning = false
}

/** Whether parts of the page are still to come. */
export const isDrawing = (): boolean => waiting.shown.length + waiting.folded.length > 0

/** Calls `draw` in a task of its own, in the order of asking; returns how to take that back. */
export function takeTurn(draw: () => void, where: keyof typeof waiting = 'shown'): () => void {
  waiting[where].push(draw)
  if (!isRunning) void run()
  return () => {
    waiting[where] = waiting[where].filter((one) => one !== draw)
  }
}
