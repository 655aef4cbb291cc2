import { courierTo } from './courier'
import workerUrl from './qr.worker?worker&url'
import type { QrReply, QrRequest } from './qr-messages'

export interface QrReader {
  /** The bytes of the code in the picture; null where there is none. The picture is given away. */
  readonly read: (picture: ImageData) => Promise<Uint8Array | null>
  readonly close: () => void
}

/** In a worker: a picture takes up to fifty milliseconds, and twenty come in a second. */
export function openQrReader(): QrReader {
  const courier = courierTo<QrRequest, QrReply>(workerUrl)
  return {
    read: async ({ width, height, data }) => {
      const pixels = data.buffer as ArrayBuffer
      const reply = await courier.ask({ width, height, pixels }, [pixels])
      return reply.type === 'code' ? reply.bytes : null
    },
    close: courier.close,
  }
}
