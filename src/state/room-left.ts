import { signal } from '@preact/signals-core'
import { measureRoom, type Room } from '../storage/room'

/** What the browser said last; null before it was asked, or where it does not say. */
export const room = signal<Room | null>(null)

const megabyte = 1_000_000

/** Seven tenths used, or less than fifty megabytes left: long before the last answer that fits. */
export const isShort = ({ usage, quota }: Room): boolean => usage >= quota * 0.7 || quota - usage < 50 * megabyte

/** The browser counts every file for this: not after every answer. */
const interval = 30_000

let measuredAt = Number.NEGATIVE_INFINITY

/** Asks the browser, unless it was asked a moment ago. */
export async function lookForRoom(now: number): Promise<void> {
  if (now - measuredAt < interval) return
  measuredAt = now
  room.value = await measureRoom()
}
