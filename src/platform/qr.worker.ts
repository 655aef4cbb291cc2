import { decodeQR } from 'qr/decode.js'
import type { QrReply, QrRequest } from './qr-messages'

/** One sign a byte, whatever the code says of itself: ours hold bytes and no text. */
const signs = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** The bytes of the code in the picture; null where none is, or it cannot be read. */
function codeIn({ width, height, pixels }: QrRequest): Uint8Array | null {
  try {
    const text = decodeQR({ width, height, data: new Uint8Array(pixels) }, { textDecoder: signs })
    return Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff)
  } catch {
    return null
  }
}

addEventListener('message', ({ data }: MessageEvent<QrRequest>) => {
  const bytes = codeIn(data)
  const { number } = data
  postMessage((bytes === null ? { number, type: 'nothing' } : { number, type: 'code', bytes }) satisfies QrReply)
})
