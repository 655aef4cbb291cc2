import type { Progress } from '../../state/own-answers'
import type { Tick } from '../../ui/progress/progress'

/** Solid is settled, hatched "don't know", empty something left to answer (UI 1). */
export const tickOf = (progress: Progress): Tick => (progress === 'open' ? 'empty' : progress)
