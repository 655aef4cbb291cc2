import { breathe } from '../../platform/breathe'

/** What waits to be drawn: first what the page is there for, then what stands beside it or is folded away. */
const waiting = { first: [] as (() => void)[], later: [] as (() => void)[] }

/** When a part comes. */
export type Turn = keyof typeof waiting

let isRunning = false

/** Where what is being drawn puts parts of its own: before what stands below it. Null where nothing is being drawn. */
let place: number | null = null

/** Milliseconds of drawing after which the browser lays out what stands there before more comes. */
const longestDrawing = 2.5

/**
 * Milliseconds in which the browser may lay out and paint what was drawn; a slow phone takes most of them for a frame in which
 * little is new.
 */
const longestLayout = 20

/**
 * How long the pieces of the next frame may take to draw, once the browser took `layout` milliseconds for this one: where that
 * was long, one piece at a time for a while.
 */
export const nextDrawing = (drawing: number, layout: number): number =>
  layout > longestLayout ? 0 : Math.min(longestDrawing, drawing + 0.25)

let drawing = longestDrawing

/** Takes what is to be drawn next off the queue. */
export const nextTurn = (): (() => void) | undefined => waiting.first.shift() ?? waiting.later.shift()

/** Milliseconds after which there will be no frame: a tab that is not seen draws none, and the page comes all the same. */
const longestFrame = 400

/** Once the browser has laid out and drawn what stands there; how long that took decides how much comes next. */
async function laidOut(): Promise<void> {
  await new Promise((done) => {
    requestAnimationFrame(done)
    setTimeout(done, longestFrame)
  })
  const begun = performance.now()
  await breathe()
  drawing = nextDrawing(drawing, performance.now() - begun)
}

/** One drawing a task, so that a finger never waits for more than one. */
async function run(): Promise<void> {
  let begun = performance.now()
  while (isDrawing()) {
    place = 0
    try {
      nextTurn()?.()
    } catch (error) {
      // What else waits is drawn all the same.
      reportError(error)
    }
    await breathe()
    place = null
    if (performance.now() - begun > drawing) {
      await laidOut()
      begun = performance.now()
    }
  }
  isRunning = false
}

/** Whether parts of the page are still to come. */
export const isDrawing = (): boolean => waiting.first.length + waiting.later.length > 0

/**
 * Calls `draw` in a task of its own, in the order of asking, and parts of what has just been drawn before all others; returns
 * how to take that back.
 */
export function takeTurn(draw: () => void, turn: Turn = 'first'): () => void {
  if (place === null || turn === 'later') waiting[turn].push(draw)
  else {
    waiting.first.splice(place, 0, draw)
    place += 1
  }
  if (!isRunning) {
    isRunning = true
    void laidOut().then(run)
  }
  return () => {
    waiting[turn] = waiting[turn].filter((one) => one !== draw)
  }
}
