import { breathe, longestTurn } from './breathe'
import { gatherer } from './gatherer'

/** Handed over at a time: a phone unpacks so much in some milliseconds. */
const pieceSize = 16_384

/** Bytes a piece at a time, each when it is asked for. */
function piecesOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream({
    pull: (controller) => {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at + pieceSize))
      else controller.close()
      at += pieceSize
    },
  })
}

/** The platform's own: it refuses what comes after the end, and what is cut off. Undefined where there is none. */
async function inflateNatively(packed: Uint8Array, size: number): Promise<Uint8Array | null | undefined> {
  let stream: DecompressionStream
  try {
    stream = new DecompressionStream('deflate-raw')
  } catch {
    return undefined
  }
  const gathered = gatherer(size)
  const reader = piecesOf(packed).pipeThrough(stream).getReader()
  let since = performance.now()
  try {
    for (;;) {
      // What comes is unpacked on this thread, and piece after piece without a stop.
      if (performance.now() - since > longestTurn) {
        await breathe()
        since = performance.now()
      }
      const { done, value } = await reader.read()
      if (done) return gathered.result()
      if (!gathered.add(value)) {
        void reader.cancel().catch(() => undefined)
        return null
      }
    }
  } catch {
    return null
  }
}

/** Undoes "deflate"; null where the bytes are none, or would give more or fewer than `size`. Stops at the first too many. */
export async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | null> {
  const native = await inflateNatively(packed, size)
  if (native !== undefined) return native
  const { inflateByHand } = await import('./inflate-by-hand')
  return inflateByHand(packed, size)
}
