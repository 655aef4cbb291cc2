import { useEffect } from 'preact/hooks'
import { drawAtOnce } from './apart'
import { isDrawing, nextTurn } from './turns'

/**
 * Does `change` before the page is printed, and draws it, and whatever else waits for its turn: from a button of ours, the
 * browser takes the page as it stands when its listeners have returned.
 */
export function useForPaper(change: () => void): void {
  useEffect(() => {
    const draw = (): void => {
      drawAtOnce(change)
      while (isDrawing()) drawAtOnce(() => nextTurn()?.())
    }
    window.addEventListener('beforeprint', draw)
    return () => window.removeEventListener('beforeprint', draw)
  }, [change])
}
