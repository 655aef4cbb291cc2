/** How much of a point's text was available when the indicator was written (METHOD 8). */
export const bases = ['seen', 'secondary', 'inferred', 'row-level', 'not-seen'] as const

export type Basis = (typeof bases)[number]
