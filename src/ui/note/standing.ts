import { useEffect, useState } from 'preact/hooks'

/** Milliseconds in which screen readers come to know a new place; too few for an eye to miss what follows. */
const knownAfter = 100

/**
 * False for a moment. Screen readers say what comes into a place that they know: what is to be said stands there only after
 * the place itself does.
 */
export function useStanding(isWaited: boolean): boolean {
  const [stands, setStands] = useState(!isWaited)
  useEffect(() => {
    if (stands) return
    const timer = setTimeout(() => setStands(true), knownAfter)
    return () => clearTimeout(timer)
  }, [stands])
  return stands
}
