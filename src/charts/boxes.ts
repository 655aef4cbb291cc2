import type { Drawing } from './drawing'

/** An empty place to write in, two lines high. Points. */
export const writingSpace: Drawing = { width: 200, height: 32, shapes: [] }

/** A box to tick by hand. Points. */
export const tickBox = (size = 11): Drawing => ({
  width: size + 1,
  height: size + 1,
  shapes: [
    { kind: 'rectangle', x: 0.5, y: 0.5, width: size, height: size, stroke: 'ink', strokeWidth: 0.8, radius: 1 },
  ],
})
