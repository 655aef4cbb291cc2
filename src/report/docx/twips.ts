/** Twentieths of a point, Word's unit of length. */
export const twips = (points: number): number => Math.round(points * 20)
