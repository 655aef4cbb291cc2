import { zipOfContents } from './zip'
import type { ZipReply, ZipRequest } from './zip-messages'

/** TypeScript's page library does not know the way that a worker gives bytes away. */
const reply = (message: ZipReply, transfer: readonly Transferable[] = []): void =>
  postMessage(message, { transfer: [...transfer] })

addEventListener('message', ({ data: { number, contents } }: MessageEvent<ZipRequest>) => {
  try {
    const bytes = zipOfContents(contents)
    reply({ number, type: 'zipped', bytes }, [bytes.buffer])
  } catch {
    reply({ number, type: 'failed' })
  }
})
