import { signal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'

/** Of the screen in front of the room, not of a page: it stays on from one indicator to the next. */
export const isProjecting = signal(false)

/** Everything but the room leaves the screen, and what stays can be read from the last row. */
export function useProjector(isOn: boolean): void {
  useLayoutEffect(() => {
    if (!isOn) return
    document.documentElement.dataset.room = 'projector'
    return () => {
      delete document.documentElement.dataset.room
    }
  }, [isOn])
}
