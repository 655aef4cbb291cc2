import { type Signal, useSignal } from '@preact/signals'
import { type ComponentChildren, type JSX, toChildArray } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { type Turn, takeTurn } from './turns'

/**
 * How many of `total` things to draw by now: `first` of them at once and `step` more each time the browser has drawn and
 * answered. What is long to draw then never holds up a finger; what is below the first screen comes a moment later.
 */
export function useGradually(total: number, step: number, first = step, turn?: Turn): number {
  const drawn = useSignal(first)
  const count = Math.min(drawn.value, total)
  // Asked for before the browser draws: whoever looks whether more is to come (`isDrawing`) must know.
  useLayoutEffect(() => {
    if (count >= total) return
    return takeTurn(() => {
      drawn.value = count + step
    }, turn)
  }, [count, total, step, drawn, turn])
  return count
}

export interface GradualProps {
  /** How many children come at a time. */
  readonly step?: number
  /** How many come with what stands around them; as many as later where nothing is said. */
  readonly first?: number
  /** `later`: once everything else stands. */
  readonly turn?: Turn
  readonly children: ComponentChildren
}

/** Of a crowd of people: a slow phone draws no more at a time without holding up a finger. */
export const peopleAtOnce = 2

/** Of such a crowd: more would push all else off the screen, and a slow phone lays the whole list out whenever somebody is added to it. */
export const mostShown = 12

/** Draws its children one after the other. */
export function Gradual({ step = 1, first = step, turn, children }: GradualProps): JSX.Element {
  const parts = toChildArray(children)
  const count = useGradually(parts.length, step, first, turn)
  return <>{parts.slice(0, count)}</>
}

/**
 * Whether what is folded away is to be drawn: at once when it is opened (`true`), else when everything else stands, so that
 * the browser's own search finds it.
 */
export function useFolded(open: boolean): Signal<boolean> {
  const isDrawn = useSignal(open)
  if (open && !isDrawn.peek()) isDrawn.value = true
  useLayoutEffect(() => {
    if (isDrawn.peek()) return
    return takeTurn(() => {
      isDrawn.value = true
    }, 'later')
  }, [isDrawn])
  return isDrawn
}

/** What is folded away as it last was, until everything else shows what has changed; at once where it is open. */
export function useFoldedAway(open: boolean, children: ComponentChildren): ComponentChildren {
  const shown = useRef<ComponentChildren>(null)
  const turns = useSignal(0)
  if (open) shown.current = children
  useLayoutEffect(() => {
    if (shown.current === children) return
    return takeTurn(() => {
      shown.current = children
      turns.value += 1
    }, 'later')
  }, [children, turns])
  // Read, so that the turn draws it.
  void turns.value
  return shown.current
}

/** What stands beside the main thing: it comes a moment after it, and follows what changes there. */
export const Beside = ({ children }: { children: ComponentChildren }): JSX.Element => (
  <>{useFoldedAway(false, children)}</>
)
