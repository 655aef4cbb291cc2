/** TypeScript's page library does not know it yet, and not every browser has it. */
interface WithScheduler {
  readonly scheduler?: { readonly postTask: (task: () => void) => Promise<void> }
}

/**
 * Lets the browser draw and answer whoever taps meanwhile, before long work goes on; not put off in a hidden tab, as a timer is.
 * A channel leaves two ports and their pipe behind each time, and to collect tens of thousands of them holds up a slow phone.
 */
export const breathe = (): Promise<void> =>
  (globalThis as WithScheduler).scheduler?.postTask(() => {}) ??
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

/** Milliseconds. Half of what a frame has; what a phone takes for one item may come on top. */
export const longestTurn = 8

/** Does `work` with each, and breathes in between: by the clock, so that a slow processor is not held up longer than a fast one. */
export async function inTurns<Item>(items: readonly Item[], work: (item: Item) => void): Promise<void> {
  let start = performance.now()
  for (const item of items) {
    if (performance.now() - start > longestTurn) {
      await breathe()
      start = performance.now()
    }
    work(item)
  }
}
