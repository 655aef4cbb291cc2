import type { WorkerQuestion } from './worker-messages'

/** A worker of an older version does not know the question and never answers. */
const patience = 20_000

/** Asks a service worker; null when it has not answered. */
export function askWorker(worker: ServiceWorker, question: WorkerQuestion, wait = patience): Promise<unknown> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    const finish = (answer: unknown): void => {
      clearTimeout(timer)
      port1.close()
      resolve(answer)
    }
    const timer = setTimeout(() => finish(null), wait)
    port1.onmessage = ({ data }) => finish(data)
    worker.postMessage(question, [port2])
  })
}
