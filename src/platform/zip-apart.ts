import { courierTo } from './courier'
import { within } from './deadline'
import type { ZipContent } from './zip'
import workerUrl from './zip.worker?worker&url'
import type { ZipReply, ZipRequest } from './zip-messages'

/** Milliseconds that a worker has to begin, and for each megabyte: several times what a slow phone takes. */
const [toBegin, perMegabyte] = [5_000, 5_000]

/** One that has failed, or has not answered, is not asked again in this visit: nobody waits for it twice. */
let isGivenUp = false

const buffersOf = (contents: readonly ZipContent[]): readonly ArrayBuffer[] =>
  contents.map(({ bytes }) => bytes.buffer as ArrayBuffer)

async function ask(contents: readonly ZipContent[]): Promise<Uint8Array<ArrayBuffer> | null> {
  const size = contents.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const courier = courierTo<ZipRequest, ZipReply>(workerUrl)
  try {
    const asked = courier.ask({ contents }, buffersOf(contents))
    const reply = await within(toBegin + (perMegabyte * size) / 1_000_000, asked, null)
    return reply?.type === 'zipped' ? reply.bytes : null
  } finally {
    // It gives its memory back, also where it is still at work.
    courier.close()
  }
}

/**
 * A zip made in a worker, as packing megabytes would hold up the screen for seconds; null where there is none, or where it could not.
 * What is given goes over without being copied, and is empty here afterwards.
 */
export async function zipApart(contents: readonly ZipContent[]): Promise<Uint8Array<ArrayBuffer> | null> {
  if (isGivenUp || typeof Worker === 'undefined') return null
  const made = await ask(contents).catch(() => null)
  isGivenUp = made === null
  return made
}
