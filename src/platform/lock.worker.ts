import { lock, unlock } from './age'
import type { LockReply, LockRequest } from './lock-messages'

async function answer({ number, type, bytes, passphrase }: LockRequest): Promise<LockReply> {
  if (type === 'unlock') return { number, ...(await unlock(bytes, passphrase)) }
  return { number, type: 'locked', bytes: await lock(bytes, passphrase) }
}

addEventListener('message', ({ data }: MessageEvent<LockRequest>) => {
  answer(data).then(
    (reply) => postMessage(reply),
    () => postMessage({ number: data.number, type: 'failed' } satisfies LockReply),
  )
})
