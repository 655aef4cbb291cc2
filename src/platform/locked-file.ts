import type { Unlocked } from './age'
import { courierTo } from './courier'
import workerUrl from './lock.worker?worker&url'
import type { LockReply, LockRequest } from './lock-messages'

/** In a worker of its own: a guess that costs an attacker a second would hold up the screen as long. It gives its memory back after. */
async function inWorker(question: Omit<LockRequest, 'number'>): Promise<LockReply> {
  const courier = courierTo<LockRequest, LockReply>(workerUrl)
  try {
    return await courier.ask(question)
  } finally {
    courier.close()
  }
}

/** Null where this device could not: mostly as it has too little memory. */
export async function lockFile(bytes: Uint8Array, passphrase: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const reply = await inWorker({ type: 'lock', bytes, passphrase })
  return reply.type === 'locked' ? reply.bytes : null
}

/** `too-hard` also where this device has too little memory. */
export async function unlockFile(bytes: Uint8Array, passphrase: string): Promise<Unlocked> {
  const reply = await inWorker({ type: 'unlock', bytes, passphrase })
  return reply.type === 'failed' || reply.type === 'locked' ? { type: 'too-hard' } : reply
}
