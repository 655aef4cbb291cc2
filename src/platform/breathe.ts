/** Lets the browser draw and answer whoever taps meanwhile, before long work goes on; not put off in a hidden tab, as a timer is. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
