import { Inflate } from 'fflate'
import { gatherer } from './gatherer'

/** Small enough that no piece, swollen a thousandfold, fills a phone before it is counted. */
const pieceSize = 16_384

/** By fflate, for browsers without a stream of their own. */
export function inflateByHand(packed: Uint8Array, size: number): Uint8Array | null {
  const gathered = gatherer(size)
  let isWithin = true
  let isComplete = false
  const inflate = new Inflate((piece, isLast) => {
    isWithin &&= gathered.add(piece)
    isComplete ||= isLast
  })
  try {
    for (let at = 0; at < packed.length && isWithin; at += pieceSize) {
      inflate.push(packed.subarray(at, at + pieceSize), at + pieceSize >= packed.length)
    }
  } catch {
    return null
  }
  return isWithin && isComplete ? gathered.result() : null
}
