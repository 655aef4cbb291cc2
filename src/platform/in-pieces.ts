import type { DigestingPieces } from '../domain/pieces'
import { breathe } from './breathe'
import { digestingText } from './digest'

/** Milliseconds of work, after which whoever taps is answered first. One piece more may follow: on a slow phone that is as long again. */
const stretch = 5

/** Does long work a little at a time, each stretch in a task of its own. */
export async function inPieces<Value>(work: DigestingPieces<Value>): Promise<Value> {
  let until = 0
  let digest: string | undefined
  for (;;) {
    if (performance.now() >= until) {
      await breathe()
      until = performance.now() + stretch
    }
    const step = work.next(digest)
    if (step.done === true) return step.value
    digest = step.value === undefined ? undefined : await inPieces(digestingText(step.value))
  }
}
