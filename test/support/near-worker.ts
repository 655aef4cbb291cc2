import { vi } from 'vitest'

type Heard = (event: { readonly data?: unknown }) => void

/** How the workers that the page starts behave. `later`: after the second answer. */
export type Manner = 'works' | 'fails' | 'dies' | 'dies later' | 'is silent' | 'is silent later' | 'cannot start'

export interface NearWorkers {
  manner: Manner
  /** How many were started, and how many were ended. */
  begun: number
  ended: number
  /** What becomes of their answers on the way; nothing, unless a test says so. */
  changed: (answer: object) => object
}

/**
 * Workers that run what ours run, on this thread; what is given to them is gone here, as in a browser. Afterwards the script of the
 * worker is to be imported anew: what it listens to from then on is what they hear.
 */
export function stubWorkers(): NearWorkers {
  const workers: NearWorkers = { manner: 'works', begun: 0, ended: 0, changed: (answer) => answer }
  let listening: Heard = () => undefined
  let reply: Heard = () => undefined

  class NearWorker {
    readonly #heard = new Map<string, Heard>()
    #asked = 0

    constructor() {
      workers.begun += 1
      if (workers.manner === 'cannot start') throw new TypeError('No worker here')
    }

    addEventListener(type: string, heard: Heard): void {
      this.#heard.set(type, heard)
    }

    postMessage(message: { readonly number: number }, transfer: Transferable[]): void {
      const data = structuredClone(message, { transfer })
      this.#asked += 1
      const isLater = this.#asked > 2
      const dies = workers.manner === 'dies' || (workers.manner === 'dies later' && isLater)
      const isSilent = workers.manner === 'is silent' || (workers.manner === 'is silent later' && isLater)
      queueMicrotask(() => {
        if (isSilent) return
        if (dies) this.#heard.get('error')?.({})
        else if (workers.manner === 'fails')
          this.#heard.get('message')?.({ data: { number: message.number, type: 'failed' } })
        else {
          reply = (event) => this.#heard.get('message')?.(event)
          listening({ data })
        }
      })
    }

    terminate(): void {
      workers.ended += 1
    }
  }

  vi.stubGlobal('location', { href: 'https://example.org/', origin: 'https://example.org' })
  vi.stubGlobal('Worker', NearWorker)
  vi.stubGlobal('addEventListener', (_: string, heard: Heard) => {
    listening = heard
  })
  vi.stubGlobal('postMessage', (answer: object, { transfer }: { readonly transfer: Transferable[] }) =>
    reply({ data: workers.changed(structuredClone(answer, { transfer })) }),
  )
  vi.resetModules()
  return workers
}
