import { useSignal } from '@preact/signals'
import { type Inputs, useEffect } from 'preact/hooks'
import type { Pieces } from '../../domain/pieces'
import { inPieces } from '../../platform/in-pieces'
import { takeTurn } from './turns'

/**
 * What takes a while to work out, a little at a time, in its turn: null until then, and the former one while `inputs` have
 * just changed.
 */
export function useLater<Value>(work: () => Pieces<Value>, inputs: Inputs): Value | null {
  const made = useSignal<Value | null>(null)
  useEffect(() => {
    let isOver = false
    const takeBack = takeTurn(() => {
      void inPieces(work()).then((value) => {
        if (!isOver) made.value = value
      })
    })
    return () => {
      isOver = true
      takeBack()
    }
  }, inputs)
  return made.value
}
