import { courierTo } from './courier'
import type { ZipContent } from './zip'
import workerUrl from './zip.worker?worker&url'
import type { ZipReply, ZipRequest } from './zip-messages'

/**
 * A zip made in a worker, as packing megabytes would hold up the screen for seconds; null where there is none, or where it could not.
 * Texts go over without being copied, and are empty here afterwards; files are copied. It gives its memory back after.
 */
export async function zipApart(contents: readonly ZipContent[]): Promise<Uint8Array<ArrayBuffer> | null> {
  if (typeof Worker === 'undefined') return null
  const given = contents.flatMap(({ bytes, isText }) => (isText ? [bytes.buffer as ArrayBuffer] : []))
  const courier = courierTo<ZipRequest, ZipReply>(workerUrl)
  try {
    const reply = await courier.ask({ contents }, given)
    return reply.type === 'zipped' ? reply.bytes : null
  } finally {
    courier.close()
  }
}
