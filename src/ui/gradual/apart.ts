import { options } from 'preact'
import { breathe } from '../../platform/breathe'

/** What was done is to be drawn in a task of its own. */
let isApart = false

/** The drawing that waits for its task, and what is to be done once it is there. */
let waiting: { readonly draw: () => void; readonly acts: (() => void)[] } | null = null

/** Draws whatever has changed; known once something has. */
let drawChanges: (() => void) | null = null

/** Draws what waits, if anything does: whoever looks at the screen next must see it. */
export function drawNow(): void {
  const now = waiting
  waiting = null
  now?.draw()
  for (const act of now?.acts ?? []) act()
}

/**
 * What `act` changes is written at once, and drawn in a task of its own: an old phone takes for each what a finger notices.
 * Whoever acts on the screen before that calls `drawNow` first.
 */
export function drawApart(act: () => void): void {
  isApart = true
  try {
    act()
  } finally {
    isApart = false
  }
}

/** After what was just done shows on the screen, and before the reader's next key. */
export function onceShown(act: () => void): void {
  if (waiting === null) queueMicrotask(act)
  else waiting.acts.push(act)
}

/** What `act` changes is drawn when this returns: for whoever cannot wait for a task. */
export function drawAtOnce(act: () => void): void {
  drawNow()
  act()
  drawChanges?.()
}

options.debounceRendering = (draw) => {
  drawChanges = draw
  if (!isApart) return queueMicrotask(draw)
  waiting = { draw, acts: [] }
  void breathe().then(drawNow)
}
