import { startWorker } from './trusted'

/** What the page asks a worker, and what comes back: `number` tells which reply belongs to which request. */
interface Numbered {
  readonly number: number
}

/** Without its number, each kind of request for itself. */
type Question<Request> = Request extends unknown ? Omit<Request, 'number'> : never

interface Failed extends Numbered {
  readonly type: 'failed'
}

export interface Courier<Request, Reply> {
  /** `transfer`: buffers that go over without being copied, and are empty here afterwards. */
  readonly ask: (question: Question<Request>, transfer?: readonly Transferable[]) => Promise<Reply | Failed>
  readonly close: () => void
}

/** Starts a worker and sends it numbered requests. When it dies, everything asked of it fails, now and later. */
export function courierTo<Request extends Numbered, Reply extends Numbered>(url: string): Courier<Request, Reply> {
  const worker = startWorker(url)
  const open = new Map<number, (reply: Reply | Failed) => void>()
  let isDead = false
  let count = 0
  const settle = (reply: Reply | Failed): void => {
    open.get(reply.number)?.(reply)
    open.delete(reply.number)
  }
  const close = (): void => {
    isDead = true
    worker.terminate()
    for (const number of [...open.keys()]) settle({ number, type: 'failed' })
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => settle(data))
  worker.addEventListener('error', close)
  worker.addEventListener('messageerror', close)
  return {
    close,
    ask: (question, transfer = []) => {
      count += 1
      const number = count
      if (isDead) return Promise.resolve({ number, type: 'failed' })
      return new Promise((resolve) => {
        open.set(number, resolve)
        worker.postMessage({ ...question, number }, [...transfer])
      })
    },
  }
}
