import { useSignal } from '@preact/signals'
import { type ComponentChildren, type JSX, toChildArray } from 'preact'
import { useEffect } from 'preact/hooks'
import { breathe } from '../../platform/breathe'

/**
 * How many of `total` things to draw by now: `step` of them at first and `step` more each time the browser has drawn and
 * answered. What is long to draw then never holds up a finger; what is below the first screen comes a moment later.
 */
export function useGradually(total: number, step: number): number {
  const drawn = useSignal(step)
  const count = Math.min(drawn.value, total)
  useEffect(() => {
    let isOver = count >= total
    if (!isOver)
      void breathe().then(() => {
        if (!isOver) drawn.value = count + step
      })
    return () => {
      isOver = true
    }
  }, [count, total, step, drawn])
  return count
}

/** Draws its children one after the other. */
export function Gradual({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const parts = toChildArray(children)
  const count = useGradually(parts.length, 1)
  return <>{parts.slice(0, count)}</>
}
